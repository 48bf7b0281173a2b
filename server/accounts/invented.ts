/** Accounts of the invented province: opened with a password of this start, which is printed, or closed. */
import { randomBytes } from 'node:crypto'
import { keepInventedOfficials } from '../../db/illustration/officials.ts'
import type { Database } from '../../db/engine/database.ts'
import { roleName } from '../../domain/text/access.ts'
import { hashPassword } from './password.ts'

/** @param isOn whether the invented province is there; never in production */
export async function openInventedAccounts(
  db: Database,
  isOn: boolean,
  say: (line: string) => void,
): Promise<void> {
  const password = randomBytes(9).toString('base64url')
  const open = await keepInventedOfficials(db, isOn ? await hashPassword(password) : null, new Date())
  if (open.length === 0) return
  const names = open.map(({ username, role }) => `${username} (${roleName[role]})`)
  say(
    `Tài khoản minh họa của bàn làm việc, mật khẩu chung cho lần chạy này là ${password}: ${names.join(', ')}`,
  )
}
