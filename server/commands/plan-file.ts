import { NotAPlanError, readPlan, textOf, UnreadableFileError } from '../../db/plans/document/index.ts'
import type { PlanDocument } from '../../db/plans/document/types.ts'
import { CommandError } from './command-error.ts'
import { givenFile } from './given-file.ts'

/** Reads a plan document. @throws CommandError, with exit code 2 where the text is no plan */
export async function documentIn(path: string): Promise<PlanDocument> {
  const bytes = await givenFile(path)
  try {
    return readPlan(await textOf(bytes, path))
  } catch (error) {
    if (error instanceof NotAPlanError) throw new CommandError(`${path}: ${error.message}`, 2)
    if (error instanceof UnreadableFileError) throw new CommandError(`${path}: ${error.message}`)
    throw error
  }
}
