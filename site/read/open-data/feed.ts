/** What a commune published and answered, the newest first, as Atom (RFC 4287). */
import { Feed } from 'feed'
import { noticeKind } from '../../../domain/notices/index.ts'
import { illustrationNote, isIllustration, markedName } from '../../../domain/places/illustration.ts'
import { text } from '../../text/text.ts'
import { casesOf, publicByUnit } from '../cases/cases.ts'
import { caseTerm } from '../cases/said.ts'
import { noticesByUnit, noticesOf } from '../notices/notices.ts'
import { unitKey, type Commune } from '../units.ts'

const words = text.openData
const most = 50

interface Item {
  readonly title: string
  readonly path: string
  /** ISO-8601 UTC */
  readonly at: string
  readonly summary: string
  /** Id of a kind of notice, or 'vu-viec'. */
  readonly kind: string
  readonly kindName: string
}

/** Whether a commune has something in its feed. */
export async function hasFeed(unit: Commune): Promise<boolean> {
  return (await noticesByUnit.of(unit)) !== undefined || (await publicByUnit.of(unit)) !== undefined
}

/** Paths of a route for communes that have something in their feed. */
export async function fedPaths() {
  const found = [...(await noticesByUnit.all()), ...(await publicByUnit.all())].map(([unit]) => unit)
  const keys = new Set(found.map(unitKey))
  return [...keys].map((unit) => ({ params: { unit } }))
}

/** Each kind of notice that a commune has published, for a feed of its own. */
export async function fedKinds() {
  return (await noticesByUnit.all()).flatMap(([unit, notices]) =>
    [...new Set(notices.map(({ kind }) => kind))].map((kind) => ({ params: { unit: unitKey(unit), kind } })),
  )
}

/** @param kind only notices of it; everything where there is none */
export async function communeFeed(unit: Commune, origin: string, kind?: string): Promise<Response> {
  const items =
    kind === undefined ? await allOf(unit) : (await noticeItems(unit)).filter((one) => one.kind === kind)
  const shown = items.sort((a, b) => b.at.localeCompare(a.at) || a.path.localeCompare(b.path)).slice(0, most)
  const address = kind === undefined ? `${unit.path}tin.xml` : `${unit.path}tin/${kind}.xml`
  const name = markedName(unit.code, unit.title)
  const feed = new Feed({
    ...{ id: origin + address, generator: words.portal, link: `${origin}${unit.path}cong-khai/` },
    title: kind === undefined ? words.feed(name) : words.feedOfKind(kindName(kind), name),
    description: isIllustration(unit.code) ? illustrationNote : words.feedLead(unit.name),
    updated: new Date(shown[0]?.at ?? 0),
    feedLinks: { atom: origin + address },
    author: { name },
  })
  for (const { title, path, at, summary, kindName: term } of shown)
    feed.addItem({
      ...{ title, id: origin + path, link: origin + path, description: summary },
      ...{ date: new Date(at), published: new Date(at), category: [{ name: term, term }] },
    })
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/xml' } })
}

async function allOf(unit: Commune): Promise<Item[]> {
  return [...(await noticeItems(unit)), ...(await caseItems(unit))]
}

async function noticeItems(unit: Commune): Promise<Item[]> {
  return (await noticesOf(unit)).map(({ title, path, at, kind, decision }) => ({
    ...{ title, path, at, kind, kindName: kindName(kind) },
    summary: [kindName(kind), decision].filter(Boolean).join(' · '),
  }))
}

async function caseItems(unit: Commune): Promise<Item[]> {
  const { published } = await casesOf(unitKey(unit))
  return published.map(({ path, at, question, answer, waiting, says }) => ({
    ...{ title: question.slice(0, 100), path, at, summary: says },
    ...{ kind: 'vu-viec', kindName: caseTerm(answer, waiting) },
  }))
}

function kindName(kind: string): string {
  return noticeKind(kind)?.name ?? kind
}
