/** How far a match is from what was typed: the lowest cost comes first. */

/** Steps of 10 are kinds of match; what is below decides within one. */
export const COST = {
  longer: 10,
  joined: 12,
  inside: 20,
  scattered: 30,
  place: 40,
  otherMarks: 45,
  mixed: 50,
  typo: 70,
  otherKind: 5,
  gap: 8,
  notFirst: 2,
  former: 3,
  unmarked: 1,
} as const
