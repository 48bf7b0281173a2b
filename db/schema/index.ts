/**
 * Every table, once for both engines, a file a noun. Tables that grow with use (responses, tallies) lead their primary
 * key with the commune's code, so that it can be the distribution key when PostgreSQL is sharded.
 * Times are ISO-8601 UTC text, days 'YYYY-MM-DD'; ids are text made by the application.
 */
export * from './accounts.ts'
export * from './audit.ts'
export * from './calendar.ts'
export * from './cases.ts'
export * from './changes.ts'
export * from './comments.ts'
export * from './instruments.ts'
export * from './notices.ts'
export * from './outbox.ts'
export * from './plans.ts'
export * from './progress.ts'
export * from './publications.ts'
export * from './responses.ts'
export * from './rounds.ts'
export * from './scores.ts'
export * from './sealed.ts'
export * from './search.ts'
export * from './settings.ts'
export * from './tallies.ts'
export * from './units.ts'
export * from './visit-codes.ts'
