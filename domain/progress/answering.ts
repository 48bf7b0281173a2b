/**
 * Who answers for a commitment today. Plans name agencies of their time. Where one of those that lead is of the commune
 * or of the district, whose work communes took over on 1 July 2025, each commune of what the issuer has become answers;
 * everything else is answered once, by the agency that leads.
 */
import { fold } from '../vietnamese.ts'

export type Answering = 'communes' | 'agency'

/** Of folded names. 'ubnd cac cap' and 'cac dia phuong' are every level. */
const local =
  /\b(cap xa|xa, phuong|phuong, xa|xa, thi tran|cac xa|cac phuong|cac cap|cap huyen|cac huyen|dia phuong|chinh quyen)\b|\b(ubnd|uy ban nhan dan) (xa|phuong|huyen|quan|thi xa)\b/

/** @param isOfDistrict the plan was for less than a province: its own agencies have ended */
export function answeredBy(lead: readonly string[], isOfDistrict: boolean): Answering {
  return isOfDistrict || lead.some((name) => local.test(fold(name))) ? 'communes' : 'agency'
}

/** The one agency that reports for all that lead. @param issuer of the plan, where it names nobody */
export function leadAgency(lead: readonly string[], issuer: string): string {
  return lead[0] ?? issuer
}
