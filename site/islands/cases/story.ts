/**
 * The first step of a case: a draft of what is typed is kept on the device until it is sent or deleted, and what it is
 * likely about is said while it is typed, with the words that say so. After a pause what is typed is sent to the portal,
 * which says what was reported before and keeps nothing of it (reported.ts). Without this script the form works all the same.
 */
import { likelyKind, suggest } from '../../../domain/cases/suggest/index.ts'
import { cases } from '../../text/vi/cases.ts'
import { reportedBefore } from './reported.ts'
import { draftName, forget, keep, read } from './draft.ts'

const words = cases.form
const form = document.querySelector<HTMLFormElement>('[data-story]')
if (form) improve(form)

function improve(form: HTMLFormElement): void {
  const name = draftName(form.dataset['story'] ?? '')
  const text = form.querySelector<HTMLTextAreaElement>('[name=text]')!
  const place = form.querySelector<HTMLInputElement>('[name=place]')!
  const kept = form.querySelector<HTMLElement>('[data-draft]')!
  const likely = form.querySelector<HTMLElement>('[data-likely]')!

  const reported = reportedBefore(form)

  const draft = read(name)
  // What was typed before the script came goes before the draft.
  if (draft && text.value === '' && place.value === '') {
    text.value = draft.text
    place.value = draft.place
    kept.hidden = false
    say(likely, text.value)
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('input', () => {
    kept.hidden = !keep(name, { text: text.value, place: place.value })
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      say(likely, text.value)
      void reported.look({ text: text.value, place: place.value })
    }, 600)
  })
  form.querySelector('[data-forget]')?.addEventListener('click', () => {
    forget(name)
    text.value = place.value = ''
    kept.hidden = likely.hidden = true
    text.focus()
  })
}

function say(likely: HTMLElement, text: string): void {
  const names = JSON.parse(likely.dataset['likely'] ?? '{}') as Partial<Record<string, string>>
  const { kind, call } = likelyKind(text)
  const first = suggest(text, 1)[0]
  likely.textContent =
    kind === 'emergency' && call
      ? cases.emergency
      : first
        ? `${words.likely} ${names[first.subject] ?? first.subject} (${words.because(first.because.join(', '))})`
        : ''
  likely.hidden = likely.textContent === ''
}
