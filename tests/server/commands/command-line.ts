/** The command line in the test's own process, and as a clerk starts it: a process of its own. */
import { execFile, spawn } from 'node:child_process'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../../../server/commands/run.ts'

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

export const cli = fileURLToPath(new URL('../../../server/cli.ts', import.meta.url))

/** @param env all that the command knows of its surroundings */
export async function runPortal(args: readonly string[], env: NodeJS.ProcessEnv, now?: Date): Promise<Run> {
  const [out, err] = [new Collected(), new Collected()]
  const code = await runCommand(args, { env, out, err, ...(now && { now: () => now }) })
  return { code, out: out.text(), err: err.text() }
}

/** For what only a process has: its exit code, its streams, the settings that it starts with. */
export function runProcess(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { env, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
}

/** Reads the beginning of what a command prints, then closes the pipe. @returns the command's exit code */
export async function readTenBytes(
  command: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: string; err: string }> {
  // Without a socket for standard input: bash takes that for a remote shell and reads the user's start files.
  const line = `"$0" "$1" ${command} | head -c 10 >/dev/null; echo "\${PIPESTATUS[0]}"`
  const child = spawn('bash', ['-c', line, process.execPath, cli], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: out.trim(), err }
}

class Collected extends Writable {
  readonly #chunks: Buffer[] = []

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString()
  }
}
