/** The place above a form's questions where it says what is missing, or that something was done. */
export interface Fault {
  readonly message: string
  /** Where it is put right. */
  readonly target: HTMLElement
}

export interface Messages {
  readonly note: (text: string) => void
  /** A summary with a link to each place; the reader is led to it. */
  readonly faults: (title: string, faults: readonly Fault[]) => void
  readonly hide: () => void
}

/** @param reveal makes a place visible, for it may lie in a step that is not seen */
export function messagesIn(box: HTMLElement, reveal: (target: HTMLElement) => void): Messages {
  function say(kind: 'note' | 'errors', ...content: HTMLElement[]): void {
    box.className = kind
    box.replaceChildren(...content)
    box.hidden = false
    box.focus()
    box.scrollIntoView({ block: 'nearest' })
  }

  function linkTo({ message, target }: Fault): HTMLElement {
    const link = textIn('a', message)
    link.href = `#${target.id}`
    link.addEventListener('click', (event) => {
      event.preventDefault()
      reveal(target)
      target.focus()
      target.scrollIntoView({ block: 'center' })
    })
    const item = document.createElement('li')
    item.append(link)
    return item
  }

  return {
    note: (text) => say('note', textIn('p', text)),
    faults: (title, faults) => {
      const list = document.createElement('ul')
      list.append(...faults.map(linkTo))
      say('errors', textIn('h2', title), list)
    },
    hide: () => (box.hidden = true),
  }
}

function textIn<Name extends 'a' | 'h2' | 'p'>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.textContent = text
  return element
}
