/** Answers kept on the device until they are sent: one draft for each commune and questionnaire. */
export interface Draft {
  /** Made with the draft, so that the same form sent twice is one response. */
  key: string
  step: number
  fields: [name: string, value: string][]
}

const folder = 'lang-nghe/phieu/'
const sentName = 'lang-nghe/da-gui'

/** @example draftName('19366', 'visit') // => 'lang-nghe/phieu/19366/visit' */
export function draftName(unitCode: string, form: string): string {
  return `${folder}${unitCode}/${form}`
}

/** Storage may be forbidden or full: then there is simply no draft. */
export function readDraft(name: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(name)
    const draft = kept === null ? undefined : (JSON.parse(kept) as Draft)
    return draft && Array.isArray(draft.fields) ? draft : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(name: string, draft: Draft): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function deleteDraft(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // nothing was kept either
  }
}

/** Remembers, in this tab, which draft is being sent: only when it has arrived is it deleted. */
export function noteSending(name: string): void {
  try {
    sessionStorage.setItem(sentName, name)
  } catch {
    // then the draft stays until it is deleted by hand
  }
}

/** What was sent from this tab need not stay on the device. */
export function deleteSentDraft(): void {
  try {
    const name = sessionStorage.getItem(sentName)
    sessionStorage.removeItem(sentName)
    if (name?.startsWith(folder)) localStorage.removeItem(name)
  } catch {
    // nothing was kept either
  }
}
