/** The command line: `npm run portal -- …`. */
import { isReaderGone } from './commands/output.ts'
import { runCommand } from './commands/run.ts'

const { argv, env, stdout, stderr } = process
stdout.on('error', (error) => {
  if (!isReaderGone(error)) throw error
})
process.exitCode = await runCommand(argv.slice(2), { env, out: stdout, err: stderr })
