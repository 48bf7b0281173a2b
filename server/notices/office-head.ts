/** The head of what an office prints, as decree 30/2020/NĐ-CP has it. */
import { fullName, type Unit } from '../../db/units/units.ts'
import type { Block } from '../pdf/document.ts'
import { noticePrint } from '../text/notices.ts'
import { periodReportText } from '../text/period-report.ts'

export function officeHead(unit: Pick<Unit, 'kind' | 'name'>): Block {
  const bold = (text: string) => ({ text, isBold: true })
  return {
    type: 'sides',
    left: [bold(noticePrint.committee), bold(fullName(unit).toLocaleUpperCase('vi'))],
    right: [bold(periodReportText.country), bold(periodReportText.motto)],
  }
}
