/** Signing in and out, the code, setting a password: what the desk's address answers to whoever is not yet inside. */
import { Hono, type Context } from 'hono'
import { acceptInvitation, invited } from '../../db/accounts/invitations.ts'
import { secondFactorOf } from '../../db/accounts/second-factor.ts'
import { endSessions, noteSecondFactor } from '../../db/accounts/sessions.ts'
import { addressOf } from '../http/address.ts'
import { limitedBody } from '../http/limits.ts'
import { isSurelyFromHere } from '../http/origin.ts'
import { page } from '../http/page.ts'
import { Problem } from '../http/problem.ts'
import { pageReply, redirectReply, withCookies } from '../http/reply.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { accounts as words } from '../text/accounts.ts'
import { ofOfficial, type Attempts } from './attempts.ts'
import { sessionCookie } from './auth.ts'
import {
  codePage,
  invitationGonePage,
  invitationPage,
  recoveryPage,
  signInPage,
  type Note,
  type PageParts,
} from './pages.ts'
import type { KnownDevices } from './known-device.ts'
import { hashPassword, passwordFault, passwordsAheadOf, withRank } from './password.ts'
import { enrolmentOf, newRecoveryCodes, proposedSecret, takeCode, takeRecoveryCode } from './second-factor.ts'
import type { SecretBox } from './secret-box.ts'
import type { SignInWork } from './work.ts'
import { signedIn, type Sessions, type SignedIn } from './session.ts'

interface AccountParts extends Sessions {
  readonly publishing: Publishing
  readonly attempts: Attempts
  readonly devices: () => Promise<KnownDevices>
  readonly work: () => Promise<SignInWork>
  readonly box: SecretBox
  /** Whether the province's single sign-on is set up. */
  readonly hasSso: boolean
  readonly siteUrl: string
  readonly trustedProxy: boolean
}

const deskPath = '/can-bo/'
/** Its script does nothing where there is no challenge. */
const framePath = 'can-bo/khung/index.html'
/** More passwords than these ahead, and one would wait for longer than a second. */
const longestLine = 40
const mostBytes = 8 * 1024

type Status = 200 | 401 | 404 | 422 | 429 | 503
type Reply = (status: Status, parts: PageParts) => Promise<Response>

export function accountRoutes(parts: AccountParts): Hono {
  async function reply(status: Status, { title, main }: PageParts) {
    const headers = status === 429 || status === 503 ? { 'Retry-After': '10' } : {}
    return pageReply(status, await page(parts.publishing.site(), title, main, framePath), headers)
  }

  return new Hono({ strict: false })
    .use(limitedBody(mostBytes))
    .use(async (c, next) => {
      if (c.req.method === 'POST' && !isSurelyFromHere(c, parts.siteUrl)) throw new Problem('other-site')
      await next()
    })
    .route('/', passwordRoutes(parts, reply))
    .route('/', secondFactorRoutes(parts, reply))
    .route('/', invitationRoutes(parts, reply))
}

function passwordRoutes(parts: AccountParts, reply: Reply): Hono {
  const { db, now } = parts
  const form = async (next: string, username: string, note: Note | undefined) => {
    const challenge = (await parts.work()).challenge()
    return signInPage(next, { username, challenge, hasSso: parts.hasSso }, note)
  }
  return new Hono({ strict: false })
    .get('/dang-nhap', async (c) => {
      const next = deskAddress(c.req.query('tiep'))
      const inside = await signedIn(parts, c.req.raw.headers)
      if (inside?.isComplete) return redirectReply(303, next)
      return reply(200, await form(next, '', noteFrom(c.req.query('xong'))))
    })
    .post('/dang-nhap', async (c) => {
      const sent = await formOf(c)
      const next = deskAddress(sent.get('next'))
      const username = (sent.get('username') ?? '').trim().toLowerCase().slice(0, 100)
      const address = addressOf(c, parts.trustedProxy)
      const refused = async (status: 401 | 429 | 503, text: string) =>
        reply(status, await form(next, username, { text, isFault: true }))
      const devices = await parts.devices()
      const isKnown = devices.isKnown(c.req.raw.headers, username)
      // A device that was here before counts by itself, whoever else guesses from its network.
      const place = isKnown ? ofOfficial(username) : address
      const wait = parts.attempts.wait(place, username)
      if (wait > 0) return refused(429, words.wait(wait))
      const work = (await parts.work()).spend(sent.get('challenge') ?? '', sent.get('work') ?? '')
      // Among equals, networks from which nobody guesses go first.
      const rank = isKnown ? Infinity : work + (parts.attempts.isLoud(address) ? 0 : 0.5)
      if (passwordsAheadOf(rank) > longestLine) return refused(503, words.busy)
      const given = { username, password: sent.get('password') ?? '' }
      const cookies = await withRank(rank, () => passwordSession(parts, c.req.raw.headers, given))
      if (!cookies) {
        parts.attempts.failed(place, username)
        return refused(401, words.wrong)
      }
      parts.attempts.succeeded(place, username)
      const after = redirectReply(303, `${deskPath}ma-xac-nhan/?tiep=${encodeURIComponent(next)}`)
      return withCookies(after, [...cookies, devices.cookieFor(c.req.raw.headers, username)])
    })
    .post('/dang-xuat', async (c) => {
      const inside = await signedIn(parts, c.req.raw.headers)
      if (inside) {
        const { official, sessionId } = inside
        await db.write((tx) => endSessions(tx, official.id, { id: sessionId }, now()))
      }
      return withCookies(redirectReply(303, `${deskPath}dang-nhap/?xong=dang-xuat`), [forgottenCookie])
    })
}

function secondFactorRoutes(parts: AccountParts, reply: Reply): Hono {
  return new Hono({ strict: false })
    .get('/ma-xac-nhan', async (c) => {
      const next = deskAddress(c.req.query('tiep'))
      const inside = await signedIn(parts, c.req.raw.headers)
      if (!inside) return redirectReply(303, `${deskPath}dang-nhap/?tiep=${encodeURIComponent(next)}`)
      const wantsOne = c.req.query('dat') !== undefined && !(await hasSecondFactor(parts, inside))
      if (inside.isComplete && !wantsOne) return redirectReply(303, next)
      return reply(200, await codePageFor(parts, inside, next))
    })
    .post('/ma-xac-nhan', async (c) => {
      const form = await formOf(c)
      const next = deskAddress(form.get('next'))
      const inside = await signedIn(parts, c.req.raw.headers)
      if (!inside) return redirectReply(303, `${deskPath}dang-nhap/?tiep=${encodeURIComponent(next)}`)
      // Whoever is inside may set up a code that the roles do not ask for.
      if (inside.isComplete && (await hasSecondFactor(parts, inside))) return redirectReply(303, next)
      const place = ofOfficial(inside.official.id)
      const wait = parts.attempts.wait(place, 'code')
      const fault = (text: string) => codePageFor(parts, inside, next, { text, isFault: true })
      if (wait > 0) return reply(429, await fault(words.wait(wait)))
      const taken = await takeSecondFactor(parts, inside, form.get('code') ?? '')
      if (!taken) {
        parts.attempts.failed(place, 'code')
        return reply(401, await fault(words.codeWrong))
      }
      parts.attempts.succeeded(place, 'code')
      return taken.recoveryCodes
        ? reply(200, recoveryPage(taken.recoveryCodes, next))
        : redirectReply(303, next)
    })
}

function invitationRoutes({ db, now }: AccountParts, reply: Reply): Hono {
  return new Hono({ strict: false })
    .get('/loi-moi/:token', async (c) => {
      const found = await invited(db.read, c.req.param('token'), now())
      return found
        ? reply(200, invitationPage(found, c.req.path, undefined))
        : reply(404, invitationGonePage())
    })
    .post('/loi-moi/:token', async (c) => {
      const form = await formOf(c)
      const token = c.req.param('token')
      const found = await invited(db.read, token, now())
      if (!found) return reply(404, invitationGonePage())
      const password = form.get('password') ?? ''
      const fault =
        password === form.get('again')
          ? await passwordFault(password, [found.username, found.name])
          : ('differ' as const)
      if (fault) {
        const text = fault === 'differ' ? words.differ : words.passwordFaults[fault]
        return reply(422, invitationPage(found, c.req.path, { text, isFault: true }))
      }
      const passwordHash = await withRank(Infinity, () => hashPassword(password))
      const accepted = await db.write((tx) => acceptInvitation(tx, { token, passwordHash }, now()))
      return accepted
        ? redirectReply(303, `${deskPath}dang-nhap/?xong=mat-khau`)
        : reply(404, invitationGonePage())
    })
}

/** Takes the cookie away. */
const forgottenCookie = `${sessionCookie}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax`

/** Only of the desk: nobody is sent elsewhere. */
function deskAddress(asked: string | null | undefined): string {
  return asked && /^\/can-bo\/[\w/-]*(?:\?[\w=&%.-]*)?$/.test(asked) ? asked : deskPath
}

function noteFrom(done: string | undefined): Note | undefined {
  if (done === 'dang-xuat') return { text: words.signedOut, isFault: false }
  if (done === 'khong-duoc') return { text: words.notIn, isFault: true }
  return done === 'mat-khau' ? { text: words.passwordSet, isFault: false } : undefined
}

async function formOf(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text())
}

/** @returns the cookies of a new session; undefined where name or password are wrong */
async function passwordSession(
  { auth }: Sessions,
  headers: Headers,
  body: { username: string; password: string },
): Promise<string[] | undefined> {
  const { api } = await auth()
  const response = await api.signInUsername({
    body,
    headers: new Headers({ 'user-agent': headers.get('user-agent') ?? '' }),
    asResponse: true,
  })
  if (response.status >= 500) throw new Problem('unavailable')
  return response.ok ? response.headers.getSetCookie() : undefined
}

async function codePageFor(
  { db, box }: Pick<AccountParts, 'db' | 'box'>,
  { official, isComplete }: SignedIn,
  next: string,
  note?: Note,
): Promise<PageParts> {
  const factor = await proposedSecret(db, box, official.id)
  const secret = factor.confirmedAt === null ? box.open(factor.secret, official.id) : undefined
  const enrolment = secret === undefined ? undefined : enrolmentOf(secret, official.username)
  return codePage({ next, isAsked: !isComplete }, enrolment, note)
}

async function hasSecondFactor({ db }: Sessions, { official }: SignedIn): Promise<boolean> {
  return Boolean((await secondFactorOf(db.read, official.id))?.confirmedAt)
}

/** @returns undefined for a wrong code; recovery codes where this was the first one */
async function takeSecondFactor(
  { db, box, now }: Pick<AccountParts, 'db' | 'box' | 'now'>,
  { official, sessionId }: SignedIn,
  code: string,
): Promise<{ recoveryCodes?: string[] } | undefined> {
  const factor = await proposedSecret(db, box, official.id)
  const isFirst = factor.confirmedAt === null
  const secret = box.open(factor.secret, official.id)
  const isTaken =
    (secret !== undefined && (await takeCode(db, { ...factor, secret }, code, now()))) ||
    (!isFirst && (await takeRecoveryCode(db, official.id, code, now())))
  if (!isTaken) return undefined
  await db.write((tx) => noteSecondFactor(tx, sessionId, now()))
  return isFirst ? { recoveryCodes: await newRecoveryCodes(db, official.id) } : {}
}
