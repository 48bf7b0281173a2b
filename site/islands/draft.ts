/** Answers kept on the device until they are sent: one draft per commune. */
export interface Draft {
  /** Made with the draft, so that the same form sent twice is one response. */
  key: string
  step: number
  fields: [name: string, value: string][]
}

function nameOf(unitCode: string): string {
  return `lang-nghe/phieu/${unitCode}`
}

/** Storage may be forbidden or full: then there is simply no draft. */
export function readDraft(unitCode: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(nameOf(unitCode))
    const draft = kept === null ? undefined : (JSON.parse(kept) as Draft)
    return draft && Array.isArray(draft.fields) ? draft : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(unitCode: string, draft: Draft): boolean {
  try {
    localStorage.setItem(nameOf(unitCode), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function deleteDraft(unitCode: string): void {
  try {
    localStorage.removeItem(nameOf(unitCode))
  } catch {
    // nothing was kept either
  }
}
