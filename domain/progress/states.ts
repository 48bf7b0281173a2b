/** How far a commitment is, as whoever answers for it reports. */

export const progressStates = [
  { id: 'not-started', name: 'chưa làm' },
  { id: 'in-progress', name: 'đang làm' },
  { id: 'done', name: 'đã xong' },
  { id: 'done-late', name: 'xong muộn' },
  { id: 'stopped', name: 'dừng' },
] as const

export type ProgressState = (typeof progressStates)[number]['id']

/** What may be reported; that something was done late follows from its days. */
export const reportableStates = ['not-started', 'in-progress', 'done', 'stopped'] as const

export function isDone(state: ProgressState): boolean {
  return state === 'done' || state === 'done-late'
}

/** @example stateName('done-late') // => 'xong muộn' */
export function stateName(state: ProgressState): string {
  return progressStates.find(({ id }) => id === state)!.name
}
