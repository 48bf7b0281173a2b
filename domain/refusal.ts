/**
 * Why something was not done, for whoever asked for it: one sentence, and for a file every place in it to mend.
 * Thrown where it is found and shown in one place: the command line, or the reply to a request.
 */

/** One thing to mend in a file. */
export interface Fault {
  /** The name of the sheet, where the file has sheets. */
  readonly sheet?: string
  /** The file's line, counted from 1. */
  readonly line?: number
  /** The column's heading. */
  readonly column?: string
  /** Where the cell stands in its line, from 0. */
  readonly place?: number
  /** Id of what is said above the table or beside it, where it is that. */
  readonly fact?: string
  /** What the cell should probably say. */
  readonly meant?: string
  /** The line is there twice, and one of them has to go. */
  readonly isLineToRemove?: boolean
  /** What is wrong and how to write it: a Vietnamese sentence. */
  readonly message: string
}

interface RefusalDetails {
  /** Tells one refusal from another where code must, such as 'not-a-plan'. */
  readonly code?: string
  readonly faults?: readonly Fault[]
  /** The file's name as whoever gave it wrote it. */
  readonly file?: string
  readonly cause?: unknown
}

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly faults: readonly Fault[]
  readonly file: string | undefined

  /** @param message one Vietnamese sentence that says what is wrong and what to do */
  constructor(message: string, { code = 'refused', faults = [], file, cause }: RefusalDetails = {}) {
    super(message, { cause })
    this.code = code
    this.faults = faults
    this.file = file
  }

  /** The same refusal, naming the file that it is about. */
  of(file: string): Refusal {
    const { message, code, faults, cause } = this
    return new Refusal(message, { code, faults, file, cause })
  }
}

/** Refuses a file for all that is wrong in it; nothing of it is stored. */
export function faultyFile(faults: readonly Fault[]): Refusal {
  return new Refusal(`chưa lưu gì, vì có ${faults.length} chỗ cần sửa.`, { faults })
}

const mostShown = 20

/**
 * Everything that a refusal says, a line for each fault, the first twenty of them.
 * @example refusalText(new Refusal('tệp trống.', { file: 'a.csv' })) // => 'a.csv: tệp trống.'
 */
export function refusalText({ message, file, faults }: Refusal): string {
  const more = faults.length - mostShown
  return [
    file === undefined ? message : `${file}: ${message}`,
    ...faults.slice(0, mostShown).map((fault) => `  ${faultText(fault)}`),
    ...(more > 0 ? [`  … và ${more} chỗ nữa.`] : []),
  ].join('\n')
}

/**
 * @example faultText({ line: 7, column: 'Vị trí 2', message: '«12tr» không phải số tiền.' })
 *   // => 'Dòng 7, cột «Vị trí 2»: «12tr» không phải số tiền.'
 */
export function faultText({ sheet, line, column, message }: Fault): string {
  const where = [sheet && `trang «${sheet}»`, line && `dòng ${line}`, column && `cột «${column}»`]
    .filter(Boolean)
    .join(', ')
  return where ? `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${message}` : message
}
