import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'fixtures')

export function fixture(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

export function allFixtures(): { name: string; text: string }[] {
  return readdirSync(folder).map((name) => ({ name, text: fixture(name) }))
}

/** The real plans, where PLAN_DOCUMENTS names their folder. */
export function realPlans(): { name: string; text: string }[] {
  const documents = process.env.PLAN_DOCUMENTS
  if (documents === undefined) return []
  const plans = join(documents, 'plans')
  return readdirSync(plans).map((name) => ({ name, text: readFileSync(join(plans, name), 'utf8') }))
}
