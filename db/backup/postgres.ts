/** A copy of a PostgreSQL database, by its own pg_dump: whoever runs PostgreSQL has it, and nothing knows it better. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '../../domain/refusal.ts'
import { flush } from './manifest.ts'

const run = promisify(execFile)
const fileName = 'portal.dump'

/** @throws Refusal where pg_dump is not there or says no */
export async function dumpPostgres(address: string, folder: string): Promise<void> {
  const dump = join(folder, fileName)
  const env = { ...process.env, ...connectionEnv(address) }
  try {
    await run('pg_dump', ['--format=custom', '--no-unlogged-table-data', `--file=${dump}`], { env })
    await run('pg_restore', ['--list', dump], { env, maxBuffer: 1e8 }) // reads it from end to end
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Refusal(
        'Máy này chưa có pg_dump: hãy cài gói postgresql-client cùng phiên bản với máy chủ PostgreSQL.',
      )
    }
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : ''
    throw new Refusal(`pg_dump không làm được: ${said}`, { cause: error })
  }
  await flush(dump)
}

/** What an operator does with it; replacing a database that others may be using is not done for them. */
export function howToRestorePostgres(folder: string): string {
  return (
    'Bản sao còn nguyên vẹn. PostgreSQL phục hồi bằng công cụ của nó: dừng cổng, tạo một cơ sở dữ liệu trống, chạy ' +
    `pg_restore --no-owner --dbname=ĐỊA_CHỈ ${join(folder, fileName)} rồi đặt DATABASE_URL là địa chỉ đó.`
  )
}

/** The address may hold a password: it is not passed where `ps` shows it. */
function connectionEnv(address: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname } = new URL(address)
  return {
    PGHOST: hostname,
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  }
}
