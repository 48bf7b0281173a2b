/**
 * Notices a write inside a write. SQLite has one writer with a queue: a nested write would wait for itself forever.
 * PostgreSQL gets the same guard, so that a fault shows on both engines.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

const insideWrite = new AsyncLocalStorage<true>()

/** Runs what is inside a write so that a nested one is noticed. */
export function asWrite<T>(run: () => Promise<T>): Promise<T> {
  return insideWrite.run(true, run)
}

/** @throws Error inside a write */
export function assertOutsideWrite(): void {
  if (insideWrite.getStore()) throw new Error('write() inside write(): pass the transaction on instead')
}
