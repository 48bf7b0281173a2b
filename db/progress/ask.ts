/** Following up: asking everybody whose report on the commitments of a sub-indicator is overdue. */
import { addDays, vietnamDay } from '../../domain/calendar.ts'
import { isOverdue } from '../../domain/progress/standing.ts'
import { Refusal } from '../../domain/refusal.ts'
import { askMail } from '../../domain/text/mails.ts'
import { followUpSentence } from '../../domain/text/vi.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { recordAudit } from '../audit/record.ts'
import { recordChanges } from '../changes/changes.ts'
import { chunks } from '../engine/chunks.ts'
import type { Queries } from '../engine/database.ts'
import { followUps } from '../schema/index.ts'
import { answers, type Answer } from './answers.ts'
import { mailboxesFor, type Mailbox } from '../accounts/mailboxes.ts'
import { writeMails, type NewMail } from '../outbox.ts'
import type { FollowUp } from './follow-ups.ts'

export interface Asking {
  readonly provinceCode: string
  readonly indicator: string
  /** The agency that asks, as communes are told. */
  readonly asker: string
  /** The day until which reports are wanted. */
  readonly dueOn: string
  readonly actor: string
}

/**
 * Asks everybody whose report on the indicator's commitments is overdue, once: who was asked before and still has time
 * is not asked again.
 * @returns the requests that were made @throws Refusal
 */
export async function askForReports(tx: Queries, asking: Asking, at = new Date()): Promise<FollowUp[]> {
  const today = vietnamDay(at)
  if (asking.asker.trim() === '') throw new Refusal('Chưa ghi cơ quan nào đôn đốc.')
  if (asking.dueOn <= today) throw new Refusal('Hạn trả lời phải sau ngày hôm nay.')
  if (asking.dueOn > addDays(today, 366)) throw new Refusal('Hạn trả lời xa hơn một năm.')
  const late = (await answers(tx, asking, at)).filter(
    (answer) => isOverdue(answer.standing, today) && !isWaiting(answer, today),
  )
  const made = late.map((answer) => requestOf(answer, asking, at))
  for (const piece of chunks(made)) await tx.insert(followUps).values(piece)
  if (made.length === 0) return made
  await writeMails(tx, await askMails(tx, made, asking), at)
  const { actor, provinceCode, indicator, dueOn } = asking
  const units = [...new Set(made.map(({ unitCode }) => unitCode))]
  const detail = { indicator, dueOn, asked: made.length, units }
  await recordAudit(tx, { actor, action: 'progress.ask', unitCode: provinceCode, detail }, at)
  const plans = made.map(({ planId }) => planId)
  await recordChanges(tx, 'progress', [...units, ...plans])
  return made
}

/** Was asked, has not answered, and has time left. */
function isWaiting({ asked, versions }: Answer, today: string): boolean {
  const last = asked.at(-1)
  const isAnswered = (versions.at(-1)?.reportedAt ?? '') > (last?.askedAt ?? '')
  return last !== undefined && !isAnswered && last.dueOn >= today
}

function requestOf(answer: Answer, { asker, dueOn, actor }: Asking, at: Date): FollowUp {
  const { unitCode, planId, commitmentId, asked, commitment } = answer
  return {
    ...{ unitCode, planId, commitmentId, number: asked.length + 1, askedAt: at.toISOString(), dueOn },
    text: followUpSentence(asker.trim(), commitment.title, formatDate(dueOn)),
    ...{ asker: asker.trim(), actor },
  }
}

/** One for each official who may report for a unit that is asked. */
async function askMails(tx: Queries, made: readonly FollowUp[], asking: Asking): Promise<NewMail[]> {
  const { provinceCode, indicator, dueOn } = asking
  const day = vietnamDay(made[0]!.askedAt)
  const units = [...new Set(made.map(({ unitCode }) => unitCode))]
  const leads = ({ indicators }: Mailbox) => indicators.length === 0 || indicators.includes(indicator)
  const boxes = [
    ...(await mailboxesFor(tx, 'progress.report', units, day)),
    ...(units.includes(provinceCode)
      ? (await mailboxesFor(tx, 'progress.report-agency', [provinceCode], day)).filter(leads)
      : []),
  ]
  return boxes.map(({ officialId, email, unitCode }) => {
    const own = made.filter((request) => request.unitCode === unitCode)
    const key = `ask/${own[0]!.askedAt}/${indicator}/${unitCode}/${officialId}`
    return {
      key,
      recipient: email,
      ...askMail(
        own.map(({ text }) => text),
        formatDate(dueOn),
      ),
    }
  })
}
