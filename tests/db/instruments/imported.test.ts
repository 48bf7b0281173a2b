import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepInstrument, servedInstruments } from '../../../db/instruments/imported.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { followUp } from '../../surveys/results/follow-up.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-phieu-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const put = async (name: string, content: string) => {
  await mkdir(join(folder, 'phieu'), { recursive: true })
  await writeFile(join(folder, 'phieu', name), content)
}

test('without own questionnaires the built-in ones are served', async () => {
  expect(await servedInstruments(folder)).toEqual(instruments)
})

test('a built-in questionnaire that is not sound is not served either', async () => {
  const unsound = { ...sipas2017, sections: [] }
  await expect(servedInstruments(folder, [unsound])).rejects.toThrow('Phiếu «sipas-2017»: There is no item')
})

test('a kept questionnaire is served beside the built-in ones; a new version takes its place', async () => {
  await keepInstrument(folder, followUp)
  expect(await servedInstruments(folder)).toEqual([...instruments, followUp])
  await keepInstrument(folder, { ...followUp, version: '2' })
  expect((await servedInstruments(folder)).at(-1)).toMatchObject({ id: 'follow-up', version: '2' })
  expect(await readdir(join(folder, 'phieu'))).toEqual(['follow-up.json'])
})

test('the id of a built-in questionnaire, or one that leaves the folder, is refused', async () => {
  await expect(keepInstrument(folder, sipas2017)).rejects.toThrow('phiếu có sẵn')
  await expect(keepInstrument(folder, { ...followUp, id: '../x' })).rejects.toThrow('chữ thường')
  await expect(keepInstrument(folder, { ...followUp, sections: [] })).rejects.toThrow('no item')
})

test.each([
  ['follow-up.json', '{', 'không phải JSON'],
  ['follow-up.json', '{}', 'follow-up.json'],
  ['follow-up.json', 'null', 'không đủ các phần'],
  ['other.json', JSON.stringify(followUp), 'tên tệp phải là follow-up.json'],
  ['follow-up.json', JSON.stringify({ ...followUp, scales: {} }), "unknown scale 'satisfaction'"],
])('a spoilt file is named when the definitions are read: %s %.20s', async (name, content, why) => {
  await put(name, content)
  await expect(servedInstruments(folder)).rejects.toThrow(why)
})
