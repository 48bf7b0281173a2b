/** Addresses that leave nothing to decide: a GET of a folder, no query and nothing encoded. */

/** @returns 'xa/19366-ben-quan/' of such a request, '' for the first page; undefined for any other */
export function plainAddress({ method, url }: Request): string | undefined {
  if (method !== 'GET' || /[?%#]/.test(url)) return undefined
  const asked = url.slice(url.indexOf('/', url.indexOf('//') + 2) + 1)
  return asked === '' || asked.endsWith('/') ? asked : undefined
}
