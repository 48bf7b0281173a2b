import { expect, test } from 'vitest'
import { noteRows } from '../../../db/changes/memory.ts'
import type { Reads } from '../../../db/changes/rows.ts'
import { sitePages } from '../../../server/publishing/renderer/pages.ts'

type Bundle = Parameters<typeof sitePages>[0]
type Route = Bundle['routes'][number]

const part = (content: string, dynamic = false) => ({ content, dynamic, spread: content.startsWith('...') })

function routeOf(reads: Reads, folder: string, name: string, values: readonly string[]): Route {
  const data = {
    type: 'page',
    component: `${folder}/[${name}]/index.astro`,
    segments: [[part(folder)], [part(name, true)]],
  } as unknown as Route['data']
  const getStaticPaths = async () => {
    noteRows('units')
    return values.map((value) => ({ params: { [name]: value } }))
  }
  return { data, module: { reads, getStaticPaths }, forgetPaths: () => {} }
}

/** A page of every commune and of a plan that read what is given. */
function bundleOf(reads: Reads, read: () => void): Bundle {
  return {
    routes: [
      routeOf(reads, 'xa', 'unit', ['19366-ben-quan', '30904-giong-rieng']),
      routeOf(reads, 'ke-hoach', 'plan', ['vinh-linh-2024']),
    ],
    render: async (_, { pathname }) => {
      read()
      return new Response(pathname)
    },
  }
}

const provinceOf = (code: string) => ({ 19366: '44', 30904: '91' })[code]
const pagesOf = (reads: Reads, read: () => void) =>
  sitePages(bundleOf(reads, read), 'http://localhost', provinceOf)

test('pages stand where their address says, and are written where a static server looks', async () => {
  const all = (await pagesOf({}, () => {})).all()
  expect([...all.keys()]).toEqual([
    'xa/19366-ben-quan/index.html',
    'xa/30904-giong-rieng/index.html',
    'ke-hoach/vinh-linh-2024/index.html',
  ])
  expect(all.get('xa/19366-ben-quan/index.html')).toMatchObject({
    address: '/xa/19366-ben-quan/',
    place: { unit: '19366', province: '44' },
  })
})

test('a page that reads what it does not declare fails', async () => {
  const rendered = async (reads: Reads, read: () => void, file = 'xa/19366-ben-quan/index.html') => {
    const pages = await pagesOf(reads, read)
    return String(await pages.render(pages.all().get(file)!))
  }
  expect(await rendered({ notices: 'unit' }, () => noteRows('notices', '19366'))).toBe('/xa/19366-ben-quan/')
  await expect(rendered({ notices: 'unit' }, () => noteRows('notices'))).rejects.toThrow(
    'does not declare that it reads notices/',
  )
  await expect(rendered({ notices: 'unit' }, () => noteRows('results', '19366'))).rejects.toThrow(
    'results/19366',
  )
  await expect(rendered({ notices: 'province' }, () => noteRows('notices', '30904'))).rejects.toThrow(
    'notices/30904',
  )
  const ofPlan = (id?: string) =>
    rendered({ plans: 'plan' }, () => noteRows('plans', id), 'ke-hoach/vinh-linh-2024/index.html')
  expect(await ofPlan('vinh-linh-2024')).toBe('/ke-hoach/vinh-linh-2024/')
  await expect(ofPlan('an-giang-2026')).rejects.toThrow('plans/an-giang-2026')
  await expect(ofPlan()).rejects.toThrow('plans/')
})
