/**
 * Tells a programme of the operator's choice what becomes public of cases: a POST for each publication and each taking
 * back, signed so that the receiver knows whom it is from, again and again until it is answered, in order for each case.
 * Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
import { createHmac } from 'node:crypto'
import { publicCase } from '../../db/cases/publish.ts'
import { caseOfReference } from '../../db/cases/reference.ts'
import type { Database } from '../../db/engine/database.ts'
import { forgetCalls, noteFailed, noteSent, takeDue, type Outgoing } from '../../db/outbox.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Config } from '../config.ts'
import { kindOf, type Log } from '../log.ts'
import { requestOf } from '../open311/records.ts'
import { periodically, type Periodic } from '../periodic.ts'
import type { ServedUnits } from '../served-units.ts'

interface CallingParts {
  readonly db: Database
  readonly units: ServedUnits
  readonly config: Pick<Config, 'webhookUrl' | 'webhookSecret' | 'siteUrl'>
  readonly log: Log
  readonly now?: () => Date
  /** 0: only when `run` is called. */
  readonly everySeconds?: number
}

const atOnce = 20
const patienceMs = 10_000
/** The receiver does not want this call again; others are made. */
const gone = 410

/** @throws Refusal where there is an address but no secret to sign with */
export function startCalling(parts: CallingParts): Periodic {
  const { db, config, log, now = () => new Date(), everySeconds = 10 } = parts
  const { webhookUrl, webhookSecret } = config
  if (webhookUrl !== '' && webhookSecret === '')
    throw new Refusal('Có WEBHOOK_URL thì phải có WEBHOOK_SECRET, ít nhất 24 ký tự.')
  let isClosed = false

  async function callDue(): Promise<void> {
    if (webhookUrl === '') return db.write(async (tx) => forgetCalls(tx))
    for (;;) {
      const calls = await takeDue(db, 'webhook', now(), atOnce)
      for (const call of calls) await tell(call)
      if (calls.length === 0 || isClosed) return
    }
  }

  async function tell(call: Outgoing): Promise<void> {
    const said = await bodyOf(parts, call)
    if (!said) {
      await noteSent(db, call.id, now())
      log('webhook-untrue', { call: call.id, attempts: call.attempts })
      return
    }
    const fault = await faultOf(call, JSON.stringify(said))
    if (fault === '') {
      await noteSent(db, call.id, now())
      log('webhook-sent', { call: call.id, attempts: call.attempts })
      return
    }
    await noteFailed(db, call, { fault, isFinal: fault === String(gone), now: now() })
    log('webhook-failed', { call: call.id, attempts: call.attempts, fault })
  }

  /** @returns why it was not taken; '' where it was */
  async function faultOf({ id }: Outgoing, body: string): Promise<string> {
    const headers = { 'content-type': 'application/json', ...signed(id, now(), body, webhookSecret) }
    try {
      const signal = AbortSignal.timeout(patienceMs)
      const answer = await fetch(webhookUrl, { method: 'POST', body, headers, signal, redirect: 'manual' })
      await answer.body?.cancel()
      return answer.ok ? '' : String(answer.status)
    } catch (error) {
      return kindOf(error)
    }
  }

  const every = webhookUrl === '' ? everySeconds * 360 : everySeconds
  const calling = periodically(callDue, { log, failure: 'calling-failed', everySeconds: every })
  return {
    run: () => calling.run(),
    async close() {
      isClosed = true
      await calling.close()
    },
  }
}

/**
 * What is public now. Undefined where the call is not true any more, such as a publication that was taken back since, or
 * a taking back that is sent again after the case was published anew.
 */
async function bodyOf(
  { db, units, config }: CallingParts,
  { recipient, subject: type, createdAt }: Outgoing,
) {
  const key = caseOfReference(recipient)
  const found = key ? await publicCase(db.read, key) : undefined
  const isPublication = type === 'case.published'
  if (isPublication !== (found !== undefined)) return undefined
  const unit = found && (await units.byCode(found.unitCode))
  const data = found && unit ? requestOf(found, unit, config.siteUrl) : { service_request_id: recipient }
  return { type, timestamp: createdAt, data }
}

function signed(id: string, at: Date, body: string, secret: string): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` }
}
