/** The command line: `npm run portal -- …`. Help and faults are sentences that a clerk can follow. */
import { CommanderError } from 'commander'
import { Refusal, refusalText } from '../domain/refusal.ts'
import { portalCommand, usageFault } from './commands/portal.ts'
import { isReaderGone } from './commands/output.ts'

/** Refusals that a script that reads many files has to tell from others. */
const exitCodes: Readonly<Record<string, number>> = { 'not-a-plan': 2 }

process.stdout.on('error', (error) => {
  if (!isReaderGone(error)) throw error
})
try {
  await portalCommand().parseAsync()
} catch (error) {
  const { message, exitCode } = faultOf(error)
  if (message) process.stderr.write(`${message}\n`)
  process.exitCode = exitCode
}

function faultOf(error: unknown): { message: string; exitCode: number } {
  if (error instanceof CommanderError) return usageFault(error)
  if (error instanceof Refusal) return { message: refusalText(error), exitCode: exitCodes[error.code] ?? 1 }
  if (isReaderGone(error)) return { message: '', exitCode: 0 }
  const message = error instanceof Error ? error.message : String(error)
  return { message: `Không làm được vì lỗi ngoài dự kiến: ${message.split('\n', 1)[0]}`, exitCode: 1 }
}
