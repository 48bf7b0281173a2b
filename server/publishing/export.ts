/**
 * The published site as plain files, for any web server or as an archive. What only the portal's server can do (forms, the
 * desk, look-ups) is a page there that leads to it.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { html } from 'hono/html'
import { exported as words } from '../text/exported.ts'
import { readSiteFile, type Site, type SiteFile } from './site.ts'

/** Below these only the server can do what a page is for. */
const serverOnly = /^(?:can-bo|phan-anh|theo-doi|bao-tin-kin)\//
/** Pages that the server answers without a file of the site. */
const answered = ['gia-dat/', 'tim-kiem/', 'api/']

/** @param folder where nothing is yet. @returns how many files it has */
export async function exportSite(site: Site, folder: string, siteUrl: string): Promise<number> {
  // One after the other: opened all at once they are more than a process may open.
  let written = answered.length
  for (const [path, file] of site.files) {
    if (file.role === 'template') continue
    const needsServer = file.role === 'form' || serverOnly.test(path)
    const content = needsServer ? await leading(path, siteUrl) : await contentOf(site, path, file)
    await write(
      folder,
      path,
      path.endsWith('.html') ? await readOnly(content.toString(), path, siteUrl) : content,
    )
    written++
  }
  for (const path of answered)
    await write(folder, `${path}index.html`, await leading(`${path}index.html`, siteUrl))
  return written
}

/** What a page sends or has printed is done at the portal: its forms become a link to the same page there. */
async function readOnly(page: string, path: string, siteUrl: string): Promise<string> {
  const link = String(await html`<p><a href="${addressOf(path, siteUrl)}">${words.there}</a></p>`)
  return page
    .replaceAll(/<form\b[^>]*\bmethod="post"[\s\S]*?<\/form>/gi, () => link)
    .replaceAll('href="/niem-yet/', `href="${siteUrl}/niem-yet/`)
}

function addressOf(path: string, siteUrl: string): string {
  return `${siteUrl}/${path.replace(/index\.html$/, '')}`
}

/** Where the site's own server moved it meanwhile from an update into the site's folder, it is there. */
async function contentOf(site: Site, path: string, file: SiteFile): Promise<Buffer> {
  try {
    return await readSiteFile(site, path, file)
  } catch (error) {
    if (!file.packed) throw error
    return readSiteFile(site, path, { digest: file.digest })
  }
}

async function write(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

async function leading(path: string, siteUrl: string): Promise<string> {
  const address = addressOf(path, siteUrl)
  return String(
    await html`<!doctype html>
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${words.title}</title>
        </head>
        <body>
          <main>
            <h1>${words.title}</h1>
            <p>${words.explain} <a href="${address}">${address}</a></p>
          </main>
        </body>
      </html>`,
  )
}
