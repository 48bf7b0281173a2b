import { aboutYou } from './context.ts'
import type { ChoiceItem, Instrument } from '../instrument.ts'
import { satisfaction } from './scales.ts'

const question = (id: string, vi: string, informs: readonly string[]): ChoiceItem => ({
  kind: 'choice',
  id,
  wording: { vi },
  informs,
  options: [
    { code: 'yes', wording: { vi: 'Có' } },
    { code: 'partly', wording: { vi: 'Có một phần' } },
    { code: 'no', wording: { vi: 'Không' } },
    { code: 'unknown', wording: { vi: 'Không biết' } },
  ],
})

const contributed = ['money', 'labour', 'land'] as const

/** For residents of a place where a road, canal, hall or the like was built: informed, consulted, contributions booked? */
export const works: Instrument = {
  id: 'works',
  version: '1',
  title: { vi: 'Công trình ở thôn, ấp, khu phố' },
  intro: {
    vi: 'Mời Ông/Bà nghĩ đến công trình gần đây nhất ở nơi mình sống: đường, kênh, cầu, nhà văn hóa…',
  },
  source: { title: 'Phiếu của cổng này', confidence: 'high' },
  scales: { satisfaction },
  context: aboutYou,
  sections: [
    {
      id: 'before',
      title: { vi: 'Trước khi làm' },
      items: [
        question('informed', 'Trước khi làm, Ông/Bà có được thông báo về công trình không?', [
          'papi/1.4',
          'papi/2.1',
        ]),
        question('consulted', 'Ông/Bà có được mời họp bàn, góp ý không?', ['papi/1.4']),
        question('considered', 'Ý kiến của bà con có được xem xét không?', ['papi/1.4', 'papi/3.1']),
      ],
    },
    {
      id: 'contribution',
      title: { vi: 'Đóng góp' },
      items: [
        {
          kind: 'choice',
          id: 'contributed',
          wording: { vi: 'Gia đình Ông/Bà có đóng góp cho công trình không?' },
          informs: ['papi/1.4'],
          options: [
            { code: 'money', wording: { vi: 'Có, góp tiền' } },
            { code: 'labour', wording: { vi: 'Có, góp công' } },
            { code: 'land', wording: { vi: 'Có, hiến đất hoặc cây trồng' } },
            { code: 'none', wording: { vi: 'Không' } },
          ],
        },
        {
          ...question('voluntary', 'Việc đóng góp có tự nguyện không?', ['papi/1.4']),
          relevance: { item: 'contributed', oneOf: contributed },
        },
        {
          ...question('booked', 'Khoản đóng góp có được ghi sổ, có giấy nhận không?', [
            'papi/1.4',
            'papi/2.3',
          ]),
          relevance: { item: 'contributed', oneOf: contributed },
        },
      ],
    },
    {
      id: 'after',
      title: { vi: 'Trong và sau khi làm' },
      items: [
        question('supervised', 'Bà con có người giám sát công trình không?', ['papi/1.4']),
        question('accounts', 'Thu, chi của công trình có được công khai không?', ['papi/1.4', 'papi/2.3']),
        {
          kind: 'rating',
          id: 'quality',
          wording: { vi: 'Ông/Bà hài lòng với chất lượng công trình đến mức nào?' },
          scale: 'satisfaction',
          informs: ['papi/6.3'],
        },
      ],
    },
  ],
}
