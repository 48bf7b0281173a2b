/** One JSON line per event. Callers pass what happened, never what somebody sent, and never from where. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void

/** Lines of the same turn of the event loop are written together: a busy server logs thousands a second. */
export function jsonLines(write: (text: string) => void, now = () => new Date()): Log {
  let waiting = ''
  function flush(): void {
    const text = waiting
    waiting = ''
    write(text)
  }
  return (event, facts) => {
    if (waiting === '') setImmediate(flush)
    waiting += JSON.stringify({ at: now().toISOString(), event, ...facts }) + '\n'
  }
}
