/** The server without a network: a real, temporary database and a small site on disk. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Hono } from 'hono'
import { units } from '../../db/schema/index.ts'
import { createApp } from '../../server/app.ts'
import { configFrom, type Config, type Env } from '../../server/config.ts'
import { jsonLines, type Log } from '../../server/log.ts'
import type { Publishing } from '../../server/publishing/publishing.ts'
import { pressSite } from '../../server/publishing/press.ts'
import type { Site } from '../../server/publishing/site.ts'
import { openTestDatabase, type TestDatabase } from '../setup/database.ts'

export interface TestPortal {
  readonly app: Hono
  readonly db: TestDatabase
  readonly config: Config
  readonly publishing: Publishing
  readonly log: Log
  readonly logged: unknown[]
  close(): Promise<void>
}

/** What every commune's form is filled with. */
function form(name: string): string {
  return shell(
    `${name}: __UNIT_NAME__`,
    `<a href="__UNIT_PATH__">__UNIT_NAME__</a><a href="__PROVINCE_PATH__">__PROVINCE_NAME__</a>` +
      `<form method="post" action="/api/luot-tra-loi" data-keep="${name}"><input name="unitCode" value="__UNIT_CODE__">` +
      `<input name="idempotencyKey" value="__IDEMPOTENCY_KEY__"></form>`,
  )
}

const shell = (title: string, main: string) =>
  `<!doctype html><html lang="vi"><head><title>${title}</title></head><body><main id="noi-dung">${main}</main></body></html>`

export const testPages: Readonly<Record<string, string>> = {
  'index.html': shell('Trang đầu', `<p>${'Xin chào. '.repeat(60)}</p><script>let a = 1</script>`),
  '404.html': shell('Không có trang này', '<p>Trang 404 của cổng</p>'),
  'xa/19366-ben-quan/index.html': shell('Xã Bến Quan', 'Đã hứa'),
  'xa/19366-ben-quan/cham-diem/index.html': shell(
    'Chấm điểm',
    '<form method="post" action="/api/luot-tra-loi"><input type="hidden" name="idempotencyKey" value="__IDEMPOTENCY_KEY__"></form>',
  ),
  'tim-xa/index.html': shell('Tìm xã', '<input type="search" name="ten"><div id="ket-qua-tim"></div>'),
  'cam-on/index.html': shell('Cảm ơn', '<p>__RECEIPT__</p><a href="__UNIT_PATH__">__UNIT_NAME__</a>'),
  'cam-on/kiosk/index.html': shell('Cảm ơn', '<p>__RECEIPT__</p><a href="__FORM_PATH__">Phiếu mới</a>'),
  'xa/19366-ben-quan/ket-qua.xlsx': 'PK',
  'danh-gia/visit/index.html': form('visit'),
  'danh-gia/papi-pulse/3/index.html': form('3'),
  'danh-gia/papi-pulse/luot-1/index.html': form('luot-1'),
  'danh-gia/papi-pulse/luot-2/index.html': form('luot-2'),
  '_astro/site.Ab12Cd.css': 'body { color: black }',
}

export async function writePages(folder: string, pages: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

const today = { validFrom: '2025-07-01', validTo: null }

async function addUnits(db: TestDatabase): Promise<void> {
  const quangTri = {
    ...today,
    code: '44',
    level: 'province',
    kind: 'tỉnh',
    name: 'Quảng Trị',
    slug: 'quang-tri',
  }
  const benQuan = {
    ...today,
    code: '19366',
    level: 'commune',
    kind: 'xã',
    name: 'Bến Quan',
    slug: 'ben-quan',
  }
  const vinhLinh = {
    ...today,
    code: '19363',
    level: 'commune',
    kind: 'xã',
    name: 'Vĩnh Linh',
    slug: 'vinh-linh',
  }
  const rows = [quangTri, benQuan, vinhLinh].map((unit) => ({ ...unit, provinceCode: '44' }))
  await db.write((tx) => tx.insert(units).values(rows).returning())
}

/** @param write where the log's lines go; without it they are kept in `logged` */
export async function openPortal(env: Env = {}, write?: (text: string) => void): Promise<TestPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-portal-'))
  const db = await openTestDatabase()
  await addUnits(db)
  await writePages(folder, testPages)
  const stamp = { sources: '', content: '', day: '' }
  const site: Site = { folder, builtAt: '2026-11-20T08:00:00.000Z', stamp, files: await pressSite(folder) }
  const publishing: Publishing = {
    ready: Promise.resolve(),
    site: () => site,
    previousSite: () => undefined,
    catchUp: async () => {},
    close: async () => {},
  }
  const config = configFrom({ PROVINCES: '44', DATA_FOLDER: folder, ...env })
  const logged: unknown[] = []
  const keep: Log = (event, facts) => logged.push({ event, ...facts })
  const log = write ? jsonLines(write) : keep
  const app = createApp({ config, db, publishing, log })
  return {
    app,
    db,
    config,
    publishing,
    log,
    logged,
    close: async () => {
      await db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
