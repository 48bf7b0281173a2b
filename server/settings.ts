/**
 * Every setting of an installation, in one table: its name in the environment, what it may be, what it is when nothing
 * is said, and what it is for. docs/operating.md shows this table, and a test holds the two equal.
 */
import { resolve } from 'node:path'
import * as v from 'valibot'

interface Setting<Value> {
  /** Its name in the environment. */
  readonly env: string
  /** Text → value. Its message, in Vietnamese, goes on after «PORT=x không hợp lệ:» */
  readonly schema: v.GenericSchema<string, Value>
  /** As one would write it, or made from the settings above it. */
  readonly default: string | ((above: Above) => string)
  /** The default in the documentation, where it is made from others. */
  readonly defaultWords?: string
  /** What it is for, in the documentation. */
  readonly is: string
  /** Never repeated in a message. */
  readonly secret?: true
}

/** Settings that defaults of later ones are made from. */
interface Above {
  readonly port: number
  readonly dataFolder: string
}

/** The provinces since 1 July 2025. */
const provinceCodes = new Set(
  (
    '01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 ' +
    '96'
  ).split(' '),
)

function whole(from: number, to: number) {
  return v.pipe(
    v.string(),
    v.check(
      (text) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to,
      `cần một số nguyên từ ${from} đến ${to}.`,
    ),
    v.transform(Number),
  )
}

const yesOrNo = v.pipe(
  v.string(),
  v.regex(/^(0|no|false|1|yes|true)$/i, 'cần yes hoặc no.'),
  v.transform((text) => /^(1|yes|true)$/i.test(text)),
)

const production = v.pipe(
  v.string(),
  v.transform((text) => text === 'production'),
)

const path = v.pipe(
  v.string(),
  v.transform((text) => resolve(text)),
)

/** A postgresql:// address, or the absolute path of a SQLite file: what openDatabase takes. */
const database = v.pipe(
  v.string(),
  v.check(isDatabase, 'cần địa chỉ postgresql://người-dùng@máy/tên, hoặc đường dẫn tới tệp SQLite.'),
  v.transform((text) => (isPostgres(text) ? text : resolve(text))),
)

function isDatabase(text: string): boolean {
  return isPostgres(text) ? URL.canParse(text) : !/^[a-z][a-z0-9+]+:\/\//i.test(text)
}

function isPostgres(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text)
}

const provinces = v.pipe(
  v.string(),
  v.transform((text): readonly string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]),
  v.check(
    (codes) => codes.length > 0 && codes.every((code) => provinceCodes.has(code)),
    ({ input }) =>
      `${input.find((code) => !provinceCodes.has(code)) ?? 'không có gì'} không phải mã của tỉnh, thành phố nào; ` +
      'cần các mã hai chữ số cách nhau bằng dấu phẩy, ví dụ 91,92.',
  ),
)

/** Without a slash at the end. */
const origin = v.pipe(
  v.string(),
  v.check(isOrigin, 'cần địa chỉ gốc của trang, ví dụ https://langnghe.example.vn.'),
  v.transform((text) => new URL(text).origin),
)

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search
}

/** An address that nodemailer takes, or ''. */
const smtp = v.pipe(
  v.string(),
  v.check(
    (text) => text === '' || (/^smtps?:\/\//.test(text) && URL.canParse(text)),
    'cần địa chỉ dạng smtp://người-dùng:mật-khẩu@máy:587 hoặc smtps://…',
  ),
)

const mailAddress = v.pipe(
  v.string(),
  v.check((text) => text === '' || /^[^\s@<>]+@[^\s@<>]+$/.test(text), 'cần một địa chỉ thư điện tử.'),
)

/** '' for none; only a machine's own may be without TLS. */
const issuer = v.pipe(
  v.string(),
  v.check(
    (text) => text === '' || (URL.canParse(text) && isSafe(new URL(text))),
    'cần địa chỉ https:// của trang đăng nhập một lần.',
  ),
  v.transform((text) => text.replace(/\/$/, '')),
)

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname))
}

/** In the order in which they are read and documented: what a default is made from stands above it. */
export const settings = {
  port: {
    env: 'PORT',
    schema: whole(0, 65_535),
    default: '3000',
    is: 'the port that the server listens on',
  },
  host: { env: 'HOST', schema: v.string(), default: '0.0.0.0', is: 'the address that it listens on' },
  dataFolder: {
    env: 'DATA_FOLDER',
    schema: path,
    default: 'data',
    is: 'SQLite file, built site, cache of the build',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    schema: database,
    default: ({ dataFolder }) => resolve(dataFolder, 'portal.db'),
    defaultWords: 'SQLite in the data folder',
    is: 'a `postgresql://` address where several processes share a database',
    secret: true,
  },
  provinces: {
    env: 'PROVINCES',
    schema: provinces,
    default: '91,92,96,44',
    is: 'two-digit codes of the provinces served',
  },
  siteUrl: {
    env: 'SITE_URL',
    schema: origin,
    default: ({ port }) => `http://localhost:${port}`,
    defaultWords: 'http://localhost:PORT',
    is: 'public address, for canonical links',
  },
  resultsAge: {
    env: 'RESULTS_AGE',
    schema: whole(1, 86_400),
    default: '60',
    is: 'how many seconds old published results may be',
  },
  responsesPerHour: {
    env: 'RESPONSES_PER_HOUR',
    schema: whole(0, 1_000_000),
    default: '300',
    is: 'responses accepted from one network address in an hour; 0 switches the limit off',
  },
  trustedProxy: {
    env: 'TRUSTED_PROXY',
    schema: yesOrNo,
    default: 'no',
    is: 'believe `X-Forwarded-For`: only behind a proxy of yours that sets it',
  },
  smtpUrl: {
    env: 'SMTP_URL',
    schema: smtp,
    default: '',
    defaultWords: 'no mail',
    is: 'the server that takes mail to officials, `smtp://USER:PASSWORD@HOST:587` or `smtps://…`; without one they see at the desk what is due',
    secret: true,
  },
  mailFrom: {
    env: 'MAIL_FROM',
    schema: mailAddress,
    default: '',
    defaultWords: 'none; needed with SMTP_URL',
    is: 'the address that mails come from',
  },
  webhookUrl: {
    env: 'WEBHOOK_URL',
    schema: v.pipe(
      v.string(),
      v.check(
        (text) => text === '' || (URL.canParse(text) && isSafe(new URL(text))),
        'cần địa chỉ https://…',
      ),
    ),
    default: '',
    defaultWords: 'nobody',
    is: 'address of a programme that is told, by POST, when a case becomes public or is taken back',
  },
  webhookSecret: {
    env: 'WEBHOOK_SECRET',
    schema: v.union([v.literal(''), v.pipe(v.string(), v.minLength(24))], 'cần ít nhất 24 ký tự.'),
    default: '',
    defaultWords: 'none; needed with WEBHOOK_URL',
    is: 'what those calls are signed with (Standard Webhooks, HMAC-SHA256)',
    secret: true,
  },
  illustration: {
    env: 'ILLUSTRATION',
    schema: yesOrNo,
    default: 'yes',
    is: 'show the invented province beside the real ones; `no` removes it',
  },
  ssoIssuer: {
    env: 'SSO_ISSUER',
    schema: issuer,
    default: '',
    is: "address of the province's single sign-on (OpenID Connect); officials are told apart by their e-mail address",
  },
  ssoClient: {
    env: 'SSO_CLIENT_ID',
    schema: v.string(),
    default: '',
    is: 'the name that it knows the portal by',
  },
  ssoSecret: {
    env: 'SSO_CLIENT_SECRET',
    schema: v.string(),
    default: '',
    is: 'what the portal proves itself with there',
    secret: true,
  },
  authenticatorKey: {
    env: 'AUTHENTICATOR_KEY',
    schema: v.union(
      [v.literal(''), v.pipe(v.string(), v.minLength(32))],
      'ít nhất 32 ký tự, giữ ngoài cơ sở dữ liệu',
    ),
    default: '',
    defaultWords: 'none: they lie open in the database',
    is: "seals the secrets of officials' authenticators; the same in every process, kept apart from the backups",
    secret: true,
  },
  isProduction: {
    env: 'NODE_ENV',
    schema: production,
    default: 'development',
    is: '`production` where the portal is in use: the invented province is never there then',
  },
} as const satisfies Record<string, Setting<unknown>>
