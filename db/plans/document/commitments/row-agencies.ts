/** The agencies in a row of a table. */
import { splitAgencies } from '../agencies/split-agencies.ts'
import type { PlanRow } from '../tables/rows.ts'
import type { Assignment } from './assignment.ts'

const remark = /\(\s*(?:trực tiếp|thường trực|đầu mối|chủ trì)[^()]*\)/giu

/** Without remarks such as "(trực tiếp …)". */
export function leadOf(row: PlanRow): string[] {
  return splitAgencies(row.lead.replace(remark, ''))
}

/** The row's own, or else those that a label in the column of the lead names, or else those of its section. */
export function cooperatingOf(
  row: PlanRow,
  labelled: Assignment | null,
  inherited: readonly string[],
): readonly string[] {
  if (row.cooperating !== '') return splitAgencies(row.cooperating)
  return labelled && labelled.cooperating.length > 0 ? labelled.cooperating : inherited
}
