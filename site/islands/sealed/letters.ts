/** Opened letters in the order in which they were written. */
import { open } from '../../view/sealed/seal.ts'
import type { Letter } from '../../view/sealed/envelope.ts'
import type { Message } from './post.ts'

export interface ReadLetter extends Message {
  /** null where this key does not open it. */
  readonly letter: Letter | null
}

/** @param load the sealed content of a message */
export async function opened(
  messages: readonly Message[],
  identity: string,
  load: (id: string) => Promise<Uint8Array>,
): Promise<ReadLetter[]> {
  const read: ReadLetter[] = []
  for (const message of messages) {
    const content = await load(message.id)
    read.push({ ...message, letter: await open(content, identity).catch(() => null) })
  }
  const timeOf = ({ letter, week }: ReadLetter) => letter?.at ?? week
  return read.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))
}
