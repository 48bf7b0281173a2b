/** The filters of the queue and the case that is open, in the page's own address: a reload and a link show the same. */

export interface QueueFilters {
  'trang-thai': string
  loai: string
  'chi-tieu': string
  'don-vi': string
  'cua-toi': string
  tre: string
  khan: string
  'xin-loi': string
}

export interface OpenCase {
  readonly unit: string
  readonly id: string
}

const none: QueueFilters = {
  ...{ 'trang-thai': '', loai: '', 'chi-tieu': '', 'don-vi': '', 'cua-toi': '', tre: '', khan: '' },
  'xin-loi': '',
}

export function filtersOf(search: string): QueueFilters {
  const query = new URLSearchParams(search)
  const names = Object.keys(none) as (keyof QueueFilters)[]
  return Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])) as unknown as QueueFilters
}

export function caseIn(search: string): OpenCase | null {
  const [, unit, id] = /^(\d{5})-(\w{8})$/.exec(new URLSearchParams(search).get('ho-so') ?? '') ?? []
  return unit === undefined || id === undefined ? null : { unit, id }
}

/** What is filled in alone. */
export function given(filters: QueueFilters): Partial<QueueFilters> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
}

export function addressOf(filters: QueueFilters, open: OpenCase | null): string {
  const query = new URLSearchParams(given(filters))
  if (open) query.set('ho-so', `${open.unit}-${open.id}`)
  const text = query.toString()
  return text === '' ? location.pathname : `${location.pathname}?${text}`
}

/** As somebody reads it aloud or types it; the server says whether there is such a case. */
export function caseTyped(reference: string): OpenCase | null {
  const characters = reference.toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (!/^\d{5}\w{9}$/.test(characters)) return null
  return { unit: characters.slice(0, 5), id: characters.slice(5, 13) }
}
