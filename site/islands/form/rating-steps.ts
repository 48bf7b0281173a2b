/**
 * Shows a questionnaire in steps where it has several parts, asks follow-ups when they are due, and keeps a draft.
 * The form stays the plain HTML form that it is: it is sent by the browser, and without this script it is one page.
 */
import { deleteDraft, draftName, keepDraft, noteSending, readDraft } from './draft.ts'
import { askFollowUps } from './follow-ups.ts'

const form = document.querySelector<HTMLFormElement>('form[data-rating]')
if (form) improve(form)

function improve(form: HTMLFormElement): void {
  const find = <E extends HTMLElement>(name: string) => form.querySelector<E>(`[data-${name}]`)!
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<string, string>
  const hidden = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`)!
  const isShared = form.querySelector('input[name=mode]') !== null // a desk's device, used by one after the other
  const keeps = isShared ? undefined : form.dataset['keep']
  const draft = keeps === undefined ? undefined : draftName(hidden('unitCode').value, keeps)
  const key = hidden('idempotencyKey')
  const required = [...form.querySelectorAll<HTMLSelectElement>('select[data-missing]')]
  const steps = [...form.querySelectorAll<HTMLElement>('[data-step]')]
  const said = find('said')
  const progress = document.createElement('progress')
  let step = 0

  function show(to: number, focus: boolean): void {
    step = Math.max(0, Math.min(to, steps.length - 1))
    const last = step === steps.length - 1
    steps.forEach((section, index) => (section.hidden = index !== step))
    find('submit').hidden = find('last').hidden = !last
    find('next').hidden = last
    find('back').hidden = step === 0
    progress.value = step + 1
    if (!focus) return
    steps[step]?.querySelector('h2')?.focus({ preventScroll: true })
    form.scrollIntoView({ block: 'start' })
  }

  function say(title: string, targets: [message: string, target: HTMLElement][] = []): void {
    said.replaceChildren()
    said.className = targets.length > 0 ? 'errors' : 'note'
    said.hidden = false
    const heading = document.createElement(targets.length > 0 ? 'h2' : 'p')
    heading.textContent = title
    said.append(heading)
    for (const [message, target] of targets) {
      const link = document.createElement('a')
      link.href = `#${target.id}`
      link.textContent = message
      link.addEventListener('click', (event) => {
        event.preventDefault()
        show(
          steps.findIndex((section) => section.contains(target)),
          false,
        )
        target.focus()
        target.scrollIntoView({ block: 'center' })
      })
      said.append(link)
    }
    said.focus()
    said.scrollIntoView({ block: 'nearest' })
  }

  /** What keeps the form from being sent, up to this step. */
  function problems(upTo: number): [string, HTMLElement][] {
    const found: [string, HTMLElement][] = []
    for (const select of required) {
      if (select.value === '') found.push([select.dataset['missing'] ?? '', select])
    }
    const answered = form.querySelector('[data-item] :checked:not([value=na])')
    const written = [...form.querySelectorAll('textarea')].some(({ value }) => value.trim() !== '')
    const first = form.querySelector<HTMLElement>('fieldset, textarea')
    if (upTo === steps.length - 1 && !answered && !written && first) {
      found.push([words['nothing'] ?? '', first])
    }
    return found
  }

  function stopped(upTo: number): boolean {
    const found = problems(upTo)
    for (const select of required) select.setAttribute('aria-invalid', String(select.value === ''))
    if (found.length > 0) say(words['problem'] ?? '', found)
    else said.hidden = true
    return found.length > 0
  }

  function keep(): void {
    if (draft === undefined) return
    const fields = [...new FormData(form)].filter(
      (field): field is [string, string] =>
        typeof field[1] === 'string' && !field[0].match(/^(unitCode|instrument|version|idempotencyKey)$/),
    )
    find('draft').hidden = !keepDraft(draft, { key: key.value, step, fields })
  }

  function begin(): void {
    form.reset()
    // Only where the page is served over https is there a generator; elsewhere the server's key stays.
    if ('randomUUID' in crypto) key.value = crypto.randomUUID()
    find('draft').hidden = true
    askFollowUps(form)
    show(0, false)
  }

  function goOn(): void {
    const kept = draft === undefined ? undefined : readDraft(draft)
    begin()
    if (!kept) return
    key.value = kept.key
    for (const [name, value] of kept.fields) {
      for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
        if (!/^(radio|checkbox)$/.test(field.type)) field.value = value
        else if (field.value === value) field.checked = true
      }
    }
    askFollowUps(form)
    show(kept.step, false)
    find('draft').hidden = false
    say(words['draftFound'] ?? '')
  }

  form.noValidate = true // the summary above speaks instead of the browser's bubble
  progress.max = steps.length
  progress.setAttribute('aria-hidden', 'true') // the heading of each step says the same in words
  if (steps.length > 1) form.prepend(progress)
  for (const hint of form.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = true
  goOn()
  history.replaceState({ step }, '')

  form.addEventListener('change', () => {
    askFollowUps(form)
    keep()
  })
  form.addEventListener('keydown', (event) => {
    // Enter in a line of text would send the form from whichever step it is on.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text')
      event.preventDefault()
  })
  find('next').addEventListener('click', () => {
    if (stopped(step)) return
    history.pushState({ step: step + 1 }, '')
    show(step + 1, true)
    if (draft !== undefined && readDraft(draft)) keep()
  })
  find('back').addEventListener('click', () => {
    said.hidden = true
    history.pushState({ step: step - 1 }, '')
    show(step - 1, true)
  })
  addEventListener('popstate', (event) => {
    const to = (event.state as { step?: number } | null)?.step
    if (to !== undefined) show(to, true)
  })
  addEventListener('pageshow', (event) => {
    // Back again after sending: the browser has put the sent answers into the form once more.
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if ((event.persisted || visit?.type === 'back_forward') && !(draft !== undefined && readDraft(draft)))
      begin()
  })
  find('delete').addEventListener('click', () => {
    if (draft !== undefined) deleteDraft(draft)
    begin()
    say(words['draftDeleted'] ?? '')
  })
  form.addEventListener('submit', (event) => {
    if (stopped(steps.length - 1)) event.preventDefault()
    else if (!navigator.onLine) {
      event.preventDefault()
      keep()
      say(words['offline'] ?? '')
    } else if (draft !== undefined) noteSending(draft)
  })
}
