/**
 * Names of columns that every table of single responses has (db/responses/export.ts).
 * A question of that name would be a second column of it.
 */
export const reservedNames: ReadonlySet<string> = new Set([
  ...[
    'unit',
    'id',
    'instrument',
    'version',
    'received',
    'mode',
    'assurance',
    'setAside',
    'decision',
    'illustration',
  ],
  ...['service', 'visited', 'sex', 'ageGroup'],
])
