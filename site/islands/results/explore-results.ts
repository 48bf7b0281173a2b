/** Puts the explorer on its page as soon as the results have come; without them the page's own tables say the same. */
import { mount } from 'svelte'
import ResultsExplorer from './results-explorer.svelte'
import type { ResultsData } from '../../view/results-view.ts'

const place = document.querySelector<HTMLElement>('[data-explore]')

async function explore(place: HTMLElement): Promise<void> {
  const response = await fetch(place.dataset['explore']!)
  if (!response.ok) throw new Error(String(response.status))
  const data = (await response.json()) as ResultsData
  place.replaceChildren()
  // The same numbers, all at once: only for those who cannot choose.
  document.querySelector<HTMLElement>('[data-explored]')?.setAttribute('hidden', '')
  mount(ResultsExplorer, { target: place, props: { data } })
}

if (place) {
  explore(place).catch(() => {
    place.textContent = place.dataset['failed'] ?? ''
  })
}
