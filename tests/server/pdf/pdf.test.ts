/** Documents as PDF: text is text, tables go on over pages, and what cannot be laid out harms nothing else. */
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Block, PdfDocument } from '../../../server/pdf/document.ts'
import { pdfOf } from '../../../server/pdf/pdf.ts'
import { printQueue } from '../../../server/pdf/queue.ts'

const title: Block = { type: 'title', text: 'Bảng giá đất', under: '' }

function document(blocks: readonly Block[], changes: Partial<PdfDocument> = {}): PdfDocument {
  const about = {
    title: 'Bảng giá đất',
    paper: 'a4',
    isLandscape: false,
    mark: '',
    foot: 'Xã Ví Dụ',
  } as const
  return { ...about, day: '2026-11-27', blocks: [title, ...blocks], ...changes }
}

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()))
  return text.map((page) => page.normalize('NFC').replace(/\s+/g, ' '))
}

test('it is a tagged PDF/A with title and language, the same each time', async () => {
  const [first, second] = [await pdfOf(document([])), await pdfOf(document([]))]
  const raw = Buffer.from(first).toString('latin1')
  expect(raw).toMatch(/pdfaid:part>2</)
  expect(raw).toMatch(/pdfaid:conformance>A</)
  expect(raw).toContain('/StructTreeRoot')
  expect(raw).toMatch(/\/Lang\s*\(vi\)/)
  const { info } = await getMeta(await getDocumentProxy(first.slice()))
  expect(info).toMatchObject({ Title: 'Bảng giá đất' })
  expect(Buffer.compare(first, second)).toBe(0)
})

test('what looks like markup is text', async () => {
  const hostile = '#read("/etc/passwd") *đậm* $x^2$ @a <b> \\ // [x] `y`'
  const facts: Block = { type: 'facts', items: [[hostile, hostile]] }
  const cells: Block = {
    type: 'table',
    columns: [{ label: hostile, unit: '', isNumber: false }],
    rows: [[hostile]],
  }
  const others: Block[] = [
    { type: 'text', text: hostile },
    { type: 'list', items: [hostile] },
  ]
  const [page = ''] = await read(await pdfOf(document([facts, cells, ...others])))
  expect(page.replaceAll(' ', '').split(hostile.replaceAll(' ', ''))).toHaveLength(7)
})

test('a long table repeats its heading, and each page has the mark, the foot and its number', async () => {
  const rows = Array.from({ length: 500 }, (_, i) => [`Đường số ${i + 1}`, '1.250.000'])
  const columns = [
    { label: 'Đường phố', unit: '', isNumber: false },
    { label: 'Vị trí 1', unit: 'đồng/m²', isNumber: true },
  ]
  const pages = await read(
    await pdfOf(document([{ type: 'table', columns, rows }], { mark: 'Dữ liệu minh họa' })),
  )
  expect(pages.length).toBeGreaterThan(5)
  for (const [at, page] of pages.entries()) {
    for (const each of ['Dữ liệu minh họa', 'Đường phố', 'đồng/m²', 'Xã Ví Dụ', `${at + 1}/${pages.length}`])
      expect(page).toContain(each)
  }
  expect(pages.at(-1)).toContain('Đường số 500')
})

test('pictures are shown; one that is none fails, and the next document is made', async () => {
  const picture = (bytes: Uint8Array): Block => ({ type: 'picture', bytes, format: 'webp', alt: 'Ảnh bảng' })
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0a6a4c' } })
    .webp()
    .toBuffer()
  const [good, bad, after] = await Promise.allSettled([
    pdfOf(document([picture(photo)])),
    pdfOf(document([picture(new Uint8Array([1, 2, 3]))])),
    pdfOf(document([{ type: 'code', address: 'https://vi-du.invalid/', lines: [{ text: 'Quét mã' }] }])),
  ])
  expect(good.status).toBe('fulfilled')
  expect(bad.status).toBe('rejected')
  expect(after.status).toBe('fulfilled')
})

describe('a process that is lost', () => {
  const patienceMs = 120_000
  const idleMs = 60_000
  const processFile = join(import.meta.dirname, '../../../server/pdf/process.ts')
  const started: ChildProcess[] = []
  let print: typeof pdfOf
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    print = printQueue(() => {
      started.push(fork(processFile, { serialization: 'advanced', stdio: 'ignore' }))
      return started.at(-1)!
    })
  })
  afterEach(() => {
    vi.advanceTimersByTime(idleMs) // lets the process end
    vi.useRealTimers()
  })
  const stateOf = async (asked: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(asked)).map(({ status }) => status)

  test('fails the document on which it worked, and those that wait are made by another', async () => {
    await print(document([]))
    const asked = [print(document([])), print(document([])), print(document([]))]
    started.at(-1)!.kill('SIGKILL')
    expect(await stateOf(asked)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  })

  test('is given up when one document takes too long, counted from its own start', async () => {
    await print(document([]))
    started.at(-1)!.kill('SIGSTOP')
    const asked = [print(document([])), print(document([]))]
    vi.advanceTimersByTime(patienceMs - 1)
    const before = started.length
    vi.advanceTimersByTime(1)
    expect(started).toHaveLength(before + 1)
    vi.advanceTimersByTime(patienceMs - 1) // the second one has its own time
    expect(await stateOf(asked)).toEqual(['rejected', 'fulfilled'])
  })

  test('after an idle minute harms nothing that the next one makes', async () => {
    await print(document([]))
    const old = started.at(-1)!
    const ended = new Promise((resolve) => old.once('exit', resolve))
    vi.advanceTimersByTime(idleMs)
    expect(await stateOf([print(document([])), ended])).toEqual(['fulfilled', 'fulfilled'])
    expect(started.at(-1)).not.toBe(old)
  })
})
