/** Puts the sealed channel's form into its page. */
import { mount } from 'svelte'
import Sealed from './sealed.svelte'
import type { Province } from './province.ts'

const place = document.querySelector<HTMLElement>('[data-sealed]')
if (place) {
  const provinces = JSON.parse(place.dataset['sealed'] ?? '[]') as Province[]
  place.replaceChildren()
  mount(Sealed, { target: place, props: { provinces } })
}
