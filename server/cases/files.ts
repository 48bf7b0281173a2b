/** Files that come with a case: checked, pictures made anew, one at a time. */
import type { CaseFile } from '../../db/cases/events.ts'
import { Refusal } from '../../domain/refusal.ts'
import { checkedFile, mostFileBytes } from '../progress/evidence-file.ts'
import { casesText } from '../text/cases.ts'

const mostFiles = 5
/** Five files, and what the form says besides. */
export const mostBodyBytes = mostFiles * mostFileBytes + 64 * 1024

/** Each picture takes a processor for a second and some hundred megabytes. */
let working: Promise<unknown> = Promise.resolve()

/** @throws Refusal that says which file, and what to do */
export async function filesFrom(form: FormData): Promise<CaseFile[]> {
  const sent = form
    .getAll('files')
    .filter((entry): entry is File => typeof entry !== 'string' && entry.size > 0)
  if (sent.length > mostFiles) throw new Refusal(casesText.faults.tooManyFiles)
  const files: CaseFile[] = []
  for (const file of sent) {
    const checking = working.then(async () =>
      checkedFile(new Uint8Array(await file.arrayBuffer()), file.name),
    )
    working = checking.catch(() => {})
    files.push(await checking.catch((error: unknown) => refuse(error, file.name)))
  }
  return files
}

function refuse(error: unknown, name: string): never {
  if (error instanceof Refusal)
    throw new Refusal(casesText.faults.files(name, error.message), { cause: error })
  throw error
}
