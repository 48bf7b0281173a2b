/** What only real processes show: exit codes, pipes that are closed early, full disks, faults that nobody foresaw. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { noticeTemplate } from '../../../domain/notices/index.ts'
import { landPrices } from '../../../domain/notices/land-prices.ts'
import { bareEnvironment } from '../../setup/bare-environment.ts'
import { readTenBytes, runProcess } from './command-line.ts'

vi.setConfig({ testTimeout: 120_000 }) // a busy machine lets processes wait

let folder: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-cli-'))
  env = { ...bareEnvironment, DATA_FOLDER: join(folder, 'data'), PROVINCES: '12' }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a command that was carried out prints on standard output and ends with 0', async () => {
  const template = await runProcess(['notice', 'template', 'land-prices'], env)
  expect(template).toEqual({ code: 0, out: noticeTemplate(landPrices), err: '' })
})

test('a command opens the data folder that the settings name, and lets the process end', async () => {
  const found = await runProcess(['unit', 'find', 'dien bien'], env)
  expect({ ...found, out: '' }).toEqual({ code: 1, out: '', err: found.err })
  expect(found.err.trim().split('\n')).toHaveLength(1)
  expect(await runProcess(['tallies', 'check'], env)).toMatchObject({ code: 0, err: '' })
})

test('reading a plan brings neither the database nor the readers of other containers along', async () => {
  const hooks = `import { registerHooks } from 'node:module'
const urls = []
registerHooks({ load(url, context, next) { urls.push(url); return next(url, context) } })
process.on('exit', () => console.error(urls.filter((url) => url.includes('/node_modules/')).join(' ')))`
  const hooked = { ...env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(hooks)}` }
  const path = join(folder, 'ke-hoach.txt')
  await writeFile(path, 'Số: 1/KH-UBND\nKẾ HOẠCH\nSửa chợ\nI. NHIỆM VỤ\n1. Sở Y tế kiểm tra nước ở chợ.\n')
  const { code, err } = await runProcess(['plan', 'read', path], hooked)
  expect(code).toBe(0)
  expect([...err.matchAll(/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/g)].map(([, name]) => name)).toEqual(
    expect.not.arrayContaining(['drizzle-orm', 'better-sqlite3', 'unpdf', 'fflate', 'read-excel-file']),
  )
  expect(err).toContain('/commander/')
})

test('a text that is no plan ends with 2, a command that is none with 1', async () => {
  const path = join(folder, 'tho.txt')
  await writeFile(path, 'Trăm năm trong cõi người ta\nChữ tài chữ mệnh khéo là ghét nhau\n')
  const [plan, none] = await Promise.all([runProcess(['plan', 'read', path], env), runProcess(['xyz'], env)])
  expect(plan).toMatchObject({ code: 2, out: '' })
  expect(none).toMatchObject({ code: 1, out: '' })
  for (const { err } of [plan, none]) expect(err.trim().split('\n')).toHaveLength(1)
})

test.each(['notice template land-prices', '--help'])(
  'a reader that has seen enough of «%s» ends it without a word',
  async (command) => {
    expect(await readTenBytes(command, env)).toEqual({ code: '0', err: '' })
  },
)

test('a fault that nobody foresaw is one sentence and 1, without a stack trace', async () => {
  const broken = join(folder, 'broken')
  await writeFile(broken, '')
  const { code, out, err } = await runProcess(['backup', join(broken, 'copies')], env)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^Không làm được vì lỗi ngoài dự kiến: ENOTDIR[^\n]*\n$/)
})
