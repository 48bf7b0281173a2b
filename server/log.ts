/** One JSON line per event. Callers pass what happened, never what somebody sent, and never from where. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void

/** Lines of the same turn of the event loop are written together: a busy server logs thousands a second. */
export function jsonLines(write: (text: string) => void, now = () => new Date()): Log {
  let waiting = ''
  let last = new Date(0)
  let at = ''
  function flush(): void {
    const text = waiting
    waiting = ''
    write(text)
  }
  return (event, facts) => {
    if (waiting === '') setImmediate(flush)
    const time = now()
    if (time.getTime() !== last.getTime() || at === '') [last, at] = [time, time.toISOString()]
    waiting += JSON.stringify({ at, event, ...facts }) + '\n'
  }
}

/** An error by its kind and its place: a message of the database repeats what somebody sent. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const at = /\n\s+at (.*)/.exec(error.stack ?? '')?.[1] ?? ''
  return `${error.name}${code}${error.cause ? ` (${kindOf(error.cause)})` : ''} ${at}`.trim()
}
