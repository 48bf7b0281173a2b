/** Which of the two headers that browsers send are believed: the strict check of what is done in somebody's name. */
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { isFromElsewhere, isSurelyFromHere } from '../../../server/http/origin.ts'

const siteUrl = 'https://lang-nghe.example.vn'
const app = new Hono().post('/', (c) =>
  c.json({ surely: isSurelyFromHere(c, siteUrl), elsewhere: isFromElsewhere(c, siteUrl) }),
)

async function judged(headers: Record<string, string>): Promise<unknown> {
  return (await app.request('/', { method: 'POST', headers: { host: 'noi-bo:3000', ...headers } })).json()
}

const here = 'https://lang-nghe.example.vn'
const there = 'https://noi-khac.example'

test.each([
  ['neither header', {}, { surely: false, elsewhere: false }],
  ['Origin alone, the public address', { origin: here }, { surely: true, elsewhere: false }],
  [
    'Origin alone, the host that is asked',
    { origin: 'http://noi-bo:3000' },
    { surely: true, elsewhere: false },
  ],
  ['Origin alone, of another site', { origin: there }, { surely: false, elsewhere: true }],
  ['Origin alone, another port', { origin: `${here}:8443` }, { surely: false, elsewhere: true }],
  [
    'Origin alone, a name that only begins so',
    { origin: `${here}.xau.example` },
    { surely: false, elsewhere: true },
  ],
  [
    'Origin alone, a page that hides where it is from',
    { origin: 'null' },
    { surely: false, elsewhere: true },
  ],
  ['Origin alone, empty', { origin: '' }, { surely: false, elsewhere: true }],
])('%s', async (_, headers, expected) => {
  expect(await judged(headers)).toEqual(expected)
})

test.each([
  ['same-origin', true, false],
  ['same-site', false, false],
  ['cross-site', false, true],
  ['none', false, false],
  ['Same-Origin', false, false],
  ['', false, false],
])('Sec-Fetch-Site alone: «%s»', async (site, surely, elsewhere) => {
  expect(await judged({ 'sec-fetch-site': site })).toEqual({ surely, elsewhere })
})

test.each([
  ['same-origin', here, true, false],
  ['cross-site', here, false, true],
  ['same-site', here, false, false],
  ['same-origin', there, false, true],
  ['same-origin', 'null', false, true],
  ['cross-site', there, false, true],
])('Sec-Fetch-Site «%s» with Origin %s: each must be right', async (site, origin, surely, elsewhere) => {
  expect(await judged({ 'sec-fetch-site': site, origin })).toEqual({ surely, elsewhere })
})
