/** What whoever holds the secret of a case may do with it. */
import type { Verdict } from '../../domain/cases/events.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Queries } from '../engine/database.ts'
import { addEvents, caseOf, standingOfCase, type CaseFile, type NewEvent } from './events.ts'
import { holdWithFollowers, partFollowers } from './followers.ts'
import { clear, contactsOf, removeContact } from './keeping.ts'
import { unpublish } from './publish.ts'
import type { CaseKey } from './reference.ts'
import { holdCasesOfSecret } from './split.ts'

/** One thing that the resident does; `key` is the form's, so that the same form sent twice does it once. */
export type ResidentAct =
  | { readonly does: 'write'; readonly text: string; readonly files: readonly CaseFile[] }
  | { readonly does: 'judge'; readonly verdict: Verdict; readonly text: string; readonly opensAgain: boolean }
  | { readonly does: 'judge-done'; readonly verdict: Verdict }
  | { readonly does: 'agree'; readonly isPublic: boolean }
  | { readonly does: 'withdraw' }
  | { readonly does: 'remove-contact' }
  | { readonly does: 'clear' }

/** @throws EventRefused, Refusal */
export async function residentActs(
  tx: Queries,
  key: CaseKey,
  act: ResidentAct,
  { formKey, at }: { readonly formKey: string; readonly at: Date },
): Promise<void> {
  const add = (events: readonly NewEvent[]) =>
    addEvents(
      tx,
      key,
      events.map((event, index) => ({ ...event, key: index === 0 ? formKey : `${formKey}/${index}` })),
      at,
    )
  const actor = 'resident'
  switch (act.does) {
    case 'write':
      if (act.text === '' && act.files.length === 0)
        throw new Refusal('Chưa viết gì. Viết một hai câu, hoặc thêm ảnh.', { code: 'empty' })
      await add([{ type: 'wrote', data: {}, actor, text: act.text, files: act.files }])
      return
    case 'judge':
      await add(await judgement(tx, key, act, at))
      return
    case 'judge-done':
      await add([{ type: 'judged-done', data: { verdict: act.verdict }, actor }])
      return
    case 'agree':
      await add([{ type: 'agreed', data: { isPublic: act.isPublic }, actor }])
      if (!act.isPublic) await unpublish(tx, key, at)
      return
    case 'withdraw':
      await holdWithFollowers(tx, key)
      await add([{ type: 'withdrawn', data: {}, actor }])
      await partFollowers(tx, key, at)
      await unpublish(tx, key, at)
      return
    case 'remove-contact':
      for (const one of await holdCasesOfSecret(tx, key)) await takeBackContact(tx, one, { formKey, at })
      return
    case 'clear':
      await clear(tx, key, 'resident', at)
      await unpublish(tx, key, at)
  }
}

/** Of one of the cases that the secret opens, which are held; where it has none any more, nothing happened. */
async function takeBackContact(
  tx: Queries,
  key: CaseKey,
  { formKey, at }: { readonly formKey: string; readonly at: Date },
): Promise<void> {
  const [held] = await contactsOf(tx, [key])
  if (!held) return
  await removeContact(tx, key)
  await addEvents(tx, key, [{ type: 'contact-removed', data: {}, actor: 'resident', key: formKey }], at)
}

/** A first «chưa» opens the case again where it was; a second one takes it up to the province. */
async function judgement(
  tx: Queries,
  key: CaseKey,
  act: Extract<ResidentAct, { does: 'judge' }>,
  at: Date,
): Promise<NewEvent[]> {
  const actor = 'resident'
  const judged: NewEvent = { type: 'judged', data: { verdict: act.verdict }, actor, text: act.text }
  if (!act.opensAgain || act.verdict === 'yes') return [judged]
  const { reopenings, handler } = await standingOfCase(tx, key, at)
  const level = reopenings === 0 ? 1 : 2
  const reopened: NewEvent = { type: 'reopened', data: { level }, actor }
  const province = (await caseOf(tx, key))?.provinceCode ?? handler
  if (level === 1 || handler === province) return [judged, reopened]
  return [judged, reopened, { type: 'transferred', data: { handler: province }, actor: 'portal' }]
}
