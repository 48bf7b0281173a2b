/** Viet Nam has one time zone, UTC+7, and no summer time. @example inVietnam('2026-11-20T18:30:00Z') // => '2026-11-21T01:30' */
export function inVietnam(instant: string | number): string {
  return new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(0, 16)
}
