/** The files of docs/deploy, as far as they can be checked without becoming root of a machine. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { engine } from '../../db/engine/columns.ts'
import { readEnv } from '../../server/config.ts'

const project = resolve(import.meta.dirname, '../..')
const units = ['lang-nghe.service', 'lang-nghe.socket']
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

test.skipIf(!hasSystemd || engine === 'postgresql')(
  'systemd accepts the units (where it is installed)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-units-'))
    for (const unit of units) {
      const text = readFileSync(join(project, 'docs/deploy', unit), 'utf8')
      writeFileSync(join(folder, unit), text.replaceAll('/opt/lang-nghe', project))
    }
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', ...units.map((unit) => join(folder, unit))],
      {
        encoding: 'utf8',
      },
    )
    rmSync(folder, { recursive: true })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  },
)

test('the service starts what npm start starts, with settings that there are', () => {
  const service = readFileSync(join(project, 'docs/deploy/lang-nghe.service'), 'utf8')
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  const [, flags] = /exec node (.*)$/.exec(scripts.start) ?? []
  expect(service).toContain(`bin/node ${flags}\n`)
  const set = [...service.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(
    ([, name, value]) => [name, value] as const,
  )
  const known = readEnv(Object.fromEntries(set) as Record<string, string>)
  for (const [name] of set.filter(([name]) => !['NODE_ENV', 'MALLOC_ARENA_MAX'].includes(name ?? ''))) {
    expect(Object.keys(known)).toContain(name)
  }
})
