/** What the explorer of a commune's results reads: the publication itself, with its words. */
import { explored } from '../../../../read/results/explored.ts'
import { page } from '../../../../read/pages.ts'
import { unitKey } from '../../../../read/units.ts'
import type { ResultsData } from '../../../../view/results-view.ts'

export async function getStaticPaths() {
  return [...(await explored()).values()].map(({ unit, data }) => page({ unit: unitKey(unit) }, data))
}

export function GET({ props }: { props: ResultsData }): Response {
  return Response.json(props)
}
