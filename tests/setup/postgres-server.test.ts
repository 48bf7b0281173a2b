import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { npmsBinaries, startPostgres } from './postgres-server.ts'

test('PostgreSQL starts from binaries that only their owner can reach, such as root in its own home', async () => {
  const home = await mkdtemp(join(tmpdir(), 'lang-nghe-home-')) // of mode 700
  const binaries = join(home, 'native')
  await cp(npmsBinaries(), binaries, { recursive: true, verbatimSymlinks: true })
  const server = await startPostgres({ binaries })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query(`select current_setting('fsync') as fsync`)
  expect(rows).toEqual([{ fsync: 'off' }])
  await client.end()
  await server.stop()
  await rm(home, { recursive: true })
})
