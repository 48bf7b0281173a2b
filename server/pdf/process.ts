/** The process that lays documents out: one after the other, so that the server goes on answering and its memory stays small. */
import { compilePdf } from './compile.ts'
import type { PdfDocument } from './document.ts'

/** What goes to it and what comes back. */
export interface PdfRequest {
  readonly number: number
  readonly document: PdfDocument
}
export interface PdfAnswer {
  readonly number: number
  /** Undefined where it could not be laid out. */
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly fault?: string
}

process.on('message', ({ number, document }: PdfRequest) => {
  process.send!(answerTo(number, document))
})
process.on('disconnect', () => process.exit(0))

function answerTo(number: number, document: PdfDocument): PdfAnswer {
  try {
    return { number, bytes: compilePdf(document) }
  } catch (error) {
    return { number, fault: error instanceof Error ? error.message : JSON.stringify(error) }
  }
}
