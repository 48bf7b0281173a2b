/** What officials do to a case: each act is an event with its entry in the audit, and a mail without content to whoever gave an address. */
import { sharedEvents, type EventData, type EventType } from '../../domain/cases/events.ts'
import type { CaseStanding } from '../../domain/cases/standing.ts'
import { addDays, vietnamDay } from '../../domain/calendar.ts'
import { Refusal } from '../../domain/refusal.ts'
import { caseMail } from '../../domain/text/cases.ts'
import { auditCase } from './audited.ts'
import type { Queries } from '../engine/database.ts'
import { writeMails } from '../outbox.ts'
import { addEvents, type NewEvent } from './events.ts'
import { checkTarget, followersOf, holdWithFollowers, keyOfRow } from './followers.ts'
import { contactsOf, mailKeyOf } from './keeping.ts'
import { unpublish } from './publish.ts'
import { caseReference, type CaseKey } from './reference.ts'

/** What an official may add, and whether something must be written with it. */
export const officialActs = {
  classified: { needsText: false },
  assigned: { needsText: false },
  transferred: { needsText: true },
  accepted: { needsText: false },
  refused: { needsText: true },
  asked: { needsText: true },
  suspended: { needsText: true },
  resumed: { needsText: false },
  extended: { needsText: true },
  complex: { needsText: true },
  answered: { needsText: true },
  'apology-prepared': { needsText: true },
  'apology-returned': { needsText: true },
  apologised: { needsText: true },
  told: { needsText: true },
  noted: { needsText: true },
  closed: { needsText: false },
  merged: { needsText: false },
  unpublished: { needsText: false },
  held: { needsText: false },
} as const satisfies Partial<Record<EventType, { readonly needsText: boolean }>>

export type OfficialAct = keyof typeof officialActs

export interface Handling<Type extends OfficialAct = OfficialAct> {
  readonly key: CaseKey
  readonly type: Type
  readonly data: EventData[Type]
  readonly text: string
  readonly actor: string
  /** Of the request, so that the same one sent twice is one act. */
  readonly requestKey: string
  /** How many events the official had before them. */
  readonly seen?: number
}

/** Of what the resident hears by mail. */
const mailed: readonly EventType[] = [
  'transferred',
  'refused',
  'asked',
  'extended',
  'answered',
  'apologised',
  'told',
  'merged',
]

/** @throws EventRefused, Refusal */
export async function handleCase(tx: Queries, handling: Handling, at: Date): Promise<CaseStanding> {
  const { key, type, data, actor, requestKey } = handling
  const text = handling.text.normalize('NFC').trim()
  if (officialActs[type].needsText && text === '')
    throw new Refusal('Việc này cần một lời giải thích. Viết một hai câu.', { code: 'empty' })
  if (type === 'apology-prepared' || type === 'apologised') checkPromise(data as EventData['apologised'], at)
  if (type === 'merged') await checkTarget(tx, key, (data as EventData['merged']).into, at)
  // Whoever takes an address back meanwhile takes it from this mail, too.
  if (sharedEvents.includes(type)) await holdWithFollowers(tx, key)
  const { seen } = handling
  const event = { type, data, actor, text, key: requestKey, ...(seen !== undefined && { seen }) } as NewEvent
  const { standing, before, repeated } = await addEvents(tx, key, [event], at)
  if (repeated) return standing
  if (type === 'unpublished' || type === 'merged') await unpublish(tx, key, at)
  if (mailed.includes(type)) await tellResident(tx, key, requestKey, at)
  if (sharedEvents.includes(type)) await tellFollowers(tx, key, requestKey, at)
  await auditCase(tx, key, { actor, action: `case.${type}`, handler: before.handler }, at)
  return standing
}

function checkPromise({ promisedOn }: EventData['apologised'], at: Date): void {
  const today = vietnamDay(at)
  if (promisedOn <= today) throw new Refusal('Ngày hẹn trả lời phải sau hôm nay.', { code: 'day' })
  if (promisedOn > addDays(today, 60)) throw new Refusal('Ngày hẹn xa hơn 60 ngày.', { code: 'day' })
}

async function tellResident(tx: Queries, key: CaseKey, requestKey: string, at: Date): Promise<void> {
  const [contact] = await contactsOf(tx, [key])
  if (!contact || contact.email === '') return
  const mail = { key: mailKeyOf(key) + requestKey, recipient: contact.email }
  await writeMails(tx, [{ ...mail, ...caseMail(caseReference(key)) }], at)
}

async function tellFollowers(tx: Queries, key: CaseKey, requestKey: string, at: Date): Promise<void> {
  for (const row of await followersOf(tx, key)) await tellResident(tx, keyOfRow(row), requestKey, at)
}
