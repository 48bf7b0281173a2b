/** Brings the search island where somebody is about to search; until then the page's plain form does. */
import { mount } from 'svelte'

const form = document.querySelector<HTMLFormElement>('form[data-find]')
const field = form?.querySelector('input')

async function improve(): Promise<void> {
  if (!form || !field) return
  const { default: FindCommune } = (await Object.values(
    import.meta.glob('./find-commune.svelte'),
  )[0]?.()) as never
  const target = document.createElement('div')
  const typed = field.value
  const had = document.activeElement === field
  mount(FindCommune, { target, props: {} })
  form.replaceWith(target)
  const input = target.querySelector('input')
  if (!input) return
  if (typed) {
    input.value = typed
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (had) input.focus()
}

field?.addEventListener('focus', () => void improve(), { once: true })
if (field && document.activeElement === field) void improve()
