import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeOverFiles } from '../../../db/instruments/former-files.ts'
import { importedMark, servedInstruments } from '../../../db/instruments/imported.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { followUp } from '../../surveys/results/follow-up.ts'

const now = new Date('2026-11-27T03:00:00Z')
let db: TestDatabase
let folder: string
beforeEach(async () => {
  db = await openTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-phieu-'))
})
afterEach(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

/** As an earlier version of the portal wrote it. */
async function put(name: string, content: string): Promise<void> {
  await mkdir(join(folder, 'phieu'), { recursive: true })
  await writeFile(join(folder, 'phieu', name), content)
}
const asFile = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

test('a folder without such files is left alone', async () => {
  expect(await takeOverFiles(db, folder, now)).toEqual([])
  expect(await readdir(folder)).toEqual([])
})

test('files become rows once; they stay under another name', async () => {
  const second = { ...followUp, id: 'second' }
  await put('follow-up.json', asFile(followUp))
  await put('second.json', asFile(second))
  expect(await takeOverFiles(db, folder, now)).toEqual(['follow-up', 'second'])
  expect(await servedInstruments(db.read)).toEqual([...instruments, followUp, second])
  expect(await readdir(join(folder, 'phieu'))).toEqual(['follow-up.json.da-nhap', 'second.json.da-nhap'])
  expect(await takeOverFiles(db, folder, now)).toEqual([])
})

test('what was imported since, by another process too, is not undone by an older file', async () => {
  await put('follow-up.json', asFile({ ...followUp, version: '2' }))
  await takeOverFiles(db, folder, now)
  await put('follow-up.json', asFile(followUp))
  expect(await takeOverFiles(db, folder, now)).toEqual([])
  expect((await servedInstruments(db.read)).at(-1)!.version).toBe('2')
  expect(await readdir(join(folder, 'phieu'))).toEqual(['follow-up.json.da-nhap'])
})

test.each([
  ['follow-up.json', '{', 'không phải JSON'],
  ['follow-up.json', '{}', 'follow-up.json'],
  ['follow-up.json', 'null', 'không đủ các phần'],
  ['other.json', JSON.stringify(followUp), 'tên tệp phải là follow-up.json'],
  ['follow-up.json', JSON.stringify({ ...followUp, scales: {} }), "unknown scale 'satisfaction'"],
])('a spoilt file is named, and stays: %s %.20s', async (name, content, why) => {
  await put(name, content)
  await expect(takeOverFiles(db, folder, now)).rejects.toThrow(why)
  expect(await readdir(join(folder, 'phieu'))).toEqual([name])
  expect(await importedMark(db.read)).toBe('')
})
