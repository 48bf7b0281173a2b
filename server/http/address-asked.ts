/** Addresses that leave nothing to decide: a GET of a folder, no query and nothing encoded. */

/** As much of a request as an answer from memory depends on. */
export interface Asked {
  readonly method: string
  /** A whole URL. */
  readonly url: string
  readonly headers: { get(name: string): string | null }
}

/** @returns 'xa/19366-ben-quan/' of such a request, '' for the first page; undefined for any other */
export function plainAddress({ method, url }: Asked): string | undefined {
  if (method !== 'GET' || /[?%#]/.test(url)) return undefined
  const asked = url.slice(url.indexOf('/', url.indexOf('//') + 2) + 1)
  return asked === '' || asked.endsWith('/') ? asked : undefined
}
