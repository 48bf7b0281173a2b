/** Officials of the invented province, one for each role, so that a newcomer can sign in and look around. */
import { eq, inArray } from 'drizzle-orm'
import { roles, type Grant, type Role } from '../../domain/access/roles.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { illustrationProvince } from '../../domain/places/illustration.ts'
import { addOfficial, closeOfficial } from '../accounts/officials.ts'
import { setPassword } from '../accounts/password-row.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database } from '../engine/database.ts'
import { officials } from '../schema/index.ts'
import { inventedCommunes } from './places.ts'

export interface InventedOfficial {
  readonly username: string
  readonly role: Role
}

const invented: Readonly<Record<Role, { username: string; name: string; unitCode: string }>> = {
  clerk: { username: 'vidu.canbo', name: 'Bùi Thị Ví Dụ', unitCode: inventedCommunes[1]!.code },
  leader: { username: 'vidu.lanhdao', name: 'Lê Văn Ví Dụ', unitCode: inventedCommunes[1]!.code },
  department: { username: 'vidu.so', name: 'Đỗ Văn Ví Dụ', unitCode: illustrationProvince },
  inspector: { username: 'vidu.thanhtra', name: 'Hồ Thị Ví Dụ', unitCode: illustrationProvince },
  'province-office': { username: 'vidu.vanphong', name: 'Ngô Văn Ví Dụ', unitCode: illustrationProvince },
  administrator: { username: 'vidu.quantri', name: 'Trần Thị Ví Dụ', unitCode: '' },
}

/**
 * Opens the accounts with this password, or closes them.
 * @param passwordHash argon2id; a new one at each start, so that none is known for long; null closes them
 * @returns those that are open
 */
export async function keepInventedOfficials(
  db: Database,
  passwordHash: string | null,
  now: Date,
): Promise<InventedOfficial[]> {
  const by = { actor: 'portal', at: now }
  const names = roles.map((role) => invented[role].username)
  return db.write(async (tx) => {
    const known = await tx.select().from(officials).where(inArray(officials.username, names))
    if (passwordHash === null) {
      for (const { id } of known) await closeOfficial(tx, id, by)
      return []
    }
    for (const role of roles) {
      const { username, name, unitCode } = invented[role]
      const before = known.find((one) => one.username === username)
      const grant: Grant = { role, unitCode, indicators: [], from: vietnamDay(now), until: null }
      const id = before?.id ?? (await addOfficial(tx, { username, name, email: '', grants: [grant] }, by))
      await tx
        .update(officials)
        .set({ closedAt: null })
        .where(eq(officials.id, id))
        .returning({ id: officials.id })
      await setPassword(tx, id, passwordHash, now)
      const detail = { official: id, username, invented: true }
      await recordAudit(tx, { actor: by.actor, action: 'official.open', unitCode, detail }, now)
    }
    return roles.map((role) => ({ role, username: invented[role].username }))
  })
}
