/** A document → the bytes of a PDF/A-2a: tagged for screen readers, to be kept. Takes the thread while it lasts: process.ts. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { renderSVG } from 'uqr'
import type { Block, PdfDocument, TableColumn } from './document.ts'

const template = readFileSync(join(import.meta.dirname, 'template.typ'), 'utf8')
const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
)
const fonts = ['400Regular', '400Regular_Italic', '500Medium', '700Bold', '700Bold_Italic'].map((style) =>
  join(fontFolder, style),
)
/** Columns of text are at least and at most so wide beside each other, in letters. */
const [narrowest, widest] = [12, 45]

let compiler: NodeCompiler | undefined

/** @throws Error where something cannot be laid out, such as a picture that is none */
export function compilePdf(document: PdfDocument): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: fonts }] })
  compiler.resetShadow()
  const blocks = document.blocks.map((block, at) => laidOut(compiler!, block, at))
  const [year, month, dayOfMonth] = document.day.split('-').map(Number)
  const data = JSON.stringify({ ...document, blocks, year, month, dayOfMonth })
  try {
    const made = compiler.pdf(
      { mainFileContent: template, inputs: { document: data } },
      { pdfStandard: PdfStandard.A_2a, creationTimestamp: Date.parse(`${document.day}T00:00:00Z`) / 1000 },
    )
    return new Uint8Array(made)
  } finally {
    compiler.evictCache(0)
  }
}

/** What the template cannot work out for itself. */
function laidOut(compiler: NodeCompiler, block: Block, at: number): object {
  if (block.type === 'table') return { ...block, widths: widthsOf(block.columns, block.rows) }
  if (block.type === 'code') {
    return { ...block, svg: renderSVG(block.address, { border: 1 }), alt: block.address }
  }
  if (block.type !== 'picture') return block
  const { bytes, ...said } = block
  const path = `picture-${at}.${block.format}`
  compiler.mapShadow(join(import.meta.dirname, path), Buffer.from(bytes))
  return { ...said, path: `/${path}` }
}

/** By what they hold on average; 0: as wide as it needs. */
function widthsOf(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ label, isNumber }, at) => {
    if (isNumber) return 0
    const letters = rows.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0) / Math.max(rows.length, 1)
    const longestWord = Math.max(...label.split(' ').map((word) => word.length))
    return Math.min(Math.max(letters, longestWord, narrowest), widest)
  })
}
