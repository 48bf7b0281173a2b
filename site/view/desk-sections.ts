/**
 * The desk's sections, in the order of its menu. A further one is a folder site/desk/<id> with a section.svelte, a line
 * here, its words in site/text/vi/desk.ts, and its routes in server/desk with their lines in access-table.ts.
 */
import type { Action } from '../../domain/access/access.ts'

export interface DeskSection {
  /** The folder in site/desk. */
  readonly id:
    | 'today'
    | 'cases'
    | 'voice'
    | 'progress'
    | 'plans'
    | 'notices'
    | 'set-aside'
    | 'rounds'
    | 'sealed'
    | 'accounts'
    | 'case-clock'
    | 'calendar'
    | 'audit'
    | 'devices'
  /** Of its address, /can-bo/<slug>/; '' is where the desk begins. */
  readonly slug: string
  /** What one must be allowed, anywhere, to have it in the menu. */
  readonly action: Action
}

export const deskSections: readonly DeskSection[] = [
  { id: 'today', slug: '', action: 'desk.open' },
  { id: 'cases', slug: 'vu-viec', action: 'cases.read' },
  { id: 'voice', slug: 'nguoi-dan-noi', action: 'results.read' },
  { id: 'progress', slug: 'da-hua', action: 'progress.read' },
  { id: 'plans', slug: 'nap-ke-hoach', action: 'plans.import' },
  { id: 'notices', slug: 'cong-khai', action: 'notices.write' },
  { id: 'set-aside', slug: 'luot-de-rieng', action: 'responses.judge' },
  { id: 'rounds', slug: 'dot-khao-sat', action: 'rounds.manage' },
  { id: 'sealed', slug: 'kenh-kin', action: 'sealed.read' },
  { id: 'accounts', slug: 'tai-khoan', action: 'accounts.manage' },
  { id: 'case-clock', slug: 'han-xu-ly', action: 'cases.clock' },
  { id: 'calendar', slug: 'lich-nghi', action: 'calendar.correct' },
  { id: 'audit', slug: 'nhat-ky', action: 'audit.read' },
  { id: 'devices', slug: 'thiet-bi', action: 'desk.open' },
]

export function deskPath({ slug }: Pick<DeskSection, 'slug'>): string {
  return slug === '' ? '/can-bo/' : `/can-bo/${slug}/`
}
