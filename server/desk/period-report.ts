/** The report about a period, as a Word document or a spreadsheet to download. */
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import type { Database } from '../../db/engine/database.ts'
import { periodReport } from '../../db/progress/period-report.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { isDay } from '../../domain/calendar.ts'
import { Problem } from '../http/problem.ts'
import { fileDownload } from '../http/reply.ts'
import { desk as words } from '../text/desk.ts'
import type { Instruments } from '../served-instruments.ts'
import type { DeskEnv } from './guard.ts'
import { knownUnit } from './progress.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
  readonly instruments: Instruments
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** `tu`, `den`: the first and last day; `dang`: which file. @throws Problem */
function queryOf(query: Record<string, string | string[]>) {
  const { tu, den, dang } = query
  if (typeof tu !== 'string' || typeof den !== 'string' || !isDay(tu) || !isDay(den) || den < tu)
    throw new Problem('invalid-entry', { errors: [{ pointer: '/tu', message: words.progress.period }] })
  const kind: keyof typeof types = dang === 'xlsx' ? 'xlsx' : 'docx'
  return { tu, den, dang: kind }
}

export function periodReportRoutes({ db, now, instruments }: Parts) {
  return new Hono<DeskEnv>().get('/bao-cao-ky/:unit', validator('query', queryOf), async (c) => {
    const { tu: from, den: to, dang } = c.req.valid('query')
    const unit = await knownUnit(db.read, c.req.param('unit'))
    const period = { from, to }
    const report = await periodReport(db.read, { unit, period, instruments: await instruments() }, now())
    const province = await currentUnit(db.read, unit.provinceCode)
    const file =
      dang === 'docx'
        ? await (
            await import('../progress/period-docx.ts')
          ).periodDocx(report, province ? fullName(province) : '')
        : await (await import('../progress/period-xlsx.ts')).periodXlsx(report)
    const name = `bao-cao-${unit.slug}-${from}-${to}.${dang}`
    return fileDownload(new Uint8Array(file), { type: types[dang], name })
  })
}
