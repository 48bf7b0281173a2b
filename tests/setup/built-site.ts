/** The static files of a site, and what a page of them weighs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

export interface BuiltPage {
  /** As in a browser: '/xa/19366-ben-quan/', '/404.html'. */
  readonly address: string
  readonly html: string
  readonly file: string
}

export interface BuiltSite {
  readonly folder: string
  readonly pages: readonly BuiltPage[]
}

/** Bytes of HTML and of the styles that it needs, compressed as they are sent. */
export interface Weight {
  readonly html: number
  readonly css: number
}

/** @param folder what a web server would serve */
export function builtSite(folder: string): BuiltSite {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => {
      const address = `/${path.split(sep).join('/')}`.replace(/index\.html$/, '')
      const file = join(folder, path)
      return { address, file, html: readFileSync(file, 'utf8') }
    })
  return { folder, pages }
}

/** The template that a page is made from: its address with stars for what differs. */
export function templateOf(address: string): string {
  return address
    .replace(/^\/danh-gia\/.+/, '/danh-gia/*/')
    .replace(/^\/xa\/[^/]+/, '/xa/*')
    .replace(/(\/(?:cong-khai|dot-khao-sat|vu-viec))\/[^/]+\/.*/, '$1/*/')
    .replace(/(\/chi-so\/(?:papi|sipas))(?:\/.+)?\/lich-su\//, '$1/*/lich-su/')
    .replace(/(\/chi-so\/(?:papi|sipas))\/(?!\*).+/, '$1/*/')
    .replace(/^\/tinh\/[^/]+\//, '/tinh/*/')
    .replace(/^(\/tinh\/\*\/ket-qua)\/.+/, '$1/*/')
    .replace(/^\/ke-hoach\/[^/]+\/[^/]+\//, '/ke-hoach/*/*/')
    .replace(/^\/ke-hoach\/[^/*]+\//, '/ke-hoach/*/')
}

const styleWeights = new Map<string, number>()

export function weightOf({ folder }: BuiltSite, page: BuiltPage): Weight {
  const sheets = [...page.html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, href]) => href ?? '',
  )
  const css = sheets.reduce((sum, href) => {
    const file = join(folder, href)
    const weight = styleWeights.get(file) ?? compressed(file)
    styleWeights.set(file, weight)
    return sum + weight
  }, 0)
  return { html: compressed(page.file), css }
}

/** What has no name by its content is compressed when it is asked for, with quality 5. */
function compressed(file: string): number {
  if (existsSync(`${file}.br`)) return readFileSync(`${file}.br`).length
  return brotliCompressSync(readFileSync(file), { params: { 1: 5 } }).length
}
