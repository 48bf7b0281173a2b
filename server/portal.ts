/** The portal behind the port: database, content, published site and what answers, opened and closed as one. */
import { fileURLToPath } from 'node:url'
import { openDatabase, type Database } from '../db/engine/database.ts'
import { takeOverFiles } from '../db/instruments/former-files.ts'
import { servedInstruments } from '../db/instruments/imported.ts'
import { keepOlderPrices } from '../db/notices/prices.ts'
import { sealOlderVersions } from '../db/notices/verify.ts'
import { assertFrozen } from '../db/instruments/frozen.ts'
import { keepIllustration } from '../db/illustration/index.ts'
import { keepOlderFound } from '../db/search/older.ts'
import { loadContent, type ContentStep } from '../db/seed.ts'
import { instruments as builtIn } from '../surveys/instruments/index.ts'
import { openInventedAccounts } from './accounts/invented.ts'
import { sealSecrets } from './accounts/second-factor.ts'
import { secretBox } from './accounts/secret-box.ts'
import { createApp } from './app.ts'
import { startCaseKeeping } from './cases/keeping.ts'
import { hasIllustration, type Config } from './config.ts'
import type { Answers } from './http/listener.ts'
import { jsonLines } from './log.ts'
import { startMailing } from './mail/mailing.ts'
import { servedUnits } from './served-units.ts'
import { startCalling } from './webhooks/calling.ts'
import { startDueNotices } from './notices/due.ts'
import { startPublishing } from './publishing/publishing.ts'
import { astroRenderers } from './publishing/renderer.ts'
import { progressOn } from './publishing/progress.ts'

export interface Portal {
  readonly answers: Answers
  /** Settles when there are pages to serve; rejects where they cannot be built. */
  readonly ready: Promise<void>
  isReady(): boolean
  close(): Promise<void>
}

const projectFolder = fileURLToPath(new URL('../', import.meta.url))
/** Nothing that a request waits for may take longer. */
const statementSeconds = 5
const contentNames: Record<ContentStep['id'], string> = {
  units: 'đơn vị hành chính',
  plans: 'cam kết trong kế hoạch',
  scores: 'điểm PAPI, SIPAS đã công bố',
}

/** @param say prints a line for whoever starts the portal */
export async function startPortal(config: Config, say: (line: string) => void): Promise<Portal> {
  await prepareDatabase(config, say)
  const db = await openDatabase(config.databaseUrl, { statementSeconds })
  const log = jsonLines((text) => process.stdout.write(text))
  const renderers = astroRenderers(config, projectFolder)
  const progress = progressOn(process.stdout)
  const publishing = await startPublishing({
    config,
    db,
    log,
    projectFolder,
    renderers,
    progress,
  })
  const mailing = startMailing({ db, config, log })
  const calling = startCalling({ db, config, log, units: servedUnits(db, config.provinces) })
  const dueNotices = startDueNotices({ db, log })
  const caseKeeping = startCaseKeeping({ db, log })
  return {
    answers: createApp({ config, db, publishing, log }),
    ready: publishing.ready,
    isReady: () => publishing.site() !== undefined,
    async close() {
      await mailing.close()
      await calling.close()
      await dueNotices.close()
      await caseKeeping.close()
      await publishing.close()
      await db.close()
    },
  }
}

/** Loads what is missing. Its statements may take long: of several processes that start at once, each waits for the first. */
async function prepareDatabase(config: Config, say: (line: string) => void): Promise<void> {
  const db = await openDatabase(config.databaseUrl)
  try {
    await prepare(db, config, say)
  } finally {
    await db.close()
  }
}

async function prepare(db: Database, config: Config, say: (line: string) => void): Promise<void> {
  await loadContent(db, ({ id, loaded }) => {
    if (loaded !== null) say(`Đã nạp ${contentNames[id]}: ${loaded}`)
  })
  await sealOlderVersions(db)
  await keepOlderPrices(db)
  await keepOlderFound(db)
  const takenOver = await takeOverFiles(db, config.dataFolder, new Date())
  if (takenOver.length > 0)
    say(`Đã chuyển phiếu nhập vào từ thư mục dữ liệu vào cơ sở dữ liệu: ${takenOver.join(', ')}`)
  const invented = await keepIllustration(db, {
    isOn: hasIllustration(config),
    instruments: builtIn,
    now: new Date(),
  })
  if (invented !== null)
    say(invented > 0 ? `Đã nạp tỉnh minh họa: ${invented} lượt trả lời` : 'Đã bỏ tỉnh minh họa')
  await sealSecrets(db, secretBox(config.authenticatorKey))
  await openInventedAccounts(db, hasIllustration(config), say)
  // After the invented answers have gone that alone would hold a questionnaire to its former wording.
  await assertFrozen(db.read, await servedInstruments(db.read))
}
