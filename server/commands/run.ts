/** Runs one command of the portal. Whatever goes wrong becomes a sentence and an exit code here, and nowhere else. */
import { CommanderError } from 'commander'
import { Refusal, refusalText } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { isReaderGone } from './output.ts'
import { portalCommand, usageFault } from './portal.ts'

interface Surroundings extends Omit<CommandContext, 'now'> {
  readonly err: NodeJS.WritableStream
  readonly now?: () => Date
}

/** Refusals that a script which reads many files has to tell from others. */
const exitCodes: Readonly<Record<string, number>> = { 'not-a-plan': 2 }

/**
 * @param args what stands behind `npm run portal --`
 * @returns the exit code: 0, or 1 and above where the command was not carried out
 */
export async function runCommand(
  args: readonly string[],
  { env, out, err, now = () => new Date() }: Surroundings,
): Promise<number> {
  try {
    const portal = await portalCommand({ env, out, now }, args[0])
    await portal.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    const { message, exitCode } = faultOf(error)
    if (message) err.write(`${message}\n`)
    return exitCode
  }
}

function faultOf(error: unknown): { message: string; exitCode: number } {
  if (error instanceof CommanderError) return usageFault(error)
  if (error instanceof Refusal) return { message: refusalText(error), exitCode: exitCodes[error.code] ?? 1 }
  if (isReaderGone(error)) return { message: '', exitCode: 0 }
  const message = error instanceof Error ? error.message : String(error)
  return { message: `Không làm được vì lỗi ngoài dự kiến: ${message.split('\n', 1)[0]}`, exitCode: 1 }
}
