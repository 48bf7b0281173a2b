/**
 * The process that bundles the site: `node bundling.ts PROJECT FOLDER`. Astro is asked to render nothing; before it would
 * clear away the code that renders, everything is moved to the folder, scripts and styles with their compressed siblings.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build, type AstroIntegration } from 'astro'
import { compressAssets } from '../files.ts'
import { codeFolder, listFile, type BundleList } from './bundle-list.ts'

/** What Astro tells of a page (the hook's map is filled while it bundles). */
type Pages = ReadonlyMap<string, { readonly styles: readonly unknown[] }>

const [projectFolder = '', folder = ''] = process.argv.slice(2)
const { BUNDLE_OUT = '' } = process.env
let pages: Pages = new Map()

const keepCode: AstroIntegration = {
  name: 'keep-code',
  hooks: {
    'astro:build:setup': (given) => void (pages = given.pages as unknown as Pages),
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((standard) => ({
        ...standard,
        setup: async () => {},
        getStaticPaths: async () => [],
        teardown: keep,
      })),
  },
}

async function keep(): Promise<void> {
  const names = await readdir(join(BUNDLE_OUT, codeFolder))
  const entry = names.find((name) => name.startsWith('prerender-entry'))
  if (entry === undefined) throw new Error('Astro made no code that renders')
  const styles = [...pages].map(([key, page]) => [key, page.styles] as const)
  await writeFile(join(BUNDLE_OUT, listFile), JSON.stringify({ entry, styles } satisfies BundleList))
  compressAssets(BUNDLE_OUT)
  await mkdir(dirname(folder), { recursive: true })
  await rename(BUNDLE_OUT, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(BUNDLE_OUT, { recursive: true }) // another process was faster
  })
}

process.on('disconnect', () => process.exit(1)) // nobody waits for it any more
await build({ root: projectFolder, integrations: [keepCode], logLevel: 'error' })
process.exit()
