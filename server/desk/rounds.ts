/** Rounds of a survey: made and closed here and by `portal round`. Until they close nothing tells what was answered. */
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Database, Queries } from '../../db/engine/database.ts'
import { closeRound } from '../../db/rounds/close.ts'
import { makeRound } from '../../db/rounds/make.ts'
import { listRounds, roundById, type SurveyRound } from '../../db/rounds/rounds.ts'
import {
  communesOf,
  currentUnit,
  fullName,
  provincePath,
  provincesByCode,
  type Unit,
} from '../../db/units/units.ts'
import { grantsFor } from '../../domain/access/access.ts'
import { isDay } from '../../domain/calendar.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { roundFault, roundState } from '../../surveys/rounds/setting.ts'
import { Problem } from '../http/problem.ts'
import type { Instruments } from '../served-instruments.ts'
import { desk as words } from '../text/desk.ts'
import type { DeskEnv } from './guard.ts'
import { unitsFor } from './units-for.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
  readonly instruments: Instruments
}

const day = v.pipe(v.string(), v.check(isDay, words.faults.day))
const roundSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.maxLength(200, words.rounds.faults.name)),
  instrument: v.string(),
  /** None means all that the office is for. */
  unitCodes: v.pipe(v.array(v.string()), v.maxLength(500)),
  from: day,
  until: day,
  codesPerUnit: v.number(words.rounds.faults.codes),
})
const reason = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(5, words.faults.reason),
  v.maxLength(500, words.faults.reason),
)

export function roundsRoutes({ db, now, instruments }: Parts) {
  return new Hono<DeskEnv>()
    .get('/dot-khao-sat', async (c) => {
      const grants = grantsFor(c.get('official').grants, 'rounds.manage', c.get('day'))
      const asked = await instruments()
      const offices = await officesOf(db.read, [...new Set(grants.map(({ unitCode }) => unitCode))])
      const rounds = await listRounds(db.read, await unitsFor(db.read, grants))
      return c.json({
        offices,
        instruments: asked.map(({ id, title }) => ({ id, title: title.vi })),
        rounds: await Promise.all(
          rounds.map(async (round) => ({
            ...described(round, asked, c.get('day')),
            path: await publicPath(db.read, round),
          })),
        ),
      })
    })
    .post('/dot-khao-sat/:unit', valid(roundSchema), async (c) => {
      const { unitCodes, instrument: id, ...given } = c.req.valid('json')
      const unitCode = c.req.param('unit')
      const instrument = (await instruments()).find((one) => one.id === id)
      if (!instrument) throw faulty('/instrument', words.rounds.form)
      const units = await chosenUnits(db.read, unitCode, unitCodes)
      const fault = roundFault({ ...given, form: id, version: instrument.version, units }, c.get('day'))
      if (fault) throw faulty(`/${placeOf[fault]}`, words.rounds.faults[fault])
      const order = { ...given, unitCode, instrument, unitCodes: units }
      const by = { actor: c.get('official').id, at: now() }
      const { round, codes } = await db.write((tx) => makeRound(tx, order, by))
      const names = new Map((await unitsAt(db.read, units)).map((unit) => [unit.code, fullName(unit)]))
      return c.json(
        {
          ...described(round, [instrument], c.get('day')),
          codes: codes.map((own) => ({ ...own, unitName: names.get(own.unitCode) ?? own.unitCode })),
        },
        201,
      )
    })
    .post('/dot-khao-sat/:unit/:round/dong', valid(v.strictObject({ reason })), async (c) => {
      const round = await roundById(db.read, c.req.param('round'))
      if (round?.unitCode !== c.req.param('unit')) throw new Problem('not-found')
      const closing = { id: round.id, actor: c.get('official').id, because: c.req.valid('json').reason }
      const isClosed = await db.write((tx) => closeRound(tx, closing, now()))
      if (!isClosed) throw faulty('/reason', words.rounds.closed)
      return c.json({ id: round.id })
    })
}

const placeOf = {
  ...{ name: 'name', units: 'unitCodes', from: 'from', until: 'until', length: 'until' },
  ...{ codes: 'codesPerUnit', 'too-many-codes': 'codesPerUnit' },
} as const

function faulty(pointer: string, message: string): Problem {
  return new Problem('invalid-entry', { errors: [{ pointer, message }] })
}

/** Nothing of what was answered: also how many there are says something. */
function described(round: SurveyRound, instruments: readonly Instrument[], today: string) {
  const { id, unitCode, name, unitCodes, from, until, digest, closedAt, closedBecause } = round
  return {
    ...{ id, unitCode, name, units: unitCodes.length, from, until, digest, closedAt, closedBecause },
    form: instruments.find((one) => one.id === round.instrument)?.title.vi ?? round.instrument,
    state: roundState(round, today),
  }
}

/** The round's page, under the province; '' where that is gone. */
async function publicPath(db: Queries, { id, unitCode }: SurveyRound): Promise<string> {
  const office = await currentUnit(db, unitCode)
  const [province] = office ? await provincesByCode(db, [office.provinceCode]) : []
  return province ? `${provincePath(province)}dot-khao-sat/${id}/` : ''
}

/** Who can make a round, each with the communes that it can ask about. */
async function officesOf(db: Queries, codes: readonly string[]) {
  const found = await unitsAt(db, codes)
  return Promise.all(
    found.map(async (unit) => ({
      ...{ code: unit.code, name: fullName(unit) },
      communes: (unit.level === 'province' ? await communesOf(db, [unit.code]) : [unit]).map((one) => ({
        ...{ code: one.code, name: fullName(one) },
      })),
    })),
  )
}

async function unitsAt(db: Queries, codes: readonly string[]): Promise<Unit[]> {
  const found = await Promise.all(codes.map((code) => currentUnit(db, code)))
  return found.filter((unit) => unit !== undefined)
}

/** Those chosen that belong to the office; all of its communes where none is chosen. */
async function chosenUnits(db: Queries, office: string, chosen: readonly string[]): Promise<string[]> {
  const unit = await currentUnit(db, office)
  if (!unit) throw new Problem('not-found')
  const own = unit.level === 'province' ? (await communesOf(db, [office])).map(({ code }) => code) : [office]
  if (chosen.some((code) => !own.includes(code))) throw faulty('/unitCodes', words.rounds.faults.units)
  return chosen.length === 0 ? own : own.filter((code) => chosen.includes(code))
}
