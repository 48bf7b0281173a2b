import { aboutYou } from './context.ts'
import type { ChoiceItem, Instrument, Wording } from './instrument.ts'
import { satisfaction } from './scales.ts'
import { option, say } from './wording.ts'

const question = (id: string, wording: Wording, ...informs: readonly string[]): ChoiceItem => ({
  kind: 'choice',
  id,
  wording,
  informs,
  options: [
    option('yes', 'Có', 'Yes'),
    option('partly', 'Có một phần', 'Partly'),
    option('no', 'Không', 'No'),
    option('unknown', 'Không biết', 'I do not know'),
  ],
})

const ifContributed = { relevance: { item: 'contributed', oneOf: ['money', 'labour', 'land'] } }

/** For residents of a place where a road, canal, hall or the like was built: informed, consulted, contributions booked? */
export const works: Instrument = {
  id: 'works',
  version: '1',
  title: say('Công trình ở thôn, ấp, khu phố', 'Public works in the village or neighbourhood'),
  intro: say(
    'Mời Ông/Bà nghĩ đến công trình gần đây nhất ở nơi mình sống: đường, kênh, cầu, nhà văn hóa…',
    'Please think of the most recent project where you live: a road, canal, bridge, community house…',
  ),
  source: { title: 'Phiếu của cổng này', confidence: 'high' },
  scales: { satisfaction },
  context: aboutYou,
  sections: [
    {
      id: 'before',
      title: say('Trước khi làm', 'Before the work'),
      items: [
        question(
          'informed',
          say(
            'Trước khi làm, Ông/Bà có được thông báo về công trình không?',
            'Were you told about the project before it began?',
          ),
          'papi/1.4',
          'papi/2.1',
        ),
        question(
          'consulted',
          say(
            'Ông/Bà có được mời họp bàn, góp ý không?',
            'Were you invited to discuss it and give your opinion?',
          ),
          'papi/1.4',
        ),
        question(
          'considered',
          say('Ý kiến của bà con có được xem xét không?', 'Were the residents’ opinions considered?'),
          'papi/1.4',
          'papi/3.1',
        ),
      ],
    },
    {
      id: 'contribution',
      title: say('Đóng góp', 'Contributions'),
      items: [
        {
          kind: 'choice',
          id: 'contributed',
          wording: say(
            'Gia đình Ông/Bà có đóng góp cho công trình không?',
            'Did your family contribute to the project?',
          ),
          informs: ['papi/1.4'],
          options: [
            option('money', 'Có, góp tiền', 'Yes, money'),
            option('labour', 'Có, góp công', 'Yes, labour'),
            option('land', 'Có, hiến đất hoặc cây trồng', 'Yes, land or crops'),
            option('none', 'Không', 'No'),
          ],
        },
        {
          ...question(
            'voluntary',
            say('Việc đóng góp có tự nguyện không?', 'Was the contribution voluntary?'),
            'papi/1.4',
          ),
          ...ifContributed,
        },
        {
          ...question(
            'booked',
            say(
              'Khoản đóng góp có được ghi sổ, có giấy nhận không?',
              'Was the contribution entered in a book, with a receipt?',
            ),
            'papi/1.4',
            'papi/2.3',
          ),
          ...ifContributed,
        },
      ],
    },
    {
      id: 'after',
      title: say('Trong và sau khi làm', 'During and after the work'),
      items: [
        question(
          'supervised',
          say(
            'Bà con có người giám sát công trình không?',
            'Did residents have somebody supervise the work?',
          ),
          'papi/1.4',
        ),
        question(
          'accounts',
          say(
            'Thu, chi của công trình có được công khai không?',
            'Were the project’s income and spending made public?',
          ),
          'papi/1.4',
          'papi/2.3',
        ),
        {
          kind: 'rating',
          id: 'quality',
          wording: say(
            'Ông/Bà hài lòng với chất lượng công trình đến mức nào?',
            'How satisfied are you with the quality of the works?',
          ),
          scale: 'satisfaction',
          informs: ['papi/6.3'],
        },
      ],
    },
  ],
}
