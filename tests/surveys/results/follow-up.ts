import type { Instrument } from '../../../surveys/instruments/instrument.ts'

/** A small instrument with every kind of item, for tests. */
export const followUp: Instrument = {
  id: 'follow-up',
  version: '1',
  title: { vi: 'Phiếu thử' },
  intro: { vi: 'Phiếu dùng để thử.' },
  source: { title: 'Phiếu thử', confidence: 'low' },
  scales: {
    satisfaction: {
      labels: [{ vi: 'Rất kém' }, { vi: 'Kém' }, { vi: 'Vừa' }, { vi: 'Tốt' }, { vi: 'Rất tốt' }],
      notApplicable: { vi: 'Không áp dụng' },
    },
  },
  context: [],
  sections: [
    {
      id: 'all',
      title: { vi: 'Tất cả' },
      items: [
        {
          kind: 'rating',
          id: 'overall',
          wording: { vi: 'Nhìn chung' },
          scale: 'satisfaction',
          informs: ['papi/5.3'],
        },
        {
          kind: 'choice',
          id: 'why',
          wording: { vi: 'Vì sao?' },
          informs: ['papi/5.3'],
          options: [
            { code: 'slow', wording: { vi: 'Chậm' } },
            { code: 'rude', wording: { vi: 'Thiếu lịch sự' } },
          ],
          relevance: { item: 'overall', oneOf: ['1', '2'] },
        },
        {
          kind: 'choice',
          multiple: true,
          id: 'ways',
          wording: { vi: 'Đã liên hệ bằng cách nào?' },
          informs: ['papi/3.1'],
          options: [
            { code: 'desk', wording: { vi: 'Đến nơi' } },
            { code: 'phone', wording: { vi: 'Gọi điện' } },
          ],
        },
        { kind: 'text', id: 'note', wording: { vi: 'Ghi thêm' }, informs: [], maxLength: 200 },
      ],
    },
  ],
}
