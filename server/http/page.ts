/** Pages that are made for one request, in the frame that the site gives all its pages. */
import type { Site } from '../publishing/site.ts'
import { text } from '../text/vi.ts'
import { fill, siteTemplate, type Html, type Template } from './template.ts'

/** The site's page that is nothing but the frame. */
const framePath = 'khung/index.html'

/**
 * @param title plain text; it is escaped here
 * @param path of the site's page that is the frame
 */
export async function page(
  site: Site | undefined,
  title: string,
  main: Html,
  path: string = framePath,
): Promise<string> {
  const frame = (await siteTemplate(site, path)) ?? bareFrame
  return fill(frame, { TITLE: title, MAIN: await main })
}

/** Until the site is built, and where this process does not serve it. */
const bareFrame: Template = {
  role: 'template',
  id: 'bare',
  parts: [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width, initial-scale=1"><title>',
    'TITLE',
    ` · ${text.portal}</title></head><body><main><h1>`,
    'TITLE',
    '</h1>',
    'MAIN',
    '</main></body></html>',
  ],
}
