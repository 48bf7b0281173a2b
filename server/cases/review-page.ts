/** What we understood of the story, to be put right before it is sent. Nothing is kept until then. */
import { html } from 'hono/html'
import type { ClockRule } from '../../domain/cases/clock-rules.ts'
import type { TextPart } from '../../domain/cases/suggest/index.ts'
import { caseKinds } from '../../domain/cases/kinds.ts'
import { kindMeaning, kindName } from '../../domain/text/cases.ts'
import { daysText } from '../../domain/text/days.ts'
import { caseSubjectName, caseSubjects } from '../../surveys/indicators/case-subjects.ts'
import type { FieldError } from '../http/problem.ts'
import type { Html } from '../http/template.ts'
import type { ServedUnit } from '../served-units.ts'
import { casesText } from '../text/cases.ts'
import type { SimilarCases } from './similar.ts'
import type { SentFields } from './submission.ts'
import type { Understanding } from './understanding.ts'

const words = casesText.review

export interface Review {
  readonly fields: SentFields
  readonly unit: ServedUnit
  readonly understanding: Understanding
  /** What it tells of several things, for different offices; none where it is one. */
  readonly apart: readonly TextPart[]
  /** By kind that can be sent. */
  readonly rules: readonly ClockRule[]
  /** Public cases of the commune that tell of the same. */
  readonly similar: SimilarCases
  readonly faults: readonly FieldError[]
}

export function reviewPage(review: Review): Html {
  const { fields, unit, understanding, similar, faults } = review
  const { call } = understanding
  return html`${faultList(faults)}
    ${call === '' ? '' : html`<p class="note" role="alert"><strong>${words.call(call)}</strong></p>`}
    ${answeredBefore(similar.answered)}
    <p>${words.lead}</p>
    <form
      method="post"
      action="/phan-anh/gui"
      enctype="multipart/form-data"
      autocomplete="off"
      data-case="${fields.unitCode}"
    >
      <input type="hidden" name="unitCode" value="${unit.code}" />
      <input type="hidden" name="idempotencyKey" value="${fields.key}" />
      ${trap()} ${story(fields)} ${parts(review)} ${joins(review)} ${kinds(review)} ${subjects(review)}
      ${handlers(review)} ${contact(fields)}
      <p class="field">
        <label for="files">${words.files}</label>
        <input
          type="file"
          id="files"
          name="files"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
        />
        <span class="quiet small">${words.filesNote}</span>
      </p>
      <p>${tick('agree', words.agree, fields.isAgreed)}</p>
      <p>${tick('urgent', words.urgent, fields.isUrgent)}</p>
      <p class="actions"><button type="submit">${words.send}</button></p>
    </form>`
}

/** Whoever asks may find the answer there already. */
function answeredBefore(similar: SimilarCases['answered']): Html | '' {
  if (similar.length === 0) return ''
  return html`<div class="note">
    <p>${words.similar}</p>
    <ul>
      ${similar.map(({ path, question }) => html`<li><a href="${path}">${question}</a></li>`)}
    </ul>
  </div>`
}

/** Each thing goes to whoever answers it; whether it is so is the resident's to say. */
function parts({ fields, apart }: Review): Html | '' {
  if (apart.length === 0) return ''
  return html`<fieldset class="item" id="split">
    <legend>${words.apart(apart.length)}</legend>
    <ol>
      ${apart.map(
        ({ text, subject }) =>
          html`<li>${text}<br /><span class="quiet small">${caseSubjectName(subject)}</span></li>`,
      )}
    </ol>
    ${tick('split', words.split(apart.length), fields.isSplit)}
  </fieldset>`
}

/** Others wait for the same answer: going together is a choice. */
function joins({ fields, similar: { open } }: Review): Html | '' {
  if (open.length === 0) return ''
  const choice = (value: string, label: Html | string) =>
    html`<label class="level">
      <input type="radio" name="join" value="${value}" ${value === fields.join ? 'checked' : ''} />
      <span>${label}</span>
    </label>`
  return html`<fieldset class="item" id="join">
    <legend>${words.join}</legend>
    <p class="quiet small">${words.joinNote}</p>
    ${open.map(({ reference, question, place, sentOn, dueOn }) =>
      choice(
        reference,
        html`${question}<br /><span class="quiet small">${words.joinFacts(place, sentOn, dueOn)}</span>`,
      ),
    )}
    ${choice('', words.joinNone)}
  </fieldset>`
}

function faultList(faults: readonly FieldError[]): Html | '' {
  if (faults.length === 0) return ''
  return html`<div class="errors" role="alert">
    <h2>${words.faults(faults.length)}</h2>
    <ul>
      ${faults.map(({ pointer, message }) => html`<li><a href="#${pointer.slice(1)}">${message}</a></li>`)}
    </ul>
  </div>`
}

/** A field that no human sees; programmes fill it in. */
function trap(): Html {
  return html`<p hidden>
    <label for="website">${words.honeypot}</label>
    <input type="text" id="website" name="website" tabindex="-1" autocomplete="off" />
  </p>`
}

function story({ text, place }: SentFields): Html {
  return html`<p class="field">
      <label for="text">${words.text}</label>
      <textarea id="text" name="text" rows="6" maxlength="5000" required>${text}</textarea>
    </p>
    <p class="field">
      <label for="place">${words.place}</label>
      <input type="text" id="place" name="place" maxlength="200" value="${place}" />
    </p>`
}

function kinds({ fields, understanding, rules }: Review): Html {
  const chosen = fields.kind === '' ? understanding.kind : fields.kind
  const quoted = understanding.kindWords.join(', ')
  const why =
    quoted === ''
      ? ''
      : html`<p class="quiet small">${kindLabel(understanding.kind)} (${words.guessed(quoted)})</p>`
  const rule = rules.find(({ kind }) => kind === chosen)
  return html`<fieldset class="item" id="kind">
    <legend>${words.kind}</legend>
    ${why}
    ${[...caseKinds, 'denunciation' as const].map(
      (kind) =>
        html`<label class="level">
          <input type="radio" name="kind" value="${kind}" ${kind === chosen ? 'checked' : ''} />
          <span
            >${kindLabel(kind)}${kind === 'denunciation' ? '' : html`<br /><span class="quiet small">${kindMeaning[kind]}</span>`}</span
          >
        </label>`,
    )}
    ${rule ? html`<p class="quiet">${words.due(daysText(rule.days, rule.counts), rule.confidence !== 'H')}</p>` : ''}
  </fieldset>`
}

function kindLabel(kind: Understanding['kind']): string {
  return kind === 'denunciation' ? casesText.denunciation.name : kindName[kind]
}

function subjects({ fields, understanding }: Review): Html {
  const first = understanding.subjects[0]
  const chosen = fields.kind === '' ? (first?.id ?? '') : fields.subject
  const option = (id: string, label: string) =>
    html`<option value="${id}" ${id === chosen ? 'selected' : ''}>${label}</option>`
  const likely = understanding.subjects.map(({ id }) => option(id, caseSubjectName(id)))
  const suggested = new Set(understanding.subjects.map(({ id }) => id))
  const others = caseSubjects.filter(({ id }) => !suggested.has(id))
  return html`<p class="field">
    <label for="subject">${words.subject}</label>
    <select id="subject" name="subject" aria-describedby="subject-note">
      <option value="">${words.noSubject}</option>
      ${likely.length > 0 ? html`<optgroup label="${words.guesses}">${likely}</optgroup>` : ''}
      <optgroup label="${words.all}">${others.map(({ id }) => option(id, caseSubjectName(id)))}</optgroup>
    </select>
    <span class="quiet small" id="subject-note">
      ${first ? `${caseSubjectName(first.id)} ${words.guessed(first.words.join(', '))}. ` : ''}${words.office(words.offices[understanding.office])}
    </span>
  </p>`
}

function handlers({ fields, unit, understanding }: Review): Html {
  const proposed = understanding.office === 'inspectorate' ? 'province' : 'commune'
  const chosen = fields.handler === '' ? proposed : fields.handler
  const choice = (value: string, label: string) =>
    html`<label class="level">
      <input type="radio" name="handler" value="${value}" ${value === chosen ? 'checked' : ''} />
      <span>${label}</span>
    </label>`
  return html`<fieldset class="item" id="handler">
    <legend>${words.handler}</legend>
    ${choice('commune', words.toCommune(unit.fullName))}
    ${choice('province', words.toProvince(unit.province.name))}
  </fieldset>`
}

function contact({ name, phone, email }: SentFields): Html {
  const field = (id: string, label: string, value: string) =>
    html`<p class="field">
      <label for="${id}">${label}</label>
      <input type="text" id="${id}" name="${id}" maxlength="100" value="${value}" />
    </p>`
  return html`<details ${name + phone + email === '' ? '' : 'open'}>
    <summary>${words.contact}</summary>
    <p class="quiet">${words.contactLead}</p>
    ${field('name', words.name, name)} ${field('phone', words.phone, phone)}
    ${field('email', words.email, email)}
  </details>`
}

function tick(name: string, label: string, isTicked: boolean): Html {
  return html`<label class="level">
    <input type="checkbox" name="${name}" value="yes" ${isTicked ? 'checked' : ''} />
    <span>${label}</span>
  </label>`
}
