/** Plan documents as the reader would return them, about tasks that nobody has set. */
import type { PlanDocument, PlanMetadata } from '../../../db/plans/document/types.ts'

const invented: PlanMetadata = {
  number: '12/KH-UBND',
  date: '2026-03-05',
  place: 'Cà Mau',
  issuer: 'Ủy ban nhân dân tỉnh Cà Mau',
  title: 'Giúp người dân làm thủ tục nhanh hơn năm 2026',
  signer: null,
  recipients: ['Như trên', 'Lưu: VT'],
}

/** A document with a task for each text; the first is the appendix's when `appendix` says so. */
export function planDocument(texts: readonly string[], metadata: Partial<PlanMetadata> = {}): PlanDocument {
  return {
    metadata: { ...invented, ...metadata },
    commitments: texts.map((text, index) => ({
      origin: index === texts.length - 1 ? 'appendix' : 'body',
      scheme: 'PAPI',
      dimension: 2,
      section: 'Công khai',
      code: null,
      text,
      lead: ['Sở Tre', 'Sở Trúc'],
      cooperating: ['Ủy ban nhân dân cấp xã'],
      schedule: { raw: 'Trước ngày 30/6/2026', kind: 'once', due: '2026-06-30', before: true },
      lines: [index + 10, index + 11],
      notes: index === 0 ? ['Cấp huyện kết thúc từ ngày 1/7/2025.'] : [],
    })),
    indicators: [{ code: '2.1', name: 'Tiếp cận thông tin', lead: ['Sở Tre'] }],
    criteria: [{ factor: 1, text: 'Dễ tìm.' }],
    results: [
      { scheme: 'PAPI', year: 2025, dimension: null, score: 40, max: 80, change: null, rank: 9, of: 34 },
      { scheme: 'PAPI', year: null, dimension: 1, score: 5, max: 10, change: null, rank: null, of: null },
    ],
    reporting: [{ from: ['Sở Tre'], to: 'UBND tỉnh', via: 'Sở Trúc', cadence: ['quarterly', 'yearly'] }],
    deadlines: [{ phrase: 'trước ngày 1/5', due: null, before: true }],
    warnings: [{ line: 3, message: 'Không rõ ngày.' }],
  }
}
