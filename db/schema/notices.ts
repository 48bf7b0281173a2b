/** What units published. */
import { columns } from '../engine/columns.ts'

const { table, text, int, json, index, uniqueIndex, primaryKey, foreignKey } = columns

/** Something a unit published; its content is in versions, of which the highest is in force. */
export const notices = table(
  'notices',
  {
    unitCode: text().notNull(),
    id: text().notNull(),
    kind: text().notNull(),
    title: text().notNull(),
    createdAt: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.id] }), index('notices_kind').on(t.kind)],
)

export const noticeVersions = table(
  'notice_versions',
  {
    unitCode: text().notNull(),
    noticeId: text().notNull(),
    version: int().notNull(),
    decisionNumber: text().notNull(),
    decisionDate: text().notNull(),
    validFrom: text(),
    publishedAt: text().notNull(),
    fileName: text().notNull(),
    /** SHA-256 of the file as it was handed in. */
    fileDigest: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.noticeId, t.version] }),
    foreignKey({ columns: [t.unitCode, t.noticeId], foreignColumns: [notices.unitCode, notices.id] }),
  ],
)

/** A row of a published table; `key` stays the same across versions, so that rows can be compared and linked. */
export const noticeRows = table(
  'notice_rows',
  {
    unitCode: text().notNull(),
    noticeId: text().notNull(),
    version: int().notNull(),
    position: int().notNull(),
    key: text().notNull(),
    cells: json<Record<string, string | number | null>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.noticeId, t.version, t.position] }),
    uniqueIndex('notice_rows_key').on(t.unitCode, t.noticeId, t.version, t.key),
    foreignKey({
      columns: [t.unitCode, t.noticeId, t.version],
      foreignColumns: [noticeVersions.unitCode, noticeVersions.noticeId, noticeVersions.version],
    }),
  ],
)
