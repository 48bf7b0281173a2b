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

const dimension = (
  number: number,
  shortName: string,
  name: string,
  nameEn: string,
  plain: string,
): PapiDimension => ({
  id: `papi/${number}`,
  code: `papi/${number}`,
  level: 'dimension',
  number,
  name,
  shortName,
  nameEn,
  plain,
  sources: ['papi-site', 'papi-files', 'ca-mau-2024'],
  confidence: 'high',
  validFrom: number <= 6 ? 2011 : 2018,
  validTo: null,
})

export const papiDimensions: readonly PapiDimension[] = [
  dimension(
    1,
    'Tham gia',
    'Tham gia của người dân ở cấp cơ sở',
    'Participation at Local Levels',
    'Bà con được biết, được bàn, được bầu chọn và đóng góp cho việc chung ở thôn, xã đến đâu.',
  ),
  dimension(
    2,
    'Công khai, minh bạch',
    'Công khai, minh bạch trong việc ra quyết định ở địa phương',
    'Transparency in Local Decision-making',
    'Xã có cho dân biết rõ các khoản thu chi, đất đai, danh sách hộ nghèo và chính sách hay không.',
  ),
  dimension(
    3,
    'Trách nhiệm giải trình',
    'Trách nhiệm giải trình với người dân',
    'Vertical Accountability',
    'Chính quyền có gặp dân, trả lời dân và giúp dân bảo vệ quyền lợi của mình hay không.',
  ),
  dimension(
    4,
    'Kiểm soát tham nhũng',
    'Kiểm soát tham nhũng trong khu vực công',
    'Control of Corruption in the Public Sector',
    'Người dân có phải chi thêm tiền hay nhờ quen biết để được việc ở cơ quan công hay không.',
  ),
  dimension(
    5,
    'Thủ tục hành chính',
    'Thủ tục hành chính công',
    'Public Administrative Procedures',
    'Làm giấy tờ ở cơ quan nhà nước có rõ ràng, đúng hẹn và được đối xử tử tế hay không.',
  ),
  dimension(
    6,
    'Dịch vụ công',
    'Cung ứng dịch vụ công',
    'Public Service Delivery',
    'Khám chữa bệnh, trường tiểu học, điện, đường, nước, rác và an ninh nơi mình ở tốt đến đâu.',
  ),
  dimension(
    7,
    'Môi trường',
    'Quản trị môi trường',
    'Environmental Governance',
    'Không khí, nguồn nước nơi mình ở ra sao và chính quyền có làm nghiêm với nơi gây ô nhiễm không.',
  ),
  dimension(
    8,
    'Quản trị điện tử',
    'Quản trị điện tử',
    'E-Governance',
    'Người dân có tìm được thông tin, làm được thủ tục và nhận được trả lời qua mạng hay không.',
  ),
]
