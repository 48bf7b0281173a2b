import type { Provenance } from './sources.ts'

/** One of PAPI's eight dimensions (since 2018; the first six since 2011). Scored 1-10; the sum of its sub-dimensions. */
export interface PapiDimension extends Provenance {
  readonly id: string
  /** The same as `id`: dimensions are cited by their full code, 'papi/2'. */
  readonly code: string
  readonly level: 'dimension'
  readonly number: number
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  /** One sentence in our own words that says to a resident what is meant. */
  readonly plain: string
}

type Words = Pick<PapiDimension, 'shortName' | 'name' | 'nameEn' | 'plain'>

const dimension = (number: number, words: Words): PapiDimension => ({
  id: `papi/${number}`,
  code: `papi/${number}`,
  level: 'dimension',
  number,
  ...words,
  sources: ['papi-site', 'papi-files', 'ca-mau-2024'],
  confidence: 'high',
  validFrom: number <= 6 ? 2011 : 2018,
  validTo: null,
})

export const papiDimensions: readonly PapiDimension[] = [
  dimension(1, {
    shortName: 'Tham gia',
    name: 'Tham gia của người dân ở cấp cơ sở',
    nameEn: 'Participation at Local Levels',
    plain: 'Bà con được biết, được bàn, được bầu chọn và đóng góp cho việc chung ở thôn, xã đến đâu.',
  }),
  dimension(2, {
    shortName: 'Công khai, minh bạch',
    name: 'Công khai, minh bạch trong việc ra quyết định ở địa phương',
    nameEn: 'Transparency in Local Decision-making',
    plain: 'Xã có cho dân biết rõ các khoản thu chi, đất đai, danh sách hộ nghèo và chính sách hay không.',
  }),
  dimension(3, {
    shortName: 'Trách nhiệm giải trình',
    name: 'Trách nhiệm giải trình với người dân',
    nameEn: 'Vertical Accountability',
    plain: 'Chính quyền có gặp dân, trả lời dân và giúp dân bảo vệ quyền lợi của mình hay không.',
  }),
  dimension(4, {
    shortName: 'Kiểm soát tham nhũng',
    name: 'Kiểm soát tham nhũng trong khu vực công',
    nameEn: 'Control of Corruption in the Public Sector',
    plain: 'Người dân có phải chi thêm tiền hay nhờ quen biết để được việc ở cơ quan công hay không.',
  }),
  dimension(5, {
    shortName: 'Thủ tục hành chính',
    name: 'Thủ tục hành chính công',
    nameEn: 'Public Administrative Procedures',
    plain: 'Làm giấy tờ ở cơ quan nhà nước có rõ ràng, đúng hẹn và được đối xử tử tế hay không.',
  }),
  dimension(6, {
    shortName: 'Dịch vụ công',
    name: 'Cung ứng dịch vụ công',
    nameEn: 'Public Service Delivery',
    plain: 'Khám chữa bệnh, trường tiểu học, điện, đường, nước, rác và an ninh nơi mình ở tốt đến đâu.',
  }),
  dimension(7, {
    shortName: 'Môi trường',
    name: 'Quản trị môi trường',
    nameEn: 'Environmental Governance',
    plain: 'Không khí, nguồn nước nơi mình ở ra sao và chính quyền có làm nghiêm với nơi gây ô nhiễm không.',
  }),
  dimension(8, {
    shortName: 'Quản trị điện tử',
    name: 'Quản trị điện tử',
    nameEn: 'E-Governance',
    plain: 'Người dân có tìm được thông tin, làm được thủ tục và nhận được trả lời qua mạng hay không.',
  }),
]
