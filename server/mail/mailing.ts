/**
 * Sends what waits in the outbox, and writes to each official what is due: once a week, of cases each day. A mail that fails is tried again,
 * each time later; one that nobody takes stays to be seen. Without a mail server there is none of this.
 */
import { createTransport, type Transporter } from 'nodemailer'
import type { Database } from '../../db/engine/database.ts'
import { noteFailed, noteSent, takeDue, type Outgoing } from '../../db/outbox.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Config } from '../config.ts'
import { kindOf, type Log } from '../log.ts'
import { periodically, type Periodic } from '../periodic.ts'
import { writeCaseReminders } from './case-reminders.ts'
import { writeReminders } from './reminders.ts'

interface MailingParts {
  readonly db: Database
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'siteUrl'>
  readonly log: Log
  readonly now?: () => Date
  /** 0: only when `run` is called. */
  readonly everySeconds?: number
}

const atOnce = 20

/** @throws Refusal where there is a server but no address to send from */
export function startMailing(parts: MailingParts): Periodic {
  const { db, config, log, now = () => new Date(), everySeconds = 10 } = parts
  if (config.smtpUrl === '') return { run: async () => {}, close: async () => {} }
  if (config.mailFrom === '') throw new Refusal('Có SMTP_URL thì phải có MAIL_FROM: địa chỉ gửi thư.')
  const transport = createTransport(config.smtpUrl, {
    ...{ from: config.mailFrom, disableFileAccess: true, disableUrlAccess: true },
  })
  let isClosed = false

  async function sendDue(): Promise<void> {
    await writeReminders(db, now())
    await writeCaseReminders(db, now())
    for (;;) {
      const mails = await takeDue(db, 'mail', now(), atOnce)
      for (const mail of mails) await send(mail)
      if (mails.length < atOnce || isClosed) return
    }
  }

  async function send(mail: Outgoing): Promise<void> {
    try {
      await deliver(transport, mail, config.siteUrl)
    } catch (error) {
      const isFinal = isRecipientRefused(error)
      const fault = faultOf(error)
      await noteFailed(db, mail, { fault, isFinal, now: now() })
      log('mail-failed', { mail: mail.id, attempts: mail.attempts, isFinal, fault: kindOf(error) })
      return
    }
    await noteSent(db, mail.id, now())
    log('mail-sent', { mail: mail.id, attempts: mail.attempts })
  }

  const sending = periodically(sendDue, { log, failure: 'mailing-failed', everySeconds })
  return {
    run: () => sending.run(),
    async close() {
      isClosed = true
      await sending.close()
      transport.close()
    },
  }
}

async function deliver(transport: Transporter, mail: Outgoing, siteUrl: string): Promise<void> {
  await transport.sendMail({
    to: mail.recipient,
    subject: mail.subject,
    text: `${mail.body}\n\n${siteUrl}${mail.path}\n`,
    // The same mail sent twice is known by it.
    messageId: `<${mail.id}@${new URL(siteUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

/** The server will never take mail for this address. That it refuses us, or our password, can be mended. */
function isRecipientRefused(error: unknown): boolean {
  const command = error instanceof Error && 'command' in error ? error.command : ''
  return command === 'RCPT TO' && responseCode(error) >= 500
}

/** Of the mail server's reply; 0 where there was none. */
function responseCode(error: unknown): number {
  return error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : 0
}

/** What an administrator reads: the server's number and the kind of fault, never an address. */
function faultOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return [responseCode(error) || '', code].filter(Boolean).join(' ') || 'không rõ'
}
