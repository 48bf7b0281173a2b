import { isDistrictAgency } from '../agencies/canonical-agency.ts'
import { fold } from '../text.ts'
import type { Commitment } from '../types.ts'

const ended = 'cấp huyện (huyện, quận, thị xã, thành phố thuộc tỉnh) đã kết thúc hoạt động từ 01/07/2025'
const districtIssuer = /^uy ban nhan dan (?:huyen|quan|thi xa)\b/
const departments =
  /^(?:phong|cac phong|phong ban|thanh tra|trung tam|van phong|hdnd|ubnd|ban |cong an huyen)/

/** Notes for tasks of the district level, which ended on 1 July 2025 (Luật Tổ chức chính quyền địa phương 2025). */
export function districtNotes(commitment: Commitment, issuer: string | null): string[] {
  const ofDistrict = districtIssuer.test(fold(issuer ?? ''))
  return [...new Set([...commitment.lead, ...commitment.cooperating])]
    .filter(
      (agency) =>
        isDistrictAgency(agency) ||
        (ofDistrict && departments.test(fold(agency)) && !/cap xa|cac xa/.test(fold(agency))),
    )
    .map((agency) => `“${agency}” thuộc cấp huyện: ${ended}.`)
}
