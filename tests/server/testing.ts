/** The server without a network: a real, temporary database and a small site on disk. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inventedUnits } from '../../db/illustration/places.ts'
import { units } from '../../db/schema/index.ts'
import { createApp } from '../../server/app.ts'
import { configFrom, type Config, type Env } from '../../server/config.ts'
import { jsonLines, type Log } from '../../server/log.ts'
import type { Publishing } from '../../server/publishing/publishing.ts'
import { compressAssets, listFolder } from '../../server/publishing/files.ts'
import type { Site } from '../../server/publishing/site.ts'
import { unitRows } from '../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../setup/database.ts'

export interface TestPortal {
  readonly app: ReturnType<typeof createApp>
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
    `${name}: __UNIT_NAME_0a1b__`,
    `__NOTE_0a1b__<a href="__UNIT_PATH_0a1b__">__UNIT_NAME_0a1b__</a><a href="__PROVINCE_PATH_0a1b__">__PROVINCE_NAME_0a1b__</a>` +
      formElement(name, '__UNIT_CODE_0a1b__'),
    ' data-fill="template 0a1b"',
  )
}

function formElement(name: string, unitCode: string): string {
  return (
    `<form method="post" action="/api/luot-tra-loi" data-keep="${name}" autocomplete="__AUTOCOMPLETE_0a1b__">` +
    `__MODE_0a1b__<input name="unitCode" value="${unitCode}">` +
    '<input type="hidden" name="idempotencyKey" value="__IDEMPOTENCY_KEY_0a1b__">__START_AGAIN_0a1b__</form>'
  )
}

/** @param attributes of the opening tag, such as the one that makes the page a template */
function shell(title: string, main: string, attributes = ''): string {
  return (
    `<!doctype html><html lang="vi"${attributes}><head><title>${title}</title></head>` +
    `<body><main id="noi-dung">${main}</main></body></html>`
  )
}

/** What a page would look like that a notice's cell tries to pass off as a form or a template. */
export const imitation =
  '&lt;html lang=&#34;vi&#34; data-fill=&#34;form 0a1b&#34;&gt; __IDEMPOTENCY_KEY_0a1b__ __IDEMPOTENCY_KEY__ __RECEIPT__ __UNIT_PATH__'

export const testPages: Readonly<Record<string, string>> = {
  'index.html': shell('Trang đầu', `<p>${'Xin chào. '.repeat(60)}</p><script>let a = 1</script>`),
  '404.html': shell('Không có trang này', '<p>Trang 404 của cổng</p>'),
  'xa/19366-ben-quan/index.html': shell('Xã Bến Quan', 'Đã hứa'),
  'xa/19366-ben-quan/cong-khai/gia-dat/index.html': shell('Bảng giá đất', `<p>${imitation}</p>`),
  'xa/19366-ben-quan/cham-diem/index.html': shell(
    'Chấm điểm',
    formElement('main', '19366'),
    ' data-fill="form 0a1b"',
  ),
  'khung/index.html': shell(
    '__TITLE_0a1b__ · Cổng',
    '<h1>__TITLE_0a1b__</h1>__MAIN_0a1b__',
    ' data-fill="template 0a1b"',
  ),
  'tim-xa/index.html': shell('Tìm xã', '<input type="search" name="ten">'),
  'tim-xa/ket-qua/index.html': shell(
    'Tìm xã',
    '<input type="search" name="ten" value="__QUERY_0a1b__">__FOUND_0a1b__',
    ' data-fill="template 0a1b"',
  ),
  'cam-on/index.html': shell(
    'Cảm ơn',
    '<p>__RECEIPT_0a1b__</p><a href="__UNIT_PATH_0a1b__">__UNIT_NAME_0a1b__</a>',
    ' data-fill="template 0a1b"',
  ),
  'cam-on/kiosk/index.html': shell(
    'Cảm ơn',
    '<p>__RECEIPT_0a1b__</p><a href="__FORM_PATH_0a1b__">Phiếu mới</a>',
    ' data-fill="template 0a1b"',
  ),
  'xa/19366-ben-quan/ket-qua.xlsx': 'PK',
  'phan-anh/mau/index.html': form('phan-anh'),
  'danh-gia/visit/index.html': form('visit'),
  'danh-gia/papi-pulse/3/index.html': form('3'),
  'danh-gia/papi-pulse/luot-1/index.html': form('luot-1'),
  'danh-gia/papi-pulse/luot-2/index.html': form('luot-2'),
  '_astro/site.Ab12Cd.css': 'body { color: black } '.repeat(20),
}

export async function writePages(folder: string, pages: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** @param write where the log's lines go; without it they are kept in `logged` */
export async function openPortal(env: Env = {}, write?: (text: string) => void): Promise<TestPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-portal-'))
  const db = await openTestDatabase()
  await db.write((tx) =>
    tx
      .insert(units)
      .values([...unitRows, ...inventedUnits()])
      .returning(),
  )
  await writePages(folder, testPages)
  const builtAt = '2026-11-20T08:00:00.000Z'
  const stamp = { sources: '', version: { seq: 0, mark: '' }, day: '' }
  compressAssets(folder)
  const files = listFolder(folder)
  const site: Site = { folder, builtAt, updatedAt: builtAt, stamp, updates: 0, files }
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
