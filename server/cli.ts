/** The command line: `npm run portal -- …`. Help and faults are sentences that a clerk can follow. */
import { CommanderError } from 'commander'
import { ConfigError } from './config.ts'
import { portalCommand, usageFault } from './commands/portal.ts'
import { CommandError } from './commands/command-error.ts'
import { isReaderGone } from './commands/output.ts'

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
  if (error instanceof CommandError) return error
  if (isReaderGone(error)) return { message: '', exitCode: 0 }
  if (error instanceof ConfigError) return { message: error.message, exitCode: 1 }
  const message = error instanceof Error ? error.message : String(error)
  return { message: `Không làm được vì lỗi ngoài dự kiến: ${message.split('\n', 1)[0]}`, exitCode: 1 }
}
