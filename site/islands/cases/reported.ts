/**
 * While a story is typed: public cases of the commune that tell of the same and wait for their answer. For that the
 * text is sent to the portal, which keeps nothing of it; what sounds like a denunciation is not sent.
 */
import { likelyKind } from '../../../domain/cases/suggest/index.ts'
import type { SimilarCases } from '../../../server/cases/similar.ts'

interface Told {
  readonly text: string
  readonly place: string
}

/** Shorter ones are like everything. */
const fewest = 20

/** @param form with the place where they are shown */
export function reportedBefore(form: HTMLFormElement): { look: (told: Told) => Promise<void> } {
  const shown = form.querySelector<HTMLElement>('[data-similar]')!
  const list = shown.querySelector('ul')!
  const unitCode = form.dataset['story'] ?? ''
  let asked = 0

  async function look(told: Told): Promise<void> {
    asked += 1
    const own = asked
    const open = isAsked(told.text) ? await similarNow({ unitCode, ...told }) : []
    // What was asked later is shown, however long the answer before took.
    if (own !== asked) return
    list.replaceChildren(...open.map(item))
    shown.hidden = open.length === 0
  }
  return { look }
}

/** Whether the portal is asked about a text: whoever denounces somebody decides alone when it leaves the device. */
export function isAsked(text: string): boolean {
  return text.trim().length >= fewest && likelyKind(text).kind !== 'denunciation'
}

/** None where there is no network. */
async function similarNow(typed: Told & { readonly unitCode: string }): Promise<SimilarCases['open']> {
  try {
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch('/phan-anh/giong', { method: 'POST', headers, body: JSON.stringify(typed) })
    return reply.ok ? ((await reply.json()) as SimilarCases).open : []
  } catch {
    return []
  }
}

function item({ path, question, place }: SimilarCases['open'][number]): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: path, textContent: question })
  const row = document.createElement('li')
  row.append(link, place === '' ? '' : ` (${place})`)
  return row
}
