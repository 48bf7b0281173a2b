/** How long `portal audit verify` takes for a million entries. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entryHash } from '../../db/audit/entry-hash.ts'
import { verifyAudit } from '../../db/audit/verify.ts'
import { openDatabase } from '../../db/engine/database.ts'
import { chunks } from '../../db/engine/chunks.ts'
import { audit, auditHead } from '../../db/schema/index.ts'

const entries = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-audit-'))
const db = await openDatabase(join(folder, 'portal.db'))
let hash = ''
for (const numbers of chunks(
  Array.from({ length: entries }, (_, i) => i + 1),
  50_000,
)) {
  const rows = numbers.map((seq) => {
    const entry = {
      ...{ id: `entry-${seq}`, at: new Date(1.8e12 + seq).toISOString(), actor: `official-${seq % 97}` },
      ...{
        action: 'notice.publish',
        unitCode: String(10_000 + (seq % 347)),
        detail: { notice: 'gia-dat', version: seq },
      },
    }
    hash = entryHash(hash, seq, entry)
    return { ...entry, seq, hash }
  })
  await db.write(async (tx) => {
    for (const part of chunks(rows)) await tx.insert(audit).values(part)
  })
}
await db.write((tx) => tx.insert(auditHead).values({ id: 1, seq: entries, hash }).returning())
const started = performance.now()
const { broken } = await db.snapshot((read) => verifyAudit(read))
const seconds = (performance.now() - started) / 1000
console.log(`${entries} entries: ${broken === null ? 'whole' : 'BROKEN'}, ${seconds.toFixed(1)} s`)
await db.close()
rmSync(folder, { recursive: true })
if (broken !== null) process.exitCode = 1
