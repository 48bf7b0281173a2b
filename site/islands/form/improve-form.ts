/**
 * Shows a questionnaire in steps where it has several parts, asks follow-ups when they are due, and keeps a draft.
 * The form stays the plain HTML form that it is: it is sent by the browser, and without this script it is one page.
 */
import { formMessages as words } from '../../text/vi/form-messages.ts'
import { unanswered, unchosen } from './faults.ts'
import { askFollowUps } from './follow-ups.ts'
import { answersIn, fillIn, keptAnswers, type Fields, type KeptAnswers } from './kept-answers.ts'
import { messagesIn, type Messages } from './messages.ts'
import { stepsOf, type Steps } from './steps.ts'

interface Parts {
  readonly form: HTMLFormElement
  readonly steps: Steps
  readonly messages: Messages
  readonly answers: KeptAnswers
}

const form = document.querySelector<HTMLFormElement>('form[data-rating]')
if (form) improve(form)

function improve(form: HTMLFormElement): void {
  const steps = stepsOf(form)
  const messages = messagesIn(find(form, 'message'), (target) => steps.show(steps.holding(target), false))
  const parts: Parts = { form, steps, messages, answers: keptAnswers(form) }
  const early = kindOfVisit() === 'navigate' ? answersIn(form) : []
  form.noValidate = true // the summary above speaks instead of the browser's bubble
  for (const hint of form.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = true
  resume(parts, early)
  history.replaceState({ step: steps.current() }, '')
  watchAnswers(parts)
  watchButtons(parts)
  watchSending(parts)
}

function find(form: HTMLFormElement, name: string): HTMLElement {
  return form.querySelector<HTMLElement>(`[data-${name}]`)!
}

/** An empty form with a key of its own. */
function begin({ form, steps }: Parts): void {
  form.reset()
  // Only where the page is served over https is there a generator; elsewhere the server's key stays.
  if ('randomUUID' in crypto) keyOf(form).value = crypto.randomUUID()
  find(form, 'draft').hidden = true
  askFollowUps(form)
  steps.show(0, false)
}

/**
 * The form as it was left on this device, or an empty one, with what was answered before this script had arrived: on
 * a slow network people are faster.
 */
function resume(parts: Parts, early: Fields): void {
  const { form, steps, messages, answers } = parts
  const draft = answers.read()
  begin(parts)
  if (draft) {
    keyOf(form).value = draft.key
    fillIn(form, draft.fields)
    find(form, 'draft').hidden = false
    messages.note(words.draftFound)
  }
  fillIn(form, early)
  askFollowUps(form)
  if (draft) steps.show(draft.step, false)
  if (early.length > 0) keep(parts)
}

/** After a reload or a step back the browser itself puts former answers into the form. */
function kindOfVisit(): NavigationTimingType | undefined {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return visit?.type
}

function keyOf(form: HTMLFormElement): HTMLInputElement {
  return form.querySelector<HTMLInputElement>('input[name=idempotencyKey]')!
}

function keep({ form, steps, answers }: Parts): void {
  find(form, 'draft').hidden = !answers.keep(steps.current())
}

function watchAnswers(parts: Parts): void {
  const { form } = parts
  form.addEventListener('change', () => {
    askFollowUps(form)
    keep(parts)
  })
  form.addEventListener('keydown', (event) => {
    // Enter in a line of text would send the form from whichever step it is on.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text')
      event.preventDefault()
  })
}

function watchButtons(parts: Parts): void {
  const { form, steps, messages, answers } = parts
  find(form, 'next').addEventListener('click', () => {
    const faults = unchosen(form, steps)
    if (faults.length > 0) return messages.faults(words.beforeNext(faults.length), faults)
    messages.hide()
    steps.goTo(steps.current() + 1)
    if (answers.read()) keep(parts)
  })
  find(form, 'back').addEventListener('click', () => {
    messages.hide()
    steps.goTo(steps.current() - 1)
  })
  find(form, 'delete').addEventListener('click', () => {
    answers.delete()
    begin(parts)
    messages.note(words.draftDeleted)
  })
}

function watchSending(parts: Parts): void {
  const { form, steps, messages, answers } = parts
  form.addEventListener('submit', (event) => {
    const faults = [...unchosen(form, steps), ...unanswered(form)]
    if (faults.length > 0) {
      event.preventDefault()
      messages.faults(words.beforeSending(faults.length), faults)
    } else if (!navigator.onLine) {
      event.preventDefault()
      keep(parts)
      messages.note(words.offline)
    } else {
      messages.hide()
      answers.sending()
    }
  })
  addEventListener('pageshow', (event) => {
    // Back again after sending: the browser has put the sent answers into the form once more.
    if ((event.persisted || kindOfVisit() === 'back_forward') && !answers.read()) begin(parts)
  })
}
