/** Brings the suggestions to where somebody is about to search; without them the page's plain form does. */
import { mount } from 'svelte'

const input = document.querySelector<HTMLInputElement>('form[data-find] input')

async function improve(): Promise<void> {
  if (!input?.form) return
  const { default: FindCommune } = await import('./find-commune.svelte')
  mount(FindCommune, { target: input.form, props: { input } })
}

input?.addEventListener('focus', () => void improve(), { once: true })
if (input && document.activeElement === input) void improve()
