/** Which version of the programme this is: package.json says it, CHANGELOG.md what is in it. */
import { readFileSync } from 'node:fs'

export const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}
