/** Pages printed by the browser on this machine, as PDFs with its own heads and feet. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

export const hasBrowser = existsSync(executablePath)

/** @param pages documents in HTML */
export async function printed(pages: readonly string[]): Promise<Uint8Array[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    const files: Uint8Array[] = []
    for (const html of pages) {
      await page.setContent(html)
      files.push(await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: true }))
    }
    return files
  } finally {
    await browser.close()
  }
}
