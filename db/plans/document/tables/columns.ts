/** What the columns of a plan's table hold, by the words of its header. */
import { fold } from '../../../../domain/vietnamese.ts'

export type Role = 'code' | 'group' | 'text' | 'lead' | 'cooperating' | 'time' | 'product' | 'note'

export interface Columns {
  /** One for each column; null for a column that says nothing known. */
  readonly roles: readonly (Role | null)[]
  /** The table lists who follows which indicator, and no tasks. */
  readonly indicators: boolean
}

const who =
  '^(?:(?:cac|don vi|co quan|bo phan|to chuc|ca nhan|dia phuong|so|ban|nganh|phong|va|duoc giao)[,/]? ?){0,7}'

/** Folded words that a header cell begins with; the first that fits counts. */
const headers: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/^(?:stt|tt|so tt|so thu tu|ma so|ma|s\.?t\.?t)$/, 'code'],
  [/^(?:ghi chu|luu y)/, 'note'],
  [new RegExp(`${who}phoi hop\\b`), 'cooperating'],
  [/^(?:thoi (?:gian|han|diem)|tien do|han hoan thanh|lo trinh|ngay hoan thanh)/, 'time'],
  [/^(?:san pham|ket qua|dau ra|muc tieu)/, 'product'],
  [
    new RegExp(
      `${who}(?:chu tri|dau moi|chiu trach nhiem|thuc hien|phu trach|tham muu|theo doi)|^trach nhiem|^phan cong|^nguoi (?:phu trach|thuc hien)`,
    ),
    'lead',
  ],
  [/^(?:(?:cac )?(?:nhiem vu|noi dung)|cong viec|giai phap|hoat dong|ten)/, 'text'],
  [/^(?:chi so|tieu chi|cac chi so|chi tieu|linh vuc|truc|nhom|muc)/, 'group'],
]

/** What a header cell announces; null for a cell that is no header. */
export function roleOf(cell: string): Role | null {
  if (cell === '' || cell.length > 100) return null
  const text = fold(cell).replace(/[.:]+$/, '')
  if (text === '' || text.length > 90) return null
  return headers.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const indexCell = /chi so|tieu chi/
const oversees = /^(?:theo doi|giam sat|kiem tra|don doc|lanh dao)/

/** Who oversees a task does not lead it where another column says who does. */
function rolesOf(cells: readonly string[]): (Role | null)[] {
  const roles = cells.map(roleOf)
  const leads = roles.filter((role) => role === 'lead').length
  return roles.map((role, at) =>
    leads > 1 && role === 'lead' && oversees.test(fold(cells[at] ?? '')) ? 'note' : role,
  )
}

/** "STT | Đơn vị được kiểm tra | Thời gian kiểm tra": the header of a table that sets no tasks. */
export function isOtherHeader(cells: readonly string[]): boolean {
  const roles = new Set(cells.map(roleOf))
  return (
    roles.has('code') && roles.has('time') && !roles.has('text') && !roles.has('group') && !roles.has('lead')
  )
}

/** Reads a header row; null for any other row. A table without tasks but with indices lists who follows which indicator. */
export function readHeader(cells: readonly string[]): Columns | null {
  const roles = rolesOf(cells)
  const found = new Set(roles.filter((role) => role !== null))
  const filled = cells.filter((cell) => cell !== '').length
  if (found.size < 2 || roles.filter((role) => role !== null).length < filled - 1) return null
  if (found.has('text')) return { roles, indicators: false }
  const asText = roles.indexOf('group')
  if (asText < 0) return null
  const bare = !found.has('cooperating') && !found.has('time')
  return {
    roles: roles.with(asText, 'text'),
    indicators: bare && indexCell.test(fold(cells[asText] ?? '')),
  }
}
