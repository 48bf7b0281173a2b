/** A session that ended while something was being written: nothing on the page is lost over it. */
let waiting = $state<(() => void)[]>([])

export const expired = {
  get isShown(): boolean {
    return waiting.length > 0
  },
}

/** Settles when the official says that there is a session again. */
export function signInAgain(): Promise<void> {
  return new Promise((resolve) => (waiting = [...waiting, resolve]))
}

export function goOn(): void {
  const all = waiting
  waiting = []
  for (const resolve of all) resolve()
}
