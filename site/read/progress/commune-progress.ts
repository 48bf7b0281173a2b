/** What a commune reported, and the agencies of its province, on each commitment; and how often the commune was asked. */
import { workingCalendar } from '../../../db/calendar.ts'
import { heldUnits, noteRows, readRows, remembered, rememberedBy } from '../../../db/changes/memory.ts'
import { commitmentPath } from '../../../db/plans/commitments.ts'
import { followUpsOfUnits } from '../../../db/progress/follow-ups.ts'
import { progressOfUnits, type ProgressVersion } from '../../../db/progress/progress.ts'
import { answeredCount } from '../../../domain/progress/standing.ts'
import { rowsOf } from '../../database.ts'
import { noticesOf } from '../notices/notices.ts'
import { communeAt, unitKey, type Commune } from '../units.ts'
import { fileEvidence } from './files.ts'
import { reportedAs, stateText, type Evidence, type Reported } from './reported.ts'

interface CommuneReport {
  /** In a few words, for lists. */
  readonly short: string
  readonly reported: Reported
}

export interface AskedCount {
  readonly asked: number
  readonly answered: number
}

export interface CommuneProgress {
  /** The newest report by the commitment's path. */
  readonly reports: ReadonlyMap<string, CommuneReport>
  /** Of the commune itself, likewise. */
  readonly asked: ReadonlyMap<string, AskedCount>
}

/** The days that are worked. */
export const workingDays = remembered(async () => workingCalendar(rowsOf('day')))

/** Reports that an agency makes once for its whole province. */
const agencyReports = rememberedBy(64, async (provinceCode) =>
  progressOfUnits(rowsOf('progress', provinceCode), [provinceCode]),
)

const remember = rememberedBy(heldUnits, async (key): Promise<CommuneProgress> => {
  const unit = await communeAt(key)
  const db = rowsOf('progress', unit.code)
  const own = await progressOfUnits(db, [unit.code])
  // A change of the province's rows touches its communes' as well.
  const { value: ofAgencies } = await readRows(() => agencyReports(unit.province.code))
  const calendar = await workingDays()
  const notices = await evidenceFrom(unit, own)
  const newest = new Map([...ofAgencies, ...own].map((version) => [pathOf(version), version]))
  const files = await fileEvidence(db, [unit.code, unit.province.code])
  const asked = Map.groupBy(await followUpsOfUnits(db, [unit.code]), pathOf)
  return {
    reports: new Map(
      [...newest].map(([path, version]) => {
        const notice = version.unitCode === unit.code ? notices.get(version.noticeId) : undefined
        const file = files.get(version.fileId)
        const reported = reportedAs(
          version,
          calendar,
          [notice, file].filter((one) => one !== undefined),
        )
        return [path, { short: stateText(version, calendar), reported }]
      }),
    ),
    asked: new Map([...asked].map(([path, requests]) => [path, countOf(path, requests, own)])),
  }
})

export async function progressOf(unit: Commune): Promise<CommuneProgress> {
  noteRows('progress', unit.code)
  return remember(unitKey(unit))
}

function countOf(
  path: string,
  requests: readonly { readonly askedAt: string }[],
  own: readonly ProgressVersion[],
): AskedCount {
  const reported = own.filter((version) => pathOf(version) === path).map(({ reportedAt }) => reportedAt)
  const asked = requests.map(({ askedAt }) => askedAt)
  return { asked: asked.length, answered: answeredCount(asked, reported) }
}

/** The commune's notices that its reports name, by id. */
async function evidenceFrom(
  unit: Commune,
  own: readonly ProgressVersion[],
): Promise<ReadonlyMap<string, Evidence>> {
  if (own.every(({ noticeId }) => noticeId === '')) return new Map()
  const published = await noticesOf(unit)
  return new Map(published.map(({ id, title, path }) => [id, { label: title, href: path }]))
}

function pathOf({
  planId,
  commitmentId,
}: {
  readonly planId: string
  readonly commitmentId: string
}): string {
  return commitmentPath({ planId, id: commitmentId })
}
