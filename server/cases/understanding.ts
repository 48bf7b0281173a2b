/** What a text is likely about, and which kind of case it is: shown with the words that say so, for the resident to confirm. */
import { likelyKind, likelyOffice, suggest, type Office } from '../../domain/cases/suggest/index.ts'
import type { CaseKind } from '../../domain/cases/kinds.ts'

export interface Understanding {
  readonly kind: CaseKind | 'denunciation'
  /** The words that say so, as they were written; none where the kind is only the usual one. */
  readonly kindWords: readonly string[]
  /** The likeliest first, at most three. */
  readonly subjects: readonly { readonly id: string; readonly words: readonly string[] }[]
  readonly office: Office
  /** Whom to call at once; '' where nobody is in danger. */
  readonly call: '' | '113' | '114' | '115'
}

export function understand(text: string): Understanding {
  const said = text.normalize('NFC')
  const { kind, call = '', because } = likelyKind(said)
  return {
    kind: kind === 'emergency' ? 'petition' : kind,
    kindWords: because,
    subjects: suggest(said).map(({ subject, because: words }) => ({ id: subject, words })),
    office: likelyOffice(said)?.office ?? 'commune',
    call,
  }
}
