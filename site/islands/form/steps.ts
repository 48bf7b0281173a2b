/** The parts of a form as steps: one is seen at a time, and the browser's own back button leads through them. */
export interface Steps {
  readonly last: number
  /** The step that is seen, from 0. */
  readonly current: () => number
  /** Shows a step; with `focus` the reader is led to its heading. */
  readonly show: (to: number, focus: boolean) => void
  /** The same as a new entry of the browser's history. */
  readonly goTo: (to: number) => void
  /** The step that holds an element. */
  readonly holding: (element: Element) => number
}

/** Without this the form is one page; its buttons for moving are hidden until here. */
export function stepsOf(form: HTMLFormElement): Steps {
  const find = (name: string) => form.querySelector<HTMLElement>(`[data-${name}]`)!
  const sections = [...form.querySelectorAll<HTMLElement>('[data-step]')]
  const last = sections.length - 1
  const progress = addProgress(form, sections.length)
  let current = 0

  function show(to: number, focus: boolean): void {
    current = Math.max(0, Math.min(to, last))
    sections.forEach((section, index) => (section.hidden = index !== current))
    find('submit').hidden = find('last').hidden = current !== last
    find('next').hidden = current === last
    find('back').hidden = current === 0
    progress.value = current + 1
    if (!focus) return
    sections[current]?.querySelector('h2')?.focus({ preventScroll: true })
    form.scrollIntoView({ block: 'start' })
  }

  addEventListener('popstate', (event) => {
    const to = (event.state as { step?: number } | null)?.step
    if (to !== undefined) show(to, true)
  })
  return {
    last,
    current: () => current,
    show,
    goTo: (to) => {
      history.pushState({ step: to }, '')
      show(to, true)
    },
    holding: (element) => sections.findIndex((section) => section.contains(element)),
  }
}

function addProgress(form: HTMLFormElement, steps: number): HTMLProgressElement {
  const progress = document.createElement('progress')
  progress.max = steps
  progress.setAttribute('aria-hidden', 'true') // the heading of each step says the same in words
  if (steps > 1) form.prepend(progress)
  return progress
}
