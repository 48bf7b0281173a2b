/** A commune's page, and the page of one dimension under it. */
import { budget } from '../../domain/notices/budget.ts'
import { landPrices } from '../../domain/notices/land-prices.ts'
import { papiDimensions, papiIndicators, type Indicator } from '../../surveys/indicators/index.ts'
import { today } from '../../db/changes/memory.ts'
import { casesOf, casesSentence } from './cases/cases.ts'
import { dutiesOf } from './duties/duties.ts'
import { dutyVerdict, missingDuties } from './duties/duty-lines.ts'
import { joinRows, promisesIn, type JoinRow } from './join.ts'
import { contactsOf, type Contact } from './notices/contacts.ts'
import { noticesOf, type Published } from './notices/notices.ts'
import { plansOf, type PlanPage } from './plans/plans.ts'
import { targetsOf, type ShownTarget } from './plans/targets.ts'
import { untimedNote } from './plans/promised.ts'
import { monthlyShares } from './results/monthly.ts'
import { publishedSurveys } from './results/published.ts'
import { resultsOf } from './results/results.ts'
import { strandsOf, type Strand } from './strands.ts'
import { timelineOf, type Timeline } from './timeline.ts'
import { overdueLines, perceptionVerdict, promiseVerdict, type OverdueLine, type Verdict } from './verdict.ts'
import { communeAt, unitKey, type Commune } from './units.ts'

export interface CommunePage {
  readonly unit: Commune
  /** Dimensions about which there is something, in their order. */
  readonly rows: readonly JoinRow[]
  /** Those about which there is nothing yet. */
  readonly empty: readonly JoinRow[]
  /** Each strand in a sentence. */
  readonly verdict: Verdict
  readonly overdue: readonly OverdueLine[]
  readonly notices: readonly Published[]
  /** The newest table of these kinds, where there is one. */
  readonly prices: Published | undefined
  readonly budget: Published | undefined
  readonly contacts: readonly Contact[]
  readonly plans: readonly Pick<PlanPage, 'title' | 'path' | 'issuer' | 'period'>[]
  /** What is said of its cases; '' where there are none. */
  readonly cases: string
}

interface DimensionPage {
  readonly unit: Commune
  readonly number: number
  /** What is about the dimension as a whole. */
  readonly general: Strand
  readonly parts: readonly (Strand & Pick<Indicator, 'id' | 'code' | 'name' | 'plain'>)[]
  /** What plans want its scores, and those of its parts, to be. */
  readonly targets: readonly ShownTarget[]
  /** How many of all promises have no time; '' where all have one. */
  readonly untimed: string
  readonly timeline: Timeline | null
}

export async function communePage(key: string | undefined): Promise<CommunePage> {
  const unit = await communeAt(key)
  const strands = await strandsOf(unitKey(unit))
  const plans = await plansOf(unit)
  const notices = await noticesOf(unit)
  const { counts } = await casesOf(unitKey(unit))
  const duties = await dutiesOf(unit)
  const all = joinRows(strands, counts)
  const promises = promisesIn([...strands.values()])
  return {
    unit,
    rows: all.filter((row) => !row.isEmpty),
    empty: all.filter(({ isEmpty }) => isEmpty),
    verdict: {
      promise: promiseVerdict(promises, plans),
      proof: dutyVerdict(duties.year, duties.board),
      perception: perceptionVerdict(await resultsOf(unit.code)),
    },
    overdue: overdueLines(unit, promises, missingDuties(duties.board)),
    notices: notices.slice(0, 3),
    prices: notices.find(({ kind }) => kind === landPrices.id),
    budget: notices.find(({ kind }) => kind === budget.id),
    contacts: await contactsOf(unit),
    plans: plans.map(({ title, path, issuer, period }) => ({ title, path, issuer, period })),
    cases: casesSentence(counts),
  }
}

/** @throws Error where there is no such commune or dimension */
export async function dimensionAt(
  key: string | undefined,
  number: string | undefined,
): Promise<DimensionPage> {
  const dimension = papiDimensions.find((one) => String(one.number) === number)
  if (!dimension) throw new Error(`There is no dimension ${number}.`)
  const unit = await communeAt(key)
  const strands = await strandsOf(unitKey(unit))
  const parts = partsOf(dimension.number).map(({ id, code, name, plain }) => ({
    ...{ id, code, name, plain },
    ...strands.get(id)!,
  }))
  const general = strands.get(dimension.id)!
  const untimed = untimedNote([general, ...parts].flatMap(({ promises }) => promises))
  const isAbout = (id: string) => id === dimension.id || parts.some((part) => part.id === id)
  const targets = (await targetsOf(await plansOf(unit))).filter(({ indicator }) => isAbout(indicator))
  const timeline = timelineOf(
    {
      promises: promisesIn([general, ...parts]),
      published: [
        ...new Map([general, ...parts].flatMap(({ proof }) => proof.map((one) => [one.path, one.at]))),
      ].map(([, at]) => at),
      shares: monthlyShares(dimension.id, await publishedSurveys(unit.code)),
    },
    today(),
  )
  return { unit, number: dimension.number, general, parts, targets, untimed, timeline }
}

function partsOf(dimension: number) {
  return papiIndicators.filter((part) => part.dimension === dimension)
}
