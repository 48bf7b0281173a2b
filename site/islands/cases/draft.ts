/** A story kept on the device until it is sent: one for each commune. Storage may be forbidden or full: then there is none. */
interface Draft {
  readonly text: string
  readonly place: string
}

export function draftName(unitCode: string): string {
  return `lang-nghe/phan-anh/${unitCode}`
}

export function read(name: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(name)
    return kept === null ? undefined : (JSON.parse(kept) as Draft)
  } catch {
    return undefined
  }
}

/** @returns whether something is kept now */
export function keep(name: string, draft: Draft): boolean {
  try {
    if (draft.text + draft.place === '') localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(draft))
    return draft.text + draft.place !== ''
  } catch {
    return false
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // nothing was kept either
  }
}
