/**
 * Passwords: how they are hashed (argon2id, RFC 9106, with OWASP's smallest recommended cost) and which ones are taken.
 * At most two are hashed at a time: an attack may not take all the machine's memory.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const tagLength = 32
const mostAtOnce = 2

/** In the PHC format: $argon2id$v=19$m=…,t=…,p=…$salt$hash */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await hashed(password, salt, cost)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plainBase64(salt)}$${plainBase64(hash)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

/** Takes as long where there is no usable hash as where there is one. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string
  password: string
}): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = phc.exec(hash) ?? []
  if (salt === undefined || tag === undefined) {
    await hashed(password, randomBytes(16), cost)
    return false
  }
  const expected = Buffer.from(tag, 'base64')
  const found = await hashed(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return expected.length === found.length && timingSafeEqual(expected, found)
}

const rankNow = new AsyncLocalStorage<number>()

/** Passwords that `work` has hashed are taken before all that wait with a smaller rank. Without one the rank is 0. */
export function withRank<T>(rank: number, work: () => Promise<T>): Promise<T> {
  return rankNow.run(rank, work)
}

interface Waiting {
  readonly rank: number
  readonly begin: () => void
}

let busy = 0
/** In the order in which they are taken. */
const waiting: Waiting[] = []

/** How many passwords would be hashed before one of this rank. */
export function passwordsAheadOf(rank: number): number {
  const behind = waiting.findIndex((one) => one.rank < rank)
  return behind < 0 ? waiting.length : behind
}

function turn(): Promise<void> {
  const rank = rankNow.getStore() ?? 0
  return new Promise((begin) => waiting.splice(passwordsAheadOf(rank), 0, { rank, begin }))
}

async function hashed(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: { memory: number; passes: number; parallelism: number },
): Promise<Buffer> {
  if (busy >= mostAtOnce) await turn()
  else busy++
  try {
    const message = Buffer.from(password.normalize('NFC'))
    return await derive('argon2id', { message, nonce, memory, passes, parallelism, tagLength })
  } finally {
    const next = waiting.shift()
    if (next) next.begin()
    else busy--
  }
}

function plainBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

const shortest = 10
const longest = 200

export type PasswordFault = 'short' | 'long' | 'guessable'

/**
 * Why a password is not taken; undefined where it is. Guessable are those in lists of broken ones, names, years and
 * keyboard rows, alone or put together (zxcvbn, offline).
 * @param about what whoever guesses would try first: the user name, the person's name
 */
export async function passwordFault(
  password: string,
  about: readonly string[],
): Promise<PasswordFault | undefined> {
  const length = Array.from(password).length
  if (length < shortest) return 'short'
  if (length > longest) return 'long'
  const { score } = (await guesser()).check(password, [...about, 'lang nghe', 'langnghe', 'canbo', 'can bo'])
  return score < 3 ? 'guessable' : undefined
}

/** Loaded when it is first needed: its lists take some megabytes. */
async function guesser() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs })
}
