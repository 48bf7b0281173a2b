import type { Option, Wording } from './instrument.ts'

/** Our own questionnaires are worded in both languages at once, so that neither changes without the other. */
export function say(vi: string, en: string): Wording {
  return { vi, en }
}

export function option(code: string, vi: string, en: string): Option {
  return { code, wording: say(vi, en) }
}
