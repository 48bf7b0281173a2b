/** The invented notices that a fresh portal shows, so that one sees what a notice will be. */
import { readdir, readFile } from 'node:fs/promises'
import type { Queries } from '../engine/database.ts'
import { noticeVersions, publishNotice } from './notices.ts'
import { noticeKind } from '../../domain/notices/index.ts'
import { readNotice } from './import.ts'

const folder = new URL('../content/notices/', import.meta.url)

/**
 * Publishes db/content/notices/<unit>.<kind>.csv, unless the commune has published that notice itself.
 * @throws Refusal naming what is wrong with a file
 * @returns how many files there are
 */
export async function loadDemoNotices(tx: Queries): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()
  for (const name of names) {
    const [unitCode = '', kindId = ''] = name.split('.')
    const kind = noticeKind(kindId)
    if (!kind) throw new Error(`${name}: there is no kind of notice ${kindId}`)
    const { notice } = readNotice(kind, await readFile(new URL(name, folder)), name)
    const [inForce] = await noticeVersions(tx, unitCode, notice.id)
    if (inForce && (!inForce.illustrative || inForce.fileDigest === notice.fileDigest)) continue
    await publishNotice(tx, { ...notice, unitCode, actor: 'portal' })
  }
  return names.length
}
