/**
 * Turns the one-page rating form into steps and keeps a draft. The form stays the plain HTML form that it is:
 * it is sent by the browser, and without this script it is one page.
 */
import { deleteDraft, keepDraft, readDraft } from './draft.ts'

const form = document.querySelector<HTMLFormElement>('form[data-rating]')
if (form) improve(form)

function improve(form: HTMLFormElement): void {
  const find = <E extends HTMLElement>(name: string) => form.querySelector<E>(`[data-${name}]`)!
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<string, string>
  const hidden = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`)!
  const unitCode = hidden('unitCode').value
  const key = hidden('idempotencyKey')
  const service = form.querySelector<HTMLSelectElement>('#service')
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
    if (service && service.value === '') found.push([words['serviceMissing'] ?? '', service])
    const rated = form.querySelector('input[type=radio]:checked:not([value=na])')
    const first = form.querySelector<HTMLElement>('fieldset')
    if (upTo === steps.length - 1 && !rated && first) found.push([words['nothingRated'] ?? '', first])
    return found
  }

  function stopped(upTo: number): boolean {
    const found = problems(upTo)
    service?.toggleAttribute('aria-invalid', service.value === '' && found.length > 0)
    if (found.length > 0) say(words['problem'] ?? '', found)
    else said.hidden = true
    return found.length > 0
  }

  function keep(): void {
    const fields = [...new FormData(form)].filter(
      (field): field is [string, string] =>
        typeof field[1] === 'string' && !field[0].match(/^(unitCode|instrument|version|idempotencyKey)$/),
    )
    find('draft').hidden = !keepDraft(unitCode, { key: key.value, step, fields })
  }

  function begin(): void {
    form.reset()
    // Only where the page is served over https is there a generator; elsewhere the server's key stays.
    if ('randomUUID' in crypto) key.value = crypto.randomUUID()
    find('draft').hidden = true
    show(0, false)
  }

  function goOn(): void {
    const draft = readDraft(unitCode)
    begin()
    if (!draft) return
    key.value = draft.key
    for (const [name, value] of draft.fields) {
      const field = form.elements.namedItem(name)
      if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value
    }
    show(draft.step, false)
    find('draft').hidden = false
    say(words['draftFound'] ?? '')
  }

  form.noValidate = true // the summary above speaks instead of the browser's bubble
  progress.max = steps.length
  progress.setAttribute('aria-hidden', 'true') // the heading of each step says the same in words
  form.prepend(progress)
  goOn()
  history.replaceState({ step }, '')

  form.addEventListener('change', keep)
  find('next').addEventListener('click', () => {
    if (stopped(step)) return
    history.pushState({ step: step + 1 }, '')
    show(step + 1, true)
    if (readDraft(unitCode)) keep()
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
    if ((event.persisted || visit?.type === 'back_forward') && !readDraft(unitCode)) begin()
  })
  find('delete').addEventListener('click', () => {
    deleteDraft(unitCode)
    begin()
    say(words['draftDeleted'] ?? '')
  })
  form.addEventListener('submit', (event) => {
    if (stopped(steps.length - 1)) event.preventDefault()
    else if (!navigator.onLine) {
      event.preventDefault()
      keep()
      say(words['offline'] ?? '')
    }
  })
}
