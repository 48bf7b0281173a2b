import { fold } from '../text.ts'

export type Role = 'code' | 'group' | 'text' | 'lead' | 'cooperating' | 'time' | 'product' | 'note'

/** What a header cell announces; null for a cell that is no header. */
export function roleOf(cell: string): Role | null {
  const text = fold(cell).replace(/[.:]+$/, '')
  if (text === '' || text.length > 90) return null
  if (/^(?:stt|tt|so tt|so thu tu|ma so|ma|s\.?t\.?t)$/.test(text)) return 'code'
  if (/^(?:ghi chu|luu y)/.test(text)) return 'note'
  if (
    /^(?:don vi|co quan|bo phan|cac don vi|cac co quan)?(?:,? co quan)? ?(?:duoc giao )?phoi hop\b/.test(text)
  )
    return 'cooperating'
  if (/^(?:thoi (?:gian|han|diem)|tien do|han hoan thanh|lo trinh|ngay hoan thanh)/.test(text)) return 'time'
  if (/^(?:san pham|ket qua|dau ra|muc tieu)/.test(text)) return 'product'
  if (leadHeader.test(text)) return 'lead'
  if (
    /^(?:nhiem vu|noi dung|cong viec|giai phap|hoat dong|cac nhiem vu|cac noi dung|ten nhiem vu|noi dung cong viec|ten)/.test(
      text,
    )
  )
    return 'text'
  if (/^(?:chi so|tieu chi|cac chi so|chi tieu|linh vuc|truc|nhom|muc)/.test(text)) return 'group'
  return null
}

const leadHeader =
  /^(?:don vi|co quan|bo phan|cac don vi|cac co quan)?(?:,? co quan)? ?(?:duoc giao )?(?:chu tri|dau moi|chiu trach nhiem|thuc hien|phu trach|tham muu|theo doi)|^trach nhiem|^phan cong|^nguoi (?:phu trach|thuc hien)/

export type Columns = { roles: (Role | null)[]; indicators: boolean }

/** Reads a header row; null for any other row. A table without tasks but with indices lists who follows which indicator. */
export function readHeader(cells: readonly string[]): Columns | null {
  const roles = cells.map(roleOf)
  const found = new Set(roles.filter((role) => role !== null))
  const filled = cells.filter((cell) => cell !== '').length
  if (found.size < 2 || roles.filter((role) => role !== null).length < filled - 1) return null
  if (!found.has('text') && !found.has('group')) return null
  if (!found.has('text')) {
    const asText = roles.indexOf('group')
    roles[asText] = 'text'
    return {
      roles,
      indicators:
        !found.has('cooperating') && !found.has('time') && indexCell.test(fold(cells[asText] ?? '')),
    }
  }
  return { roles, indicators: false }
}

const indexCell = /chi so|tieu chi/
