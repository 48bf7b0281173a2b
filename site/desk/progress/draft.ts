/** What is being written about a commitment, kept on the device until it is sent, whatever happens to the network. */
import type { Version } from './answer.ts'

export interface Fields {
  state: string
  text: string
  doneOn: string
  reached: string
  target: string
  measure: string
  reason: string
  link: string
  notice: string
  /** Id of a file that has been handed in, and what it is called. */
  file: string
  fileName: string
  isClosing: boolean
}

export interface ReportDraft {
  readonly fields: Fields
  /** The version that whoever writes had before them; 0 for none. */
  readonly basedOn: number
}

/** @param username drafts of two officials at one machine are two */
export function reportDraftName(username: string, unit: string, path: string): string {
  return `lang-nghe/can-bo/tien-do/${username}/${unit}${path}`
}

/** Storage may be forbidden or full: then there is simply no draft. */
export function readReportDraft(name: string): ReportDraft | undefined {
  try {
    const kept = localStorage.getItem(name)
    const draft = kept === null ? undefined : (JSON.parse(kept) as ReportDraft)
    return draft && typeof draft.fields === 'object' ? draft : undefined
  } catch {
    return undefined
  }
}

export function keepReportDraft(name: string, draft: ReportDraft): void {
  try {
    localStorage.setItem(name, JSON.stringify(draft))
  } catch {
    // then it lives only as long as the page
  }
}

export function deleteReportDraft(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // nothing was kept either
  }
}

/** A new report begins with what does not change from one to the next. */
export function fieldsAfter(last: Version | null): Fields {
  return {
    ...{ state: last?.state === 'not-started' ? 'not-started' : 'in-progress', text: '', doneOn: '' },
    ...{ reached: '', target: written(last?.target ?? null), measure: last?.measure ?? '' },
    ...{ reason: '', link: '', notice: '', file: '', fileName: '', isClosing: false },
  }
}

function written(number: number | null): string {
  return number === null ? '' : String(number).replace('.', ',')
}

/** As it is written in Viet Nam: '1.250,5'; null for nothing, undefined for what is no number. */
export function numberOf(text: string): number | null | undefined {
  const given = text.trim()
  if (given === '') return null
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(given)) return undefined
  return Number(given.replaceAll('.', '').replace(',', '.'))
}

/** As the server takes it; undefined where a number is none. */
export function reportOf(fields: Fields): object | undefined {
  const [reached, target] = [numberOf(fields.reached), numberOf(fields.target)]
  if (reached === undefined || target === undefined) return undefined
  const { doneOn, state, ...rest } = fields
  // A target alone is what the last report left.
  const numbers = reached === null ? { reached, target: null } : { reached, target }
  return { ...rest, ...numbers, state, doneOn: state === 'done' && doneOn !== '' ? doneOn : null }
}
