/** What an official is writing in a case, kept on the device until it is sent, whatever happens to the network. */

/** @param username drafts of two officials at one machine are two */
export function caseDraftName(username: string, reference: string, type: string): string {
  return `lang-nghe/can-bo/vu-viec/${username}/${reference}/${type}`
}

/** Storage may be forbidden or full: then there is simply no draft. */
export function readCaseDraft(name: string): string {
  try {
    return localStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}

/** @param text '' deletes it */
export function keepCaseDraft(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(name)
    else localStorage.setItem(name, text)
  } catch {
    // then it lives only as long as the page
  }
}
