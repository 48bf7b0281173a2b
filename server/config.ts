/** The settings of an installation: read from the environment once, checked, all of them optional. */
import * as v from 'valibot'
import { Refusal } from '../domain/refusal.ts'
import { settings } from './settings.ts'

type Settings = typeof settings

export type Env = Partial<Record<Settings[keyof Settings]['env'], string>>

/** What server/settings.ts says, by the same keys. */
export type Config = {
  readonly [Key in keyof Settings]: v.InferOutput<Settings[Key]['schema']>
}

/** Picks our names from the environment; an empty value counts as not set. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.values(settings).flatMap(({ env }) => {
    const value = source[env]?.trim()
    return value ? [[env, value]] : []
  })
  return Object.fromEntries(set) as Env
}

/** @throws Refusal naming the setting and what it may be */
export function configFrom(env: Env): Config {
  const config: Record<string, unknown> = {}
  for (const [key, setting] of Object.entries(settings)) {
    const byDefault = setting.default
    // What a default is made from stands above it in the table, so it is there.
    const text =
      env[setting.env] ?? (typeof byDefault === 'string' ? byDefault : byDefault(config as unknown as Config))
    const read = v.safeParse(setting.schema, text)
    if (!read.success) throw new Refusal(wrongSetting(setting, text, read.issues[0].message))
    config[key] = read.output
  }
  return config as unknown as Config
}

function wrongSetting(setting: Settings[keyof Settings], text: string, needed: string): string {
  // An address may hold a password before its @.
  const isSecret = 'secret' in setting || text.includes('@')
  return `${setting.env}${isSecret ? '' : `=${text}`} không hợp lệ: ${needed}`
}

/** Whether the invented province is to be seen in this installation. */
export function hasIllustration({ illustration, isProduction }: Config): boolean {
  return illustration && !isProduction
}
