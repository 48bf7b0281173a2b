/** Starts the portal for all tests, with results that are published at once instead of after some time. */
import { linkSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startPortal } from '../setup/running-portal.ts'

export default async function setup(): Promise<() => Promise<void>> {
  const { url, dataFolder, stop } = await startPortal({ RESULTS_AGE: '2', RESPONSES_PER_HOUR: '0' })
  const files = mkdtempSync(`${dataFolder}-files-`)
  keepFiles(realpathSync(join(dataFolder, 'site', 'current')), files)
  process.env['PORTAL_URL'] = url
  process.env['PORTAL_DATA'] = dataFolder
  process.env['PORTAL_FILES'] = files
  return async () => {
    await stop()
    rmSync(files, { recursive: true })
  }
}

/** The site as it was built at first, whatever is published while its files are being read. */
function keepFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [from, to].map((folder) => join(folder, entry.name)) as [string, string]
    if (!entry.isDirectory()) linkSync(source, copy)
    else {
      mkdirSync(copy)
      keepFiles(source, copy)
    }
  }
}
