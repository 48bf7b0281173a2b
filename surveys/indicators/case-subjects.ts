/** What a case can be about: PAPI's sub-dimensions and SIPAS's factors. Its criteria are too fine to choose from. */
import { papiIndicators } from './papi.ts'
import { sipasFactors } from './sipas.ts'

export const caseSubjects: readonly { readonly id: string; readonly name: string }[] = [
  ...papiIndicators,
  ...sipasFactors,
].map(({ id, name }) => ({ id, name }))

const names = new Map(caseSubjects.map(({ id, name }) => [id, name]))

/** @param id '' where nobody has said what it is about */
export function isCaseSubject(id: string): boolean {
  return id === '' || names.has(id)
}

/** @example caseSubjectName('papi/2.3') // => 'Công khai thu, chi ngân sách cấp xã' */
export function caseSubjectName(id: string): string {
  return names.get(id) ?? ''
}
