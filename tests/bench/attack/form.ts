/** A resident's form as a programme sends it: the same number always makes the same form. */
import { request, type Agent } from 'node:http'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import type { Answered } from './ledger.ts'

/** Communes of Lai Châu, the province that is served here, because it has the fewest. */
export const province = '12'
const communes = ['03388', '03390', '03394', '03405']
const items = itemsOf(sipas2017)
/** Longer than the portal may take; what takes longer hangs. */
const patienceMs = 30_000

/** The commune that a form or a case is about. */
export function communeOf(form: number): string {
  return communes[form % communes.length]!
}

/** @param run keeps the forms of one campaign apart from those of another on the same database */
export function formBody(run: string, form: number): string {
  const answers = Object.fromEntries(items.map(({ id }, i) => [id, ((form * 7 + i * (form % 11)) % 5) + 1]))
  return JSON.stringify({
    unitCode: communeOf(form),
    instrument: sipas2017.id,
    version: sipas2017.version,
    idempotencyKey: `tan-cong-${run}-${String(form).padStart(10, '0')}`,
    service: 'land',
    answers,
  })
}

/** @throws where the connection ends before the answer */
export function post(port: number, body: string, agent: Agent): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
    const where = { port, agent, headers, host: '127.0.0.1', method: 'POST', path: '/api/luot-tra-loi' }
    const sent = request({ ...where, timeout: patienceMs }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('error', reject).on('end', () => {
        const status = answer.statusCode ?? 0
        resolve({ status, receipt: receiptIn(status, text), retryAfter: answer.headers['retry-after'] })
      })
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer')))
    sent.on('error', reject).end(body)
  })
}

function receiptIn(status: number, text: string): string | undefined {
  return status < 300 ? (JSON.parse(text) as { receipt?: string }).receipt : undefined
}
