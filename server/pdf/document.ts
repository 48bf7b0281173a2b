/**
 * A document to be printed, as data: what stands on it, block by block. template.typ lays it out; whoever prints something
 * else puts other blocks together. All text is text: nothing in it is markup.
 */

interface Line {
  readonly text: string
  readonly isBold?: boolean
  readonly isItalic?: boolean
}

export interface TableColumn {
  readonly label: string
  /** Under the label, such as 'đồng'; '' for none. */
  readonly unit: string
  /** Set to the right, and as wide as it needs. */
  readonly isNumber: boolean
}

export type Block =
  /** Two columns side by side: the office and the country's motto, or two who sign. */
  | { readonly type: 'sides'; readonly left: readonly Line[]; readonly right: readonly Line[] }
  /** What the document is, once and first of all headings; `under` says of what. */
  | { readonly type: 'title'; readonly text: string; readonly under: string }
  | { readonly type: 'heading'; readonly text: string }
  | ({ readonly type: 'text' } & Line)
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** What is said in a label and a value. */
  | { readonly type: 'facts'; readonly items: readonly (readonly [label: string, value: string])[] }
  /** The heading is repeated on each page. */
  | {
      readonly type: 'table'
      readonly columns: readonly TableColumn[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Something that must not be overlooked, in a frame. */
  | { readonly type: 'note'; readonly text: string }
  /** An address as a square code, with what stands beside it. */
  | { readonly type: 'code'; readonly address: string; readonly lines: readonly Line[] }
  /** JPEG, PNG or WebP. */
  | { readonly type: 'picture'; readonly bytes: Uint8Array; readonly format: 'webp'; readonly alt: string }
  /** Who signs, and room for signature and stamp. */
  | { readonly type: 'stamp'; readonly above: readonly Line[]; readonly below: string }

export interface PdfDocument {
  readonly title: string
  readonly paper: 'a4' | 'a3'
  readonly isLandscape: boolean
  /** At the head of each page; '' for none. */
  readonly mark: string
  /** At the foot of each page, beside its number. */
  readonly foot: string
  /** 'YYYY-MM-DD': the same document of the same day is the same file. */
  readonly day: string
  readonly blocks: readonly Block[]
}
