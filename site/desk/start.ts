/** Opens the section of this address for whoever is signed in; sends others to sign in and back. */
import { mount, type Component } from 'svelte'
import { deskSections } from '../view/desk-sections.ts'
import { desk as words } from '../text/vi/desk.ts'
import { answer, api } from './api.ts'
import Desk from './desk.svelte'
import type { Me } from './me.ts'

const sections = import.meta.glob<{ default: Component<{ me: Me }> }>('./*/section.svelte')
const place = document.querySelector<HTMLElement>('[data-desk]')

async function open(place: HTMLElement): Promise<void> {
  const id = place.dataset['desk'] ?? ''
  const asked = await api.toi.$get()
  if (asked.status === 401) {
    location.replace(`/can-bo/dang-nhap/?tiep=${encodeURIComponent(location.pathname)}`)
    return
  }
  const me = await answer(() => (asked.ok ? Promise.resolve(asked) : api.toi.$get()))
  const section = deskSections.find((one) => one.id === id)
  const load = section && me.actions.includes(section.action) ? sections[`./${id}/section.svelte`] : undefined
  const Section = (await load?.())?.default
  place.replaceChildren()
  mount(Desk, { target: place, props: { me, id, Section } })
}

if (place) {
  open(place).catch((error: unknown) => {
    place.textContent = error instanceof Error && error.message ? error.message : words.failed
  })
}
