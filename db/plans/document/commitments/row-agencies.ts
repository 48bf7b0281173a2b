/** The agencies in a row of a table. */
import { partiesIn } from '../agencies/parties.ts'
import { splitAgencies } from '../agencies/split-agencies.ts'
import type { PlanRow } from '../tables/rows.ts'
import type { Assignment } from './assignment.ts'

const remark = /\(\s*(?:trực tiếp|thường trực|đầu mối|chủ trì)[^()]*\)/giu

/** Without remarks such as "(trực tiếp …)". */
export function leadOf(row: PlanRow): string[] {
  return [...partiesIn(withoutRemarks(row)).lead]
}

function withoutRemarks(row: PlanRow): string {
  return row.lead.replace(remark, '')
}

/** The row's own, or else those that a label in the column of the lead names, or else those of its section. */
export function cooperatingOf(
  row: PlanRow,
  labelled: Assignment | null,
  inherited: readonly string[],
): readonly string[] {
  const { cooperating } = partiesIn(withoutRemarks(row))
  if (row.cooperating !== '') return [...cooperating, ...splitAgencies(row.cooperating)]
  if (cooperating.length > 0) return cooperating
  return labelled && labelled.cooperating.length > 0 ? labelled.cooperating : inherited
}
