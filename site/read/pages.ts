import { createHash } from 'node:crypto'

/**
 * A static path whose page is built again exactly when something that it shows has changed: a page shows nothing
 * but its props, so their digest is the key. (Changed code is Astro's to notice.)
 */
export function page<Props extends object>(params: Record<string, string | undefined>, props: Props) {
  const cacheKey = createHash('sha1').update(JSON.stringify(props)).digest('base64url')
  return { params, props, cacheKey }
}

/** Runs once however often it is asked for: every page of a build reads the same rows. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => (loaded ??= load())
}
