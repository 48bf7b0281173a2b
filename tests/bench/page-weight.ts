/** What pages weigh, HTML and styles as they are sent, the heaviest of every template: `npm run bench -- page-weight`. */
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { builtSite, templateOf, weightOf } from '../setup/built-site.ts'
import { startPortal } from '../setup/running-portal.ts'

const budget = 14 * 1024
const portal = await startPortal()
try {
  const site = builtSite(realpathSync(join(portal.dataFolder, 'site', 'current')))
  const weighed = site.pages.map((page) => ({ page, weight: weightOf(site, page) }))
  const templates = [...Map.groupBy(weighed, ({ page }) => templateOf(page.address))].sort()
  console.log(`page-weight: brotli bytes; budget ${budget} for HTML and CSS together`)
  console.log(
    '| template | pages | HTML, heaviest | CSS | together | heaviest page |\n|---|---|---|---|---|---|',
  )
  for (const [template, pages] of templates) {
    const heaviest = pages.reduce((a, b) => (b.weight.html > a.weight.html ? b : a))
    const { html, css } = heaviest.weight
    console.log(
      `| ${template} | ${pages.length} | ${html} | ${css} | ${html + css} | ${heaviest.page.address} |`,
    )
  }
} finally {
  await portal.stop()
}
