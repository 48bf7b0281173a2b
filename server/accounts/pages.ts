/** The pages by which officials sign in: plain forms that need no script. */
import { html, raw } from 'hono/html'
import type { Invited } from '../../db/accounts/invitations.ts'
import type { Html } from '../http/template.ts'
import { accounts as words } from '../text/accounts.ts'
import type { Enrolment } from './second-factor.ts'

export interface PageParts {
  readonly title: string
  readonly main: Html
}

/** @param next where to go afterwards; a path of the desk */
export function signInPage(
  next: string,
  { username, challenge, hasSso }: { username: string; challenge: string; hasSso: boolean },
  note: Note | undefined,
): PageParts {
  const main = html`<p>${words.signInLead}</p>
    ${noteOf(note)}
    <form class="find" method="post" action="/can-bo/dang-nhap/">
      <input type="hidden" name="next" value="${next}" />
      <input type="hidden" name="challenge" value="${challenge}" />
      <input type="hidden" name="work" />
      ${field('username', words.username, { value: username, autocomplete: 'username', autocapitalize: 'none' })}
      ${field('password', words.password, { type: 'password', autocomplete: 'current-password' })}
      <p class="actions"><button type="submit">${words.signInButton}</button></p>
    </form>
    ${hasSso ? html`<p class="actions"><a class="button second" href="/can-bo/dang-nhap/tinh/">${words.singleSignOn}</a></p>` : ''}
    <p class="quiet">${words.noAccount}</p>`
  return { title: words.signIn, main }
}

interface CodeLook {
  readonly next: string
  /** Whether the roles ask for a code, or a code is set up already; otherwise whoever is inside wants one. */
  readonly isAsked: boolean
}

export function codePage(
  { next, isAsked }: CodeLook,
  enrolment: Enrolment | undefined,
  note: Note | undefined,
): PageParts {
  const explained = enrolment
    ? html`<p>${isAsked ? words.setUpLead : words.setUpWanted}</p>
        <figure class="qr" role="img" aria-label="${words.picture}">${raw(enrolment.picture)}</figure>
        <p>${words.typed} <code>${enrolment.typed}</code></p>`
    : html`<p>${words.codeLead}</p>`
  const main = html`${explained} ${noteOf(note)}
    <form class="find" method="post" action="/can-bo/ma-xac-nhan/">
      <input type="hidden" name="next" value="${next}" />
      ${field('code', words.codeLabel, { autocomplete: 'one-time-code', autocapitalize: 'none' })}
      <p class="actions"><button type="submit">${words.codeButton}</button></p>
    </form>`
  return { title: enrolment ? words.setUp : words.code, main }
}

export function recoveryPage(codes: readonly string[], next: string): PageParts {
  const main = html`<p>${words.recoveryLead}</p>
    <ul>
      ${codes.map((code) => html`<li><code>${code}</code></li>`)}
    </ul>
    <p class="actions"><a class="button" href="${next}">${words.recoveryDone}</a></p>`
  return { title: words.recovery, main }
}

export function invitationPage(
  { name, username }: Invited,
  action: string,
  note: Note | undefined,
): PageParts {
  const main = html`<p>${words.invitationLead(name, username)}</p>
    <p>${words.passwordHint}</p>
    ${noteOf(note)}
    <form class="find" method="post" action="${action}">
      <input type="hidden" name="username" autocomplete="username" value="${username}" />
      ${field('password', words.newPassword, { type: 'password', autocomplete: 'new-password' })}
      ${field('again', words.again, { type: 'password', autocomplete: 'new-password' })}
      <p class="actions"><button type="submit">${words.passwordButton}</button></p>
    </form>`
  return { title: words.invitation, main }
}

export function invitationGonePage(): PageParts {
  return { title: words.invitationGone, main: html`<p>${words.invitationGoneLead}</p>` }
}

export interface Note {
  readonly text: string
  readonly isFault: boolean
}

function noteOf(note: Note | undefined): Html | '' {
  if (!note) return ''
  return note.isFault
    ? html`<div class="errors" role="alert"><p>${note.text}</p></div>`
    : html`<p class="note" role="status">${note.text}</p>`
}

interface FieldLook {
  readonly type?: 'text' | 'password'
  readonly value?: string
  readonly autocomplete: string
  readonly autocapitalize?: 'none'
}

function field(name: string, label: string, look: FieldLook): Html {
  const { type = 'text', value = '', autocomplete, autocapitalize } = look
  return html`<p>
    <label for="${name}">${label}</label>
    <input
      type="${type}"
      id="${name}"
      name="${name}"
      value="${value}"
      required
      maxlength="300"
      autocomplete="${autocomplete}"
      ${autocapitalize ? raw('autocapitalize="none" spellcheck="false"') : ''}
    />
  </p>`
}
