/** States of duties → the lines that a board shows. */
import { noticePath } from '../../../db/notices/notices.ts'
import type { DutyState, Standing } from '../../../domain/duties/board.ts'
import type { DutyRule } from '../../../domain/duties/duty.ts'
import { notFoundSince, toldCount, type NotFoundCount } from '../../../domain/duties/not-found.ts'
import { channelsText, sinceText, sourceText } from '../../../domain/text/duties.ts'
import { daysText } from '../../../domain/text/days.ts'
import { formatDate } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'
import type { Commune } from '../units.ts'
import { countOf } from './duties.ts'

interface DutyLine {
  readonly name: string
  /** How it stands; '' where its group says it. */
  readonly said: string
  /** The published notice; '' where there is none. */
  readonly href: string
  readonly law: string
  /** A number in it is the portal's own. */
  readonly isDefault: boolean
  /** The duty's id, where a resident may say that it was not found; '' elsewhere. */
  readonly asked: string
  /** How many said so; '' where there are too few to tell. */
  readonly notFound: string
}

export interface DutyGroup {
  readonly state: Standing['state']
  readonly heading: string
  readonly note: string
  /** Folded on the page. */
  readonly isFolded: boolean
  readonly lines: readonly DutyLine[]
}

const words = text.duties
/** What asks for something comes first. */
const order = ['missing', 'absent', 'late', 'on-time', 'there', 'upcoming', 'open', 'no-form'] as const
const notes: Partial<Record<Standing['state'], string>> = {
  open: words.openNote,
  'no-form': words.noFormNote,
}

/** What is published is one press away, what is not due yet cannot be there: nobody has to look for it. */
const foundOrEarly: readonly string[] = ['late', 'on-time', 'there', 'upcoming']

/**
 * Those groups that have lines.
 * @param counts how often something was not found; without it residents are not asked
 */
export function dutyGroups(
  unit: Commune,
  board: readonly DutyState[],
  counts?: readonly NotFoundCount[],
): DutyGroup[] {
  return order.flatMap((state) => {
    const own = board.filter(({ standing }) => standing.state === state)
    if (own.length === 0) return []
    const lines = own.map((one) => lineOf(unit, one, counts))
    const isFolded = state === 'open' || state === 'no-form'
    return [{ state, heading: words.groups[state], note: notes[state] ?? '', isFolded, lines }]
  })
}

/** The year in one sentence. */
export function dutyVerdict(year: number, board: readonly DutyState[]): string {
  const { onTime, late, missing } = countOf(board)
  return words.verdict(year, onTime, late, missing)
}

/** Those whose time is over and that are not on the portal. */
export function missingDuties(board: readonly DutyState[]): Pick<DutyLine, 'name' | 'said'>[] {
  return board
    .filter(({ standing }) => standing.state === 'missing')
    .map(({ rule, year, standing }) => ({ name: dutyName(rule, year), said: said(rule, standing) }))
}

/** The one that is due next, in a sentence; '' where nothing is. */
export function nextDuty(board: readonly DutyState[]): string {
  const coming = board.flatMap(({ rule, year, standing }) =>
    standing.state === 'upcoming' ? [{ due: standing.due, name: dutyName(rule, year) }] : [],
  )
  const [next] = coming.sort((a, b) => a.due.localeCompare(b.due))
  return next ? words.next(next.name, formatDate(next.due)) : ''
}

function lineOf(unit: Commune, state: DutyState, counts?: readonly NotFoundCount[]): DutyLine {
  const { rule, year, standing } = state
  const told = toldCount(notFoundSince(state, counts ?? []))
  const proof = 'proof' in standing ? standing.proof : undefined
  return {
    name: dutyName(rule, year),
    said: said(rule, standing),
    href: proof ? noticePath(unit, proof.noticeId) : '',
    law: lawOf(rule, standing),
    isDefault: rule.confidence !== 'H' || isGuessed(rule, standing),
    asked: !counts || foundOrEarly.includes(standing.state) ? '' : rule.duty,
    notFound: told === 0 ? '' : words.notFound(told),
  }
}

/** What is due, with the time that it is about. */
export function dutyName({ name, each }: DutyRule, year: number): string {
  return each === 'year' ? words.ofYear(name, year) : name
}

function said(rule: DutyRule, standing: Standing): string {
  const days = (n: number) => daysText(n, rule.counts)
  switch (standing.state) {
    case 'missing':
      return words.missing(formatDate(standing.due), days(standing.days))
    case 'upcoming':
      return words.upcoming(formatDate(standing.due))
    case 'there':
      return words.there(formatDate(standing.proof.publishedOn))
    case 'absent':
      return words.absent
    case 'on-time':
    case 'late': {
      const [on, due] = [formatDate(standing.proof.publishedOn), formatDate(standing.due)]
      const more = standing.more > 0 ? ` ${words.more(standing.more)}` : ''
      if (standing.state === 'late') return words.late(on, due, days(standing.days)) + more
      return (standing.days === 0 ? words.onTheDay(on) : words.onTime(on, due, days(standing.days))) + more
    }
    default:
      return ''
  }
}

function lawOf(rule: DutyRule, standing: Standing): string {
  const deadline =
    rule.each === 'standing'
      ? sinceText(rule)
      : words.deadline(daysText(rule.days, rule.counts), sinceText(rule))
  const line = words.lawLine(sourceText(rule), deadline, channelsText(rule))
  return isGuessed(rule, standing) ? `${line} ${words.usual}` : line
}

/** Where nothing was published, the day of the decision is the usual one. */
function isGuessed({ usualDecision }: DutyRule, { state }: Standing): boolean {
  return usualDecision !== null && (state === 'missing' || state === 'upcoming')
}
