import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from '../../domain/refusal.ts'
import { configFrom, hasIllustration, readEnv, type Env } from '../../server/config.ts'
import { settings } from '../../server/settings.ts'
import { expectDocumented, markdownTable } from '../setup/generated.ts'

test('nothing set gives a whole configuration', () => {
  expect(configFrom({})).toEqual({
    authenticatorKey: '',
    host: '0.0.0.0',
    port: 3000,
    dataFolder: resolve('data'),
    databaseUrl: resolve('data/portal.db'),
    provinces: ['91', '92', '96', '44'],
    siteUrl: 'http://localhost:3000',
    resultsAge: 60,
    responsesPerHour: 300,
    trustedProxy: false,
    webhookSecret: '',
    webhookUrl: '',
    smtpUrl: '',
    mailFrom: '',
    ssoIssuer: '',
    ssoClient: '',
    ssoSecret: '',
    illustration: true,
    isProduction: false,
  })
})

test('reads only our own names, and takes an empty value for none', () => {
  expect(readEnv({ PORT: ' 8080 ', HOME: '/root', HOST: '' })).toEqual({ PORT: '8080' })
})

test('the SQLite file lies in the data folder unless told otherwise', () => {
  expect(configFrom({ DATA_FOLDER: '/srv/portal' }).databaseUrl).toBe('/srv/portal/portal.db')
  expect(configFrom({ DATABASE_URL: '/var/x.db' }).databaseUrl).toBe('/var/x.db')
  expect(configFrom({ DATABASE_URL: 'postgres://u:p@db/portal' }).databaseUrl).toBe(
    'postgres://u:p@db/portal',
  )
})

test('provinces are codes, each once', () => {
  expect(configFrom({ PROVINCES: '01, 79;01' }).provinces).toEqual(['01', '79'])
})

test('the invented province is switched off by ILLUSTRATION=no, and always where the portal is in use', () => {
  const isSeen = (env: Env) => hasIllustration(configFrom(readEnv(env)))
  expect(isSeen({})).toBe(true)
  expect(isSeen({ ILLUSTRATION: 'no' })).toBe(false)
  expect(isSeen({ ILLUSTRATION: 'yes', NODE_ENV: 'test' })).toBe(true)
  expect(isSeen({ ILLUSTRATION: 'yes', NODE_ENV: 'production' })).toBe(false)
})

test('the public address is an origin without a trailing slash', () => {
  expect(configFrom({ SITE_URL: 'https://langnghe.vn/' }).siteUrl).toBe('https://langnghe.vn')
})

test.each([
  [{ PORT: 'abc' }, 'PORT=abc'],
  [{ PORT: '70000' }, 'PORT=70000'],
  [{ PORT: '-1' }, 'PORT=-1'],
  [{ PROVINCES: '91,99' }, '99 không phải mã'],
  [{ PROVINCES: ',' }, 'PROVINCES=,'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
  [{ SITE_URL: 'langnghe.vn' }, 'SITE_URL=langnghe.vn'],
  [{ SITE_URL: 'https://langnghe.vn/a' }, 'SITE_URL'],
  [{ RESULTS_AGE: '0' }, 'RESULTS_AGE=0'],
  [{ RESPONSES_PER_HOUR: 'x' }, 'RESPONSES_PER_HOUR=x'],
  [{ TRUSTED_PROXY: 'maybe' }, 'TRUSTED_PROXY=maybe'],
  [{ SMTP_URL: 'mail.vn:25' }, 'SMTP_URL không hợp lệ'],
  [{ MAIL_FROM: 'cổng' }, 'MAIL_FROM=cổng'],
])('a wrong setting is one sentence: %j', (env, part) => {
  expect(() => configFrom(env)).toThrow(Refusal)
  expect(() => configFrom(env)).toThrow(part)
})

test('the documentation has the table of settings', async () => {
  const rows = Object.values(settings).map((setting) => [
    `\`${setting.env}\``,
    'defaultWords' in setting ? setting.defaultWords : setting.default,
    setting.is,
  ])
  await expectDocumented('docs/operating.md', 'settings', markdownTable(['name', 'default', 'is'], rows))
})

test.each([
  { SITE_URL: 'https://user:geheim@langnghe.vn/a' },
  { DATABASE_URL: 'mysql://localhost/x?password=geheim' },
])('an address that may hold a password is not repeated: %j', (env) => {
  expect(() => configFrom(env)).toThrow(/^(?!.*geheim)/)
})

test('a wrong database address does not show its password', () => {
  const env = { DATABASE_URL: 'postgresql://user:geheim@:bad:port/x' }
  expect(() => configFrom(env)).toThrow(/^(?!.*geheim)/)
})
