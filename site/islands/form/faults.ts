/** What keeps a form from going on to its next step, or from being sent. */
import { formMessages as words } from '../../text/vi/form-messages.ts'
import type { Fault } from './messages.ts'
import type { Steps } from './steps.ts'

/** Lists that need a choice, in the step that is seen and those before it; they are marked as wrong or right. */
export function unchosen(form: HTMLFormElement, steps: Steps): Fault[] {
  const needed = [...form.querySelectorAll<HTMLSelectElement>('select[data-missing]')].filter(
    (select) => steps.holding(select) <= steps.current(),
  )
  for (const select of needed) select.setAttribute('aria-invalid', String(select.value === ''))
  return needed
    .filter(({ value }) => value === '')
    .map((select) => ({ message: select.dataset['missing'] ?? '', target: select }))
}

/** A form that says nothing is not worth sending: one answer is needed, «Không áp dụng» is none. */
export function unanswered(form: HTMLFormElement): Fault[] {
  const isChosen = form.querySelector('[data-item] :checked:not([value=na])') !== null
  const isWritten = [...form.querySelectorAll('textarea')].some(({ value }) => value.trim() !== '')
  const first = form.querySelector<HTMLElement>('fieldset, textarea')
  if (isChosen || isWritten || !first) return []
  const isRatedOnly = form.dataset['ratedOnly'] !== undefined
  return [{ message: isRatedOnly ? words.nothingRated : words.nothingAnswered, target: first }]
}
