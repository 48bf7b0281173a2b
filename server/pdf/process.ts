/** The process that lays documents out: one after the other, so that the server goes on answering and its memory stays small. */
import { compilePdf } from './compile.ts'
import type { PdfDocument } from './document.ts'

/** What comes back for each document, in their order. */
export interface PdfAnswer {
  /** Undefined where it could not be laid out. */
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly fault?: string
}

process.on('message', (document: PdfDocument) => {
  process.send!(answerTo(document))
})
process.on('disconnect', () => process.exit(0))

function answerTo(document: PdfDocument): PdfAnswer {
  try {
    return { bytes: compilePdf(document) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : JSON.stringify(error) }
  }
}
