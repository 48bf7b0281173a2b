/** Notes for tasks of the district level, which ended on 1 July 2025 (Luật Tổ chức chính quyền địa phương 2025). */
import { fold } from '../../../../domain/vietnamese.ts'
import { isDistrictAgency } from '../agencies/canonical-agency.ts'
import type { Commitment } from '../types.ts'

const ended = 'cấp huyện (huyện, quận, thị xã, thành phố thuộc tỉnh) đã kết thúc hoạt động từ 01/07/2025'
const districtIssuer = /^uy ban nhan dan (?:huyen|quan|thi xa)\b/
/** Agencies that a district's plan names without saying that they are the district's. */
const departments =
  /^(?:phong|cac phong|phong ban|thanh tra|trung tam|van phong|hdnd|ubnd|ban |cong an huyen)/

export function districtNotes(commitment: Commitment, issuer: string | null): string[] {
  const ofDistrict = districtIssuer.test(fold(issuer ?? ''))
  return [...new Set([...commitment.lead, ...commitment.cooperating])]
    .filter((agency) => isDistrictAgency(agency) || (ofDistrict && isDepartment(agency)))
    .map((agency) => `“${agency}” thuộc cấp huyện: ${ended}.`)
}

function isDepartment(agency: string): boolean {
  const folded = fold(agency)
  return departments.test(folded) && !/cap xa|cac xa/.test(folded)
}
