/** Brings the suggestions where somebody is about to search; without them the form is sent as it is. */
const form = document.querySelector<HTMLFormElement>('form[data-find]')
const input = form?.querySelector('input')

async function suggest(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const [{ mount }, { default: FindCommune }] = await Promise.all([
    import('svelte'),
    import('./find-commune.svelte'),
  ])
  mount(FindCommune, { target: form, props: { input } })
}

if (form && input) {
  const bring = () => void suggest(form, input)
  if (document.activeElement === input) bring()
  else input.addEventListener('focus', bring, { once: true })
}
