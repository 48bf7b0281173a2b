import { readPlan, textOf } from '../../db/plans/document/index.ts'
import type { PlanDocument } from '../../db/plans/document/types.ts'
import { about, givenFile } from './given-file.ts'

/** Reads a plan document. @throws Refusal, 'not-a-plan' where the text is none */
export async function documentIn(path: string): Promise<PlanDocument> {
  const bytes = await givenFile(path)
  return about(path, async () => readPlan(await textOf(bytes, path)))
}
