import caMau from './ca-mau-117-2024.json' with { type: 'json' }
import hauGiang from './hau-giang-2017-2020.json' with { type: 'json' }
import kienGiang2017 from './kien-giang-129-2017.json' with { type: 'json' }
import kienGiang2018 from './kien-giang-97-2018.json' with { type: 'json' }
import vinhLinh from './vinh-linh-2024.json' with { type: 'json' }

interface ContentSchedule {
  /** As the plan words it: "Quý II năm 2018". */
  readonly raw: string
  readonly kind: 'continuous' | 'quarterly' | 'yearly' | 'once' | 'range' | 'event'
  /** First and last day, YYYY-MM-DD, the last one included unless `before` is set. */
  readonly start?: string
  readonly due?: string
  readonly before?: boolean
}

export interface ContentCommitment {
  /** b1… from the plan's body, a1… from its appendix, in the document's order. Permanent: pages are named by it. */
  readonly id: string
  readonly origin: 'body' | 'appendix'
  readonly scheme: 'PAPI' | 'SIPAS' | 'CCHC'
  /** The PAPI dimension or the SIPAS factor; null in plans of administrative reform. */
  readonly dimension: number | null
  readonly section: string
  readonly code: string | null
  /** What a resident can expect, in our own words. */
  readonly title: string
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
  readonly schedule: ContentSchedule | null
  /** What it serves: 'papi/2.3', 'sipas/5'; none for tasks that only concern the administration itself. */
  readonly indicators: readonly string[]
  /** First and last line in the source document. */
  readonly lines: readonly [number, number]
  /** Finds the original wording again when the document itself is imported. */
  readonly textDigest: string
}

interface ContentResult {
  readonly scheme: 'PAPI' | 'SIPAS'
  readonly year: number
  /** null: the whole index. */
  readonly dimension: number | null
  readonly score: number | null
  readonly max: number | null
  readonly change: number | null
  readonly rank: number | null
  readonly of: number | null
}

/** A plan as the project tells it: facts of the published document, titles and summary of its own. */
export interface ContentPlan {
  readonly id: string
  readonly number: string | null
  /** YYYY-MM-DD, or YYYY-MM where the document gives no day. */
  readonly date: string | null
  readonly issuer: string
  readonly issuerLevel: 'province' | 'district'
  /** Code of today's province. */
  readonly province: string
  /** Codes of today's communes that a former district became; none: the whole former province. */
  readonly communes: readonly string[]
  readonly formerProvince: string
  readonly formerDistrict: string | null
  readonly title: string
  readonly summary: string
  readonly from: number
  readonly to: number | null
  readonly scheme: readonly ContentCommitment['scheme'][]
  readonly results: readonly ContentResult[]
  readonly commitments: readonly ContentCommitment[]
}

/** The five plans that every installation starts with, the latest first. */
export function contentPlans(): readonly ContentPlan[] {
  // JSON imports are typed with plain strings; tests/db/content/plans.test.ts holds the files to the narrower types.
  return [caMau, vinhLinh, kienGiang2018, kienGiang2017, hauGiang] as unknown as readonly ContentPlan[]
}
