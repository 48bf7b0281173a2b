/** The settings of an installation: read from the environment once, checked, all of them optional. */
import { resolve } from 'node:path'
import { Refusal } from '../domain/refusal.ts'

const names = [
  'HOST',
  'PORT',
  'DATA_FOLDER',
  'DATABASE_URL',
  'PROVINCES',
  'SITE_URL',
  'RESULTS_AGE',
  'RESPONSES_PER_HOUR',
  'TRUSTED_PROXY',
] as const

export type Env = Partial<Record<(typeof names)[number], string>>

export interface Config {
  readonly host: string
  readonly port: number
  /** Absolute; holds the SQLite file, the built site and its cache. */
  readonly dataFolder: string
  /** A postgresql:// address, or the absolute path of a SQLite file: what openDatabase takes. */
  readonly databaseUrl: string
  /** Two-digit codes of the provinces that this installation serves. */
  readonly provinces: readonly string[]
  /** Origin of the public address, without a trailing slash. */
  readonly siteUrl: string
  /** How many seconds old the published results may be at most. */
  readonly resultsAge: number
  /** Responses accepted from one network address in an hour; 0 switches the limit off. */
  readonly responsesPerHour: number
  /** Whether X-Forwarded-For was written by a proxy of ours and may be believed. */
  readonly trustedProxy: boolean
}

/** The provinces since 1 July 2025. */
const provinceCodes = new Set(
  (
    '01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 ' +
    '96'
  ).split(' '),
)
const defaultProvinces = ['91', '92', '96', '44']

/** Picks our names from the environment; an empty value counts as not set. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const set = names.flatMap((name) => {
    const value = source[name]?.trim()
    return value ? [[name, value]] : []
  })
  return Object.fromEntries(set) as Env
}

/** @throws Refusal naming the setting and what it may be */
export function configFrom(env: Env): Config {
  const port = whole('PORT', env.PORT, { otherwise: 3000, from: 0, to: 65_535 })
  const dataFolder = resolve(env.DATA_FOLDER ?? 'data')
  return {
    host: env.HOST ?? '0.0.0.0',
    port,
    dataFolder,
    databaseUrl: databaseFrom(env.DATABASE_URL, dataFolder),
    provinces: provincesFrom(env.PROVINCES),
    siteUrl: originFrom(env.SITE_URL ?? `http://localhost:${port}`),
    resultsAge: whole('RESULTS_AGE', env.RESULTS_AGE, { otherwise: 600, from: 1, to: 86_400 }),
    responsesPerHour: whole('RESPONSES_PER_HOUR', env.RESPONSES_PER_HOUR, {
      otherwise: 300,
      from: 0,
      to: 1_000_000,
    }),
    trustedProxy: yesOrNo('TRUSTED_PROXY', env.TRUSTED_PROXY),
  }
}

interface Range {
  otherwise: number
  from: number
  to: number
}

function whole(name: string, value: string | undefined, { otherwise, from, to }: Range): number {
  if (value === undefined) return otherwise
  const number = /^\d+$/.test(value) ? Number(value) : NaN
  if (number >= from && number <= to) return number
  throw new Refusal(`${name}=${value} không hợp lệ: cần một số nguyên từ ${from} đến ${to}.`)
}

function databaseFrom(value: string | undefined, dataFolder: string): string {
  if (value === undefined) return resolve(dataFolder, 'portal.db')
  if (/^postgres(ql)?:\/\//.test(value)) {
    // The address may hold a password: the sentence does not repeat it.
    if (URL.canParse(value)) return value
    throw new Refusal(
      'DATABASE_URL không hợp lệ: địa chỉ PostgreSQL có dạng postgresql://người-dùng@máy/tên.',
    )
  }
  if (/^[a-z][a-z0-9+]+:\/\//i.test(value)) {
    throw new Refusal('DATABASE_URL không hợp lệ: cần địa chỉ postgresql://… hoặc đường dẫn tới tệp SQLite.')
  }
  return resolve(value)
}

function provincesFrom(value: string | undefined): readonly string[] {
  if (value === undefined) return defaultProvinces
  const codes = [...new Set(value.split(/[\s,;]+/).filter(Boolean))]
  const unknown = codes.find((code) => !provinceCodes.has(code))
  if (unknown === undefined && codes.length > 0) return codes
  throw new Refusal(
    `PROVINCES=${value} không hợp lệ: ${unknown ?? 'không có gì'} không phải mã của tỉnh, thành phố nào; ` +
      'cần các mã hai chữ số cách nhau bằng dấu phẩy, ví dụ 91,92.',
  )
}

function originFrom(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin
  throw new Refusal(
    `SITE_URL=${value} không hợp lệ: cần địa chỉ gốc của trang, ví dụ https://langnghe.example.vn.`,
  )
}

function yesOrNo(name: string, value: string | undefined): boolean {
  if (value === undefined || /^(0|no|false)$/i.test(value)) return false
  if (/^(1|yes|true)$/i.test(value)) return true
  throw new Refusal(`${name}=${value} không hợp lệ: cần yes hoặc no.`)
}
