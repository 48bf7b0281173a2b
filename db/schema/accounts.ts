/**
 * Officials' accounts. `officials`, `sessions`, `credentials` and `verifications` have the columns that better-auth
 * asks for, which writes them through db/accounts/auth-adapter.ts; the others are ours alone.
 */
import { columns } from '../engine/columns.ts'

const { table, text, int, bool, json, index, uniqueIndex, primaryKey, foreignKey } = columns

export const officials = table(
  'officials',
  {
    id: text().primaryKey(),
    username: text().notNull(),
    /** As it is shown: "Trần Thị Ví Dụ". */
    name: text().notNull(),
    /** For mail; without one an address that leads nowhere. */
    email: text().notNull(),
    emailVerified: bool().notNull(),
    image: text(),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
    /** From then on nobody signs in with it. Accounts are never deleted: the audit names them. */
    closedAt: text(),
  },
  (t) => [uniqueIndex('officials_username').on(t.username), uniqueIndex('officials_email').on(t.email)],
)

export const officialRoles = table(
  'official_roles',
  {
    officialId: text().notNull(),
    id: text().notNull(),
    role: text().notNull(),
    unitCode: text().notNull(),
    indicators: json<readonly string[]>().notNull(),
    from: text().notNull(),
    until: text(),
  },
  (t) => [
    primaryKey({ columns: [t.officialId, t.id] }),
    foreignKey({ columns: [t.officialId], foreignColumns: [officials.id] }),
  ],
)

export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text().notNull(),
    /** SHA-256 of what the cookie carries. */
    token: text().notNull(),
    expiresAt: text().notNull(),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
    /** Not kept. */
    ipAddress: text(),
    userAgent: text(),
    /** When a code was given in this session; null while that is still to be done. */
    secondFactorAt: text(),
  },
  (t) => [
    uniqueIndex('sessions_token').on(t.token),
    index('sessions_user').on(t.userId),
    foreignKey({ columns: [t.userId], foreignColumns: [officials.id] }),
  ],
)

/** A way to sign in: a password ('credential'), or an account of a province's single sign-on. */
export const credentials = table(
  'credentials',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: text(),
    refreshTokenExpiresAt: text(),
    scope: text(),
    /** Argon2id, in the PHC format. */
    password: text(),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
  },
  (t) => [
    uniqueIndex('credentials_account').on(t.providerId, t.accountId),
    index('credentials_user').on(t.userId),
    foreignKey({ columns: [t.userId], foreignColumns: [officials.id] }),
  ],
)

/** What a single sign-on keeps while somebody is away at it. */
export const verifications = table(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: text().notNull(),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
  },
  (t) => [index('verifications_identifier').on(t.identifier)],
)

/** The second factor: codes by time (TOTP, RFC 6238). */
export const secondFactors = table(
  'second_factors',
  {
    officialId: text().primaryKey(),
    secret: text().notNull(),
    /** The step of the last code that was taken: a code is taken once. */
    lastStep: int().notNull(),
    /** Null until the first code shows that the official's device knows the secret. */
    confirmedAt: text(),
  },
  (t) => [foreignKey({ columns: [t.officialId], foreignColumns: [officials.id] })],
)

/** For whoever has lost the device; each is taken once. */
export const recoveryCodes = table(
  'recovery_codes',
  { officialId: text().notNull(), hash: text().notNull(), usedAt: text() },
  (t) => [
    primaryKey({ columns: [t.officialId, t.hash] }),
    foreignKey({ columns: [t.officialId], foreignColumns: [officials.id] }),
  ],
)

/** A link by which an official sets a password, once, until it expires. */
export const invitations = table(
  'invitations',
  {
    /** SHA-256 of what the link carries. */
    tokenHash: text().primaryKey(),
    officialId: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
  },
  (t) => [
    index('invitations_official').on(t.officialId),
    foreignKey({ columns: [t.officialId], foreignColumns: [officials.id] }),
  ],
)
