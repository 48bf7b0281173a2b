/** What became of the cases of a load: each is there once, with one file, as it was sent. */
import { caseIdOf } from '../../../db/cases/reference.ts'
import { caseFile, caseFormKey } from './case.ts'
import { communeOf } from './form.ts'
import { rowsOf } from './rows.ts'

export interface StoredCase {
  readonly id: string
  readonly events: string | number
  readonly files: string | number
  /** Of one of its files. */
  readonly content: Buffer | null
}

export function storedCases(database: string): Promise<StoredCase[]> {
  return rowsOf<StoredCase>(
    database,
    `select c.unit_code || ' ' || c.id as id,
       (select count(*) from case_events e where e.unit_code = c.unit_code and e.case_id = c.id) as events,
       (select count(*) from case_files f where f.unit_code = c.unit_code and f.case_id = c.id) as files,
       (select content from case_files f where f.unit_code = c.unit_code and f.case_id = c.id limit 1) as content
     from cases c`,
  )
}

/** @param forms the numbers of the cases that were sent; one that was never acknowledged need not be there */
export function faultyCases(run: string, forms: readonly number[], stored: readonly StoredCase[]): number {
  const sent = new Map(
    forms.map((form) => {
      const unitCode = communeOf(form)
      return [`${unitCode} ${caseIdOf(unitCode, caseFormKey(run, form))}`, form]
    }),
  )
  return stored.filter(({ id, events, files, content }) => {
    const form = sent.get(id)
    const isWhole = Number(events) === 1 && Number(files) === 1
    return form === undefined || !isWhole || content?.equals(caseFile(form)) !== true
  }).length
}
