/** The life of a request. The list of routes is the table of contents of what answers. */
import { Hono, type Context, type ErrorHandler, type MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import type { Database } from '../db/engine/database.ts'
import { isUnavailable } from '../db/engine/violations.ts'
import { responseRecorder } from '../db/responses/recorder.ts'
import { hasResponse, type NewResponse } from '../db/responses/responses.ts'
import { recordVerified } from '../db/responses/visit-codes.ts'
import { askedInRound } from '../db/rounds/rounds.ts'
import { newAttempts } from './accounts/attempts.ts'
import { illustrationProvince } from '../domain/places/illustration.ts'
import { createAuth } from './accounts/auth.ts'
import { knownDevices } from './accounts/known-device.ts'
import { accountRoutes } from './accounts/routes.ts'
import { secretBox } from './accounts/secret-box.ts'
import { signInWork } from './accounts/work.ts'
import { singleSignOnRoutes } from './accounts/single-sign-on.ts'
import { caseFormRoutes } from './cases/form.ts'
import { intakeRoutes } from './cases/intake.ts'
import { trackingRoutes } from './cases/tracking.ts'
import type { Config } from './config.ts'
import { deskRoutes } from './desk/desk.ts'
import { healthRoutes } from './health.ts'
import { refuseMalformedAddress, refuseMethod } from './http/limits.ts'
import type { Answers } from './http/listener.ts'
import { Problem } from './http/problem.ts'
import { problemsRoutes } from './http/problems-page.ts'
import { rateLimit } from './http/rate-limit.ts'
import { problemReply } from './http/reply.ts'
import { heldPage, notFoundPage, servePublished, type Pages } from './http/static.ts'
import { kindOf, type Log } from './log.ts'
import { placeIndex, placeSearch, type PlaceSearch } from './places.ts'
import { noticeRoutes } from './notices/routes.ts'
import { openApiRoutes } from './open-api/routes.ts'
import { open311Routes } from './open311/routes.ts'
import { priceRoutes } from './prices.ts'
import { evidenceRoutes } from './progress/evidence-routes.ts'
import type { Publishing } from './publishing/publishing.ts'
import { formProblemPage } from './responses/form-problem.ts'
import { formRoutes } from './responses/forms.ts'
import { receiptAddresses } from './responses/receipt-address.ts'
import { receiptRoutes } from './responses/receipt-page.ts'
import { responseRoutes } from './responses/responses.ts'
import { isForm } from './responses/submission.ts'
import { searchRoutes } from './search/routes.ts'
import { sealedPath, sealedRoutes } from './sealed/routes.ts'
import { instrumentsNow } from './served-instruments.ts'
import { servedUnits } from './served-units.ts'
import { securityRoutes } from './security-txt.ts'

/** From one network: reading a dialogue takes one for each message. */
const sealedPerHour = 200

export interface AppParts {
  readonly config: Config
  readonly db: Database
  readonly publishing: Publishing
  readonly log: Log
  /** Where pages come from; the published site, except while somebody develops. */
  readonly pages?: Pages
  readonly now?: () => Date
}

/** From one network: families and offices share one. */
const casesPerHour = 60
const complaintsPerHour = 60
/** Of what is asked for while somebody types. */
const typingPerHour = 1500
const lookupsPerHour = 120

/** What answers requests; what `held` answers, the rest would answer likewise. */
export function createApp(parts: AppParts): Hono & Pick<Answers, 'held'> {
  const { config, db, publishing, log, now = () => new Date() } = parts
  const { siteUrl, trustedProxy } = config
  const pages = parts.pages ?? ((request) => servePublished(publishing, request))
  const units = servedUnits(db, config.provinces)
  const instruments = instrumentsNow(db)
  const places = placeIndex(db, config.provinces)
  const search = placeSearch({ places, pages, publishing })
  const limit = rateLimit(config.responsesPerHour, now)
  const isStored = (unitCode: string, id: string) => hasResponse(db.read, unitCode, id)
  const addresses = receiptAddresses(db.secrets, now)
  const responses = {
    record: responseRecorder(db),
    recordVerified: (response: NewResponse, code: { typed: string; round: string }) =>
      recordVerified(db, response, code, now()),
    askedInRound: (round: string) => askedInRound(db.read, round),
    ...{ siteUrl, trustedProxy, addresses, units, instruments, limit, now },
  }

  const typing = rateLimit(typingPerHour, now)
  const printing = rateLimit(complaintsPerHour, now)
  const cases = { db, units, publishing, siteUrl, trustedProxy, typing, printing, now }
  const desk = {
    ...{ db, now, units, instruments, publishing, siteUrl, trustedProxy },
    ...signInParts(db, config, now),
    box: secretBox(config.authenticatorKey),
    attempts: newAttempts(now),
  }

  const sealed = {
    ...{ db, now, siteUrl, trustedProxy },
    provinces: [...config.provinces, illustrationProvince],
    limit: rateLimit(sealedPerHour, now),
  }

  const app = new Hono({ strict: false }) // with or without a slash at the end
  app.use(logged(log), refuseMalformedAddress)
  app.route('/suc-khoe', healthRoutes({ db, publishing, now, folder: config.dataFolder }))
  app.route('/', securityRoutes({ siteUrl, now }))
  app.route('/', priceRoutes({ db, places, publishing }))
  app.route('/tim-xa', search.routes)
  app.route('/', searchRoutes({ db, places, publishing }))
  app.route('/api/luot-tra-loi', responseRoutes(responses))
  app.route('/cam-on', receiptRoutes({ addresses, isStored, units, instruments, publishing }))
  app.route('/xa', formRoutes({ units, publishing, pages }))
  app.route('/xa', caseFormRoutes({ units, publishing, pages }))
  app.route('/phan-anh', intakeRoutes({ ...cases, limit: rateLimit(casesPerHour, now) }))
  app.route('/theo-doi', trackingRoutes({ ...cases, limit: rateLimit(lookupsPerHour, now) }))
  if (desk.hasSso) app.route('/can-bo/dang-nhap/tinh', singleSignOnRoutes(desk))
  app.route('/can-bo', accountRoutes(desk))
  app.route('/api/can-bo', deskRoutes(desk))
  app.route(sealedPath, sealedRoutes(sealed))
  app.route('/open311/v2', open311Routes({ db, units, siteUrl, now }))
  app.route('/api', openApiRoutes({ publishing, siteUrl }))
  app.route('/bang-chung', evidenceRoutes({ db }))
  app.route('/', noticeRoutes(cases))
  app.route('/van-de', problemsRoutes(publishing))
  app.get('/*', (c) => pages(c.req.raw))
  app.all('/*', () => refuseMethod('GET, HEAD'))
  app.onError(explained(publishing, log))
  return Object.assign(app, {
    held: parts.pages ? () => undefined : heldAnswers(publishing, search, log),
  })
}

/** Made at the first sign-in: the secret that signs cookies is asked of the database. */
function signInParts(db: Database, { siteUrl, ssoIssuer, ssoClient, ssoSecret }: Config, now: () => Date) {
  const secret = once(() => db.secrets.make('sign-in'))
  const sso = ssoIssuer === '' ? null : { issuer: ssoIssuer, clientId: ssoClient, clientSecret: ssoSecret }
  return {
    hasSso: sso !== null,
    auth: once(async () => createAuth(db, siteUrl, await secret(), sso)),
    devices: once(async () => knownDevices(await secret())),
    work: once(async () => signInWork(await secret(), now)),
  }
}

/** Makes it once; again only where that failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | undefined
  return () => {
    making ??= make()
    making.catch(() => (making = undefined))
    return making
  }
}

/** What is in memory, without the router, which takes longer to find out that it is. */
function heldAnswers(publishing: Publishing, search: PlaceSearch, log: Log): Answers['held'] {
  return (request) => {
    const started = performance.now()
    const held = heldPage(publishing, request) ?? search.held(request)
    if (held) logRequest(log, { method: request.method, route: '/*', status: held.status }, started)
    return held
  }
}

/**
 * What happened, not what was sent: the route's pattern instead of the address. Nothing of the sealed channel: a time in
 * the log would say when somebody reported.
 */
function logged(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now()
    await next()
    if (c.req.path.startsWith(sealedPath)) return
    logRequest(log, { method: c.req.method, route: routePath(c), status: c.res.status }, started)
  }
}

interface Answered {
  readonly method: string
  readonly route: string
  readonly status: number
}

function logRequest(log: Log, answered: Answered, started: number): void {
  log('request', { ...answered, ms: Math.round((performance.now() - started) * 10) / 10 })
}

function explained(publishing: Publishing, log: Log): ErrorHandler {
  return async (error, c: Context) => {
    const problem = problemOf(error)
    const isSealed = c.req.path.startsWith(sealedPath)
    if (error !== problem && !isSealed) log('error', { route: routePath(c), kind: kindOf(error) })
    if (isForm(c)) return formProblemPage(c, problem, publishing)
    if (problem.id === 'not-found' && !c.req.path.startsWith('/api/')) return notFoundPage(publishing.site())
    return problemReply(problem)
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  // What Hono's validators throw themselves: of the desk's bodies, JSON that is none.
  if (error instanceof HTTPException && error.status === 400) return new Problem('malformed-json')
  return isUnavailable(error)
    ? new Problem('unavailable', { headers: { 'Retry-After': '10' } })
    : new Problem('server-error')
}
