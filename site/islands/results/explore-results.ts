/** Puts the explorer on its page as soon as the results have come; without them the page's own tables say the same. */
import { mount } from 'svelte'
import ResultsExplorer from './results-explorer.svelte'
import { besideProvince, type ProvinceSums, type ResultsData } from '../../view/results-view.ts'

const place = document.querySelector<HTMLElement>('[data-explore]')

async function explore(place: HTMLElement): Promise<void> {
  const own = (await fetched(place.dataset['explore']!)) as ResultsData
  // Without them nothing is compared with the province; all else is there.
  const sums = (await fetched(own.sums).catch(() => ({}))) as ProvinceSums
  const data = besideProvince(own, sums)
  place.replaceChildren()
  // The same numbers, all at once: only for those who cannot choose.
  document.querySelector<HTMLElement>('[data-explored]')?.setAttribute('hidden', '')
  mount(ResultsExplorer, { target: place, props: { data } })
}

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

if (place) {
  explore(place).catch(() => {
    place.textContent = place.dataset['failed'] ?? ''
  })
}
