/** A case as whoever holds its secret sees it: the answer first, then what they may do, then everything that happened. */
import { html } from 'hono/html'
import type { CaseFileFacts, CaseText } from '../../db/cases/events.ts'
import type { CaseReader } from '../../db/cases/readers.ts'
import { caseReference, fingerprintOf, type CaseKey } from '../../db/cases/reference.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { eventFault } from '../../domain/cases/allowed-events.ts'
import { internalEvents, verdicts, type CaseEvent, type EventType } from '../../domain/cases/events.ts'
import type { CaseStanding } from '../../domain/cases/standing.ts'
import {
  defaultNote,
  eventName,
  kindName,
  stateName,
  stepName,
  verdictName,
} from '../../domain/text/cases.ts'
import { daysText } from '../../domain/text/days.ts'
import { formatDate, formatNumber } from '../../domain/vietnamese.ts'
import type { Html } from '../http/template.ts'
import { casesText } from '../text/cases.ts'

const words = casesText.track

export interface Tracked {
  readonly key: CaseKey
  /** As it was typed; it goes along with each form of the page. */
  readonly secret: string
  readonly standing: CaseStanding
  readonly events: readonly CaseEvent[]
  readonly texts: ReadonlyMap<number, CaseText>
  readonly files: readonly CaseFileFacts[]
  readonly hasContact: boolean
  readonly readers: readonly CaseReader[]
  /** Of the unit that handles it, and of all that did. */
  readonly unitNames: ReadonlyMap<string, string>
  readonly day: string
  /** Of each form, so that it is taken once. */
  readonly newKey: () => string
  /** What was written and could not be kept, to be sent again. */
  readonly kept: string
  /** The case in which it goes on, where it was merged. */
  readonly head: HeadCase | null
  /** What was just done, or why not. */
  readonly note: { readonly text: string; readonly isFault: boolean } | null
}

/** Of the case in which another goes on: what its followers may read. */
export interface HeadCase {
  readonly reference: string
  readonly standing: CaseStanding
  readonly answers: readonly { readonly event: CaseEvent; readonly text: string }[]
}

export function trackingPage(tracked: Tracked): Html {
  const { note, standing, unitNames, texts } = tracked
  const opening = texts.get(1)?.text
  return html`${note ? html`<p class="${note.isFault ? 'errors' : 'note'}" role="alert">${note.text}</p>` : ''}
    <p class="lead"><strong>${stateName[standing.state]}.</strong> ${clockSentence(standing)}</p>
    ${tracked.head ? headPart(tracked.head) : ''}
    <p class="quiet">
      ${kindName[standing.kind]}. ${words.transferredTo(unitNames.get(standing.handler) ?? standing.handler)}
      ${words.rule(standing.rule.source)} ${standing.rule.confidence === 'H' ? '' : `(${defaultNote})`}
    </p>
    ${standing.firstSteps.map(
      ({ step, dueOn, confidence }) =>
        html`<p class="quiet">
          ${words.firstStep(stepName[step], formatDate(dueOn))}
          ${confidence === 'H' ? '' : `(${defaultNote})`}
        </p>`,
    )}
    ${acts(tracked)}
    <h2>${words.history}</h2>
    <ol class="history">
      ${tracked.events.filter(({ type }) => !internalEvents.includes(type)).map((event) => eventItem(tracked, event))}
    </ol>
    ${opening === undefined ? '' : html`<p class="quiet small">${words.fingerprint(fingerprintOf(opening))}</p>`}
    <h2>${words.seenBy}</h2>
    ${readerList(tracked.readers)} ${rights(tracked)}
    <p class="quiet small">${words.printNote}</p>`
}

function headPart({ reference, standing, answers }: HeadCase): Html {
  return html`<h2>${words.head(reference)}</h2>
    <p>${words.headNote}</p>
    <p><strong>${stateName[standing.state]}.</strong> ${clockSentence(standing)}</p>
    ${answers.map(
      ({ event, text }) =>
        html`<p>
            <strong>${eventName[event.type]}</strong>
            <span class="quiet">· ${formatDate(vietnamDay(event.at))}</span>
          </p>
          <p class="said">${text}</p>`,
    )}`
}

function clockSentence(standing: CaseStanding): string {
  const { state, dueOn, daysLate, answeredOn, promisedOn, apology, rule } = standing
  if (answeredOn !== null) return words.answeredOn(formatDate(answeredOn))
  if (state === 'suspended') return words.suspended
  if (dueOn === null) return words.noClock
  if (!['new', 'open', 'waiting'].includes(state)) return ''
  const promised =
    promisedOn === null || apology !== 'signed' ? '' : ` ${words.promised(formatDate(promisedOn))}`
  return daysLate > 0
    ? words.lateBy(daysText(daysLate, rule.counts), formatDate(dueOn)) + promised
    : words.due(formatDate(dueOn))
}

function eventItem({ texts, files, unitNames, ...tracked }: Tracked, event: CaseEvent): Html {
  const { number, type, at, actor } = event
  const text = texts.get(number)
  const who = actor === 'resident' ? words.you : actor === 'portal' ? words.portal : words.office
  const own = files.filter((file) => file.number === number)
  return html`<li>
    <p>
      <strong>${eventName[type]}</strong>${detail(event, unitNames)}
      <span class="quiet">· ${who}, ${formatDate(vietnamDay(at))}</span>
    </p>
    ${otherCase(tracked, event)} ${text?.place ? html`<p class="quiet">${text.place}</p>` : ''}
    ${text?.text ? html`<p class="said">${text.text}</p>` : ''} ${own.map((file) => fileForm(tracked, file))}
  </li>`
}

function detail(event: CaseEvent, unitNames: ReadonlyMap<string, string>): string {
  switch (event.type) {
    case 'transferred':
      return `: ${unitNames.get(event.data.handler) ?? event.data.handler}`
    case 'judged':
    case 'judged-done':
      return `: ${verdictName[event.data.verdict].toLocaleLowerCase('vi')}`
    case 'apologised':
      return `. ${words.promised(formatDate(event.data.promisedOn))}`
    case 'agreed':
      return `: ${event.data.isPublic ? words.agreeOn : words.agreeOff}`
    default:
      return ''
  }
}

/** The way to what was split out, or to what it was split out of: the same secret opens both. */
function otherCase({ secret }: Pick<Tracked, 'secret'>, event: CaseEvent): Html | '' {
  const from = event.type === 'opened' ? (event.data.splitFrom ?? '') : ''
  const reference = event.type === 'split' ? event.data.into : from
  if (reference === '') return ''
  return html`<form method="post" action="/theo-doi/ho-so">
    ${from === '' ? '' : html`<p class="quiet">${words.splitFrom(from)}</p>`}
    <input type="hidden" name="reference" value="${reference}" />
    <input type="hidden" name="secret" value="${secret}" />
    <button type="submit" class="second">${words.openOther(reference)}</button>
  </form>`
}

type Secrets = Pick<Tracked, 'key' | 'secret' | 'newKey'>

function fileForm({ key, secret }: Omit<Secrets, 'newKey'>, { id, name, size }: CaseFileFacts): Html {
  return html`<form method="post" action="/theo-doi/tep">
    ${credentials({ key, secret })}
    <input type="hidden" name="file" value="${id}" />
    <button type="submit" class="second">
      ${words.file(name, `${formatNumber(Math.ceil(size / 1024))} KB`)}
    </button>
  </form>`
}

function credentials({ key, secret }: Omit<Secrets, 'newKey'>): Html {
  return html`<input type="hidden" name="reference" value="${caseReference(key)}" />
    <input type="hidden" name="secret" value="${secret}" />`
}

/** One act: its own form with its own key. */
interface ActForm {
  readonly act: string
  readonly button: string
  readonly inner?: Html
}

function actForm(tracked: Secrets, { act, button, inner }: ActForm): Html {
  return html`<form method="post" action="/theo-doi/viec" enctype="multipart/form-data" autocomplete="off">
    ${credentials(tracked)}
    <input type="hidden" name="act" value="${act}" />
    <input type="hidden" name="key" value="${tracked.newKey()}" />
    ${inner ?? ''}
    <p class="actions"><button type="submit" class="${inner ? '' : 'second'}">${button}</button></p>
  </form>`
}

function acts(tracked: Tracked): Html {
  const { standing, day } = tracked
  const isOpen = (type: EventType) => eventFault(standing, type, day) === ''
  return html`${isOpen('judged') ? judgeForm(tracked) : ''}
  ${
    isOpen('judged-done')
      ? html`<h2>${words.judgeDone}</h2>
          ${actForm(tracked, { act: 'judge-done', inner: verdictChoice('done'), button: words.judgeButton })}`
      : ''
  }
  ${isOpen('wrote') ? writeForm(tracked) : ''}`
}

function judgeForm(tracked: Tracked): Html {
  const inner = html`${verdictChoice('verdict')}
    <p class="field">
      <label for="why">${words.judgeWhy}</label>
      <textarea id="why" name="text" rows="3" maxlength="5000"></textarea>
    </p>
    <p>
      <label class="level"
        ><input type="checkbox" name="opensAgain" value="yes" /> <span>${words.opensAgain}</span></label
      >
    </p>`
  return html`<h2>${words.judge}</h2>
    ${actForm(tracked, { act: 'judge', inner, button: words.judgeButton })}`
}

function verdictChoice(name: string): Html {
  return html`<fieldset class="item">
    ${verdicts.map(
      (verdict) =>
        html`<label class="level"
          ><input type="radio" name="${name}" value="${verdict}" required />
          <span>${verdictName[verdict]}</span></label
        >`,
    )}
  </fieldset>`
}

function writeForm(tracked: Tracked): Html {
  const inner = html`<p class="field">
      <label for="more">${words.writeText}</label>
      <textarea id="more" name="text" rows="4" maxlength="5000">${tracked.kept}</textarea>
    </p>
    <p class="field">
      <label for="more-files">${casesText.review.files}</label>
      <input
        type="file"
        id="more-files"
        name="files"
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
      />
    </p>`
  return html`<details ${tracked.standing.state === 'waiting' || tracked.kept !== '' ? 'open' : ''}>
    <summary>${words.write}</summary>
    ${actForm(tracked, { act: 'write', inner, button: words.writeButton })}
  </details>`
}

function readerList(readers: readonly CaseReader[]): Html {
  if (readers.length === 0) return html`<p class="quiet">${words.nobody}</p>`
  return html`<ul>
    ${readers.map(({ name, at }) => html`<li>${words.seen(name, formatDate(vietnamDay(at)))}</li>`)}
  </ul>`
}

function rights(tracked: Tracked): Html {
  const { standing, day, hasContact, texts, files } = tracked
  const may = (type: EventType) => eventFault(standing, type, day) === ''
  const { holds } = words
  const held = [
    ...(texts.size > 0 ? [holds.texts(texts.size)] : []),
    ...(files.length > 0 ? [holds.files(files.length)] : []),
    ...(hasContact ? [holds.contact] : []),
  ]
  return html`<details>
    <summary>${words.more}</summary>
    <p>${words.held(held.length > 0 ? held.join(', ') : holds.nothing)}</p>
    ${may('agreed') ? agreement(tracked) : ''}
    ${hasContact && may('contact-removed') ? actForm(tracked, { act: 'remove-contact', button: words.removeContact }) : ''}
    ${may('withdrawn') ? actForm(tracked, { act: 'withdraw', button: words.withdraw }) : ''}
    ${may('cleared') ? actForm(tracked, { act: 'clear', button: words.clear }) : ''}
  </details>`
}

function agreement(tracked: Tracked): Html {
  const { isAgreed } = tracked.standing
  return isAgreed
    ? actForm(tracked, { act: 'keep-private', button: words.agreeOff })
    : actForm(tracked, { act: 'agree', button: words.agreeOn })
}
