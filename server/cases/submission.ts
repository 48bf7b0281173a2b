/** The fields of the form by which a case is opened → checked values, and every fault with what to do about it. */
import { isCaseKind, type CaseKind } from '../../domain/cases/kinds.ts'
import { isCaseSubject } from '../../surveys/indicators/case-subjects.ts'
import { partsOf, type TextPart } from '../../domain/cases/suggest/index.ts'
import type { FieldError } from '../http/problem.ts'
import { casesText } from '../text/cases.ts'

const words = casesText.faults
const mostText = 5000

/** As it was typed; every field may be ''. */
export interface SentFields {
  readonly unitCode: string
  readonly key: string
  readonly text: string
  readonly place: string
  readonly kind: string
  readonly subject: string
  readonly handler: string
  /** Of the complaint to print: 'pdf', or Word. */
  readonly format: string
  /** Reference of the public case that it goes together with; '' for none. */
  readonly join: string
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly isAgreed: boolean
  readonly isUrgent: boolean
  /** What it tells of several things is to become several cases. */
  readonly isSplit: boolean
}

/** @param form of either encoding */
export function sentFields(form: FormData | URLSearchParams): SentFields {
  const field = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : ''
  }
  return {
    ...{
      unitCode: field('unitCode'),
      key: field('idempotencyKey'),
      text: field('text'),
      place: field('place'),
    },
    ...{ kind: field('kind'), subject: field('subject'), handler: field('handler'), join: field('join') },
    format: field('format'),
    ...{ name: field('name'), phone: field('phone'), email: field('email') },
    ...{ isAgreed: form.get('agree') === 'yes', isUrgent: form.get('urgent') === 'yes' },
    isSplit: form.get('split') === 'yes',
  }
}

/** Whether a programme filled in what no human sees. */
export function isTrapped(form: FormData | URLSearchParams): boolean {
  return (form.get('website') ?? '') !== ''
}

/** What is wrong with the story alone. */
export function storyFaults({ text, place }: SentFields): FieldError[] {
  return [
    ...((text.match(/\p{L}/gu)?.length ?? 0) < 10 ? [{ pointer: '/text', message: words.text }] : []),
    ...(text.length > mostText ? [{ pointer: '/text', message: words.textLong }] : []),
    ...(place.length > 200 ? [{ pointer: '/place', message: words.placeLong }] : []),
  ]
}

export function fieldFaults(fields: SentFields): FieldError[] {
  const { kind, subject, handler, name, phone, email } = fields
  const isEmail = email === '' || (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email) && email.length <= 100)
  return [
    ...storyFaults(fields),
    ...(isCaseKind(kind) || kind === 'denunciation' ? [] : [{ pointer: '/kind', message: words.kind }]),
    ...(isCaseSubject(subject) ? [] : [{ pointer: '/subject', message: words.subject }]),
    ...(handler === 'commune' || handler === 'province'
      ? []
      : [{ pointer: '/handler', message: words.handler }]),
    ...(isEmail ? [] : [{ pointer: '/email', message: words.email }]),
    ...([name, phone].some((value) => value.length > 100)
      ? [{ pointer: '/name', message: words.contactLong }]
      : []),
    ...(fields.join !== '' && splitParts(fields).length > 1
      ? [{ pointer: '/join', message: words.joinAndSplit }]
      : []),
  ]
}

/** What the resident wants apart; none where it is one case. */
export function splitParts({ text, isSplit }: SentFields): TextPart[] {
  return isSplit ? partsOf(text) : []
}

/** What is sent through the portal. */
export function sentKind(kind: string): CaseKind | null {
  return isCaseKind(kind) && kind !== 'complaint' ? kind : null
}
