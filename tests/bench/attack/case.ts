/** A case with a file as a browser sends it: the same number always makes the same case. */
import { request, type Agent } from 'node:http'
import { casesText } from '../../../server/text/cases.ts'
import { communeOf } from './form.ts'
import type { Answered } from './ledger.ts'

const boundary = '------tan-cong'
const fileBytes = 20_000
/** A picture is decoded and sealed anew, and a case waits for the one before it. */
const patienceMs = 60_000

/** The key of its form. @param run keeps the cases of one campaign apart from those of another on the same database */
export function caseFormKey(run: string, form: number): string {
  return `tan-cong-${run}-vu-viec-${String(form).padStart(10, '0')}`
}

/** A PDF by its first bytes, another one for each number. */
export function caseFile(form: number): Buffer {
  return Buffer.from(
    `%PDF-1.4\n${`Vụ việc số ${form}. `.repeat(fileBytes / 10).slice(0, fileBytes)}\n%%EOF\n`,
  )
}

/** @throws where the connection ends before the answer */
export function sendCase(run: string, form: number, port: number, agent: Agent): Promise<Answered> {
  const body = bodyOf(run, form)
  const headers = {
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    'Content-Length': body.length,
    // Each from a household of its own: one network opens sixty an hour.
    'X-Forwarded-For': `10.${(form >> 16) % 256}.${(form >> 8) % 256}.${form % 256}`,
  }
  const where = { port, agent, headers, host: '127.0.0.1', method: 'POST', path: '/phan-anh/gui' }
  return new Promise((resolve, reject) => {
    const sent = request({ ...where, timeout: patienceMs }, (answer) => {
      let page = ''
      answer.setEncoding('utf8').on('data', (part: string) => (page += part))
      answer.on('error', reject).on('end', () => {
        const retryAfter = answer.headers['retry-after']
        resolve({ ...understood(answer.statusCode ?? 0, page), retryAfter })
      })
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer')))
    sent.on('error', reject).end(body)
  })
}

/** The statuses by which the API tells a first form from one that it had: 201 and 200. */
function understood(status: number, page: string): Answered {
  if (status !== 200) return { status }
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1]
  const isKnown = page.includes(casesText.receipt.repeated)
  return { status: isKnown ? 200 : 201, receipt: `${hidden('reference')} ${hidden('secret')}` }
}

function bodyOf(run: string, form: number): Buffer {
  const fields = {
    ...{ unitCode: communeOf(form), idempotencyKey: caseFormKey(run, form) },
    ...{ kind: 'petition', subject: 'papi/4.1', handler: 'commune' },
    ...{ text: `Con đường trước nhà văn hóa đọng nước, vụ việc số ${form}.`, place: 'Thôn Ví Dụ' },
  }
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file =
    `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="vu-viec-${form}.pdf"\r\n` +
    'Content-Type: application/pdf\r\n\r\n'
  return Buffer.concat([
    Buffer.from(parts.join('') + file),
    caseFile(form),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
}
