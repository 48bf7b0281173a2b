import type { Provenance } from './sources.ts'

/** A PAPI sub-dimension ("chỉ số nội dung thành phần") of the edition in use since 2021. */
export interface PapiIndicator extends Provenance {
  readonly id: string
  readonly code: string
  readonly level: 'indicator'
  readonly dimension: number
  readonly name: string
  readonly nameEn: string
  readonly plain: string
  readonly lead: Lead
}

/** Who a plan made responsible for following an indicator up. */
interface Lead extends Provenance {
  readonly agencies: readonly string[]
}

/**
 * Named by the annex of Cà Mau's plan 117/KH-UBND, the one plan that assigns all 28. They are departments of the
 * province as it was until 30 June 2025.
 */
const agencyNames = {
  interior: 'Sở Nội vụ',
  justice: 'Sở Tư pháp',
  labour: 'Sở Lao động - Thương binh và Xã hội',
  finance: 'Sở Tài chính',
  environment: 'Sở Tài nguyên và Môi trường',
  inspectorate: 'Thanh tra tỉnh',
  administrativeCentre: 'Văn phòng UBND tỉnh (Trung tâm Giải quyết thủ tục hành chính tỉnh)',
  provincialPortal: 'Văn phòng UBND tỉnh (Cổng Thông tin điện tử tỉnh)',
  health: 'Sở Y tế',
  education: 'Sở Giáo dục và Đào tạo',
  trade: 'Sở Công Thương',
  transport: 'Sở Giao thông vận tải',
  police: 'Công an tỉnh',
  information: 'Sở Thông tin và Truyền thông',
} as const

function subdimension(
  code: string,
  [name, nameEn]: readonly [name: string, nameEn: string],
  plain: string,
  ...agencies: (keyof typeof agencyNames)[]
): PapiIndicator {
  return {
    id: `papi/${code}`,
    code,
    level: 'indicator',
    dimension: Number(code[0]),
    name,
    nameEn,
    plain,
    lead: {
      agencies: agencies.map((agency) => agencyNames[agency]),
      sources: ['ca-mau-2024'],
      confidence: 'high',
      validFrom: 2024,
      validTo: 2025,
    },
    sources: ['papi-files', 'papi-scores', 'ca-mau-2024'],
    confidence: 'high',
    validFrom: 2021,
    validTo: null,
  }
}

/** The 28 sub-dimensions since 2021, numbered as the plans number them (5.2 and 5.3 moved up when permits went). */
export const papiIndicators: readonly PapiIndicator[] = [
  subdimension(
    '1.1',
    ['Tri thức công dân', 'Civic Knowledge'],
    'Bà con biết mình có quyền gì ở cơ sở và biết ai đang giữ chức vụ ở thôn, xã.',
    'interior',
  ),
  subdimension(
    '1.2',
    ['Cơ hội tham gia', 'Opportunities for Participation'],
    'Bà con có dịp đi bầu cử và sinh hoạt trong các hội, đoàn thể.',
    'interior',
  ),
  subdimension(
    '1.3',
    ['Chất lượng bầu cử', 'Quality of Village Elections'],
    'Khi bầu trưởng thôn, bà con được mời, có người để chọn, bỏ phiếu kín và kiểm phiếu công khai.',
    'interior',
  ),
  subdimension(
    '1.4',
    ['Đóng góp tự nguyện', 'Voluntary Contributions'],
    'Khi góp tiền, góp công làm công trình, bà con tự nguyện, được bàn và được ghi sổ, giám sát.',
    'interior',
  ),
  subdimension(
    '2.1',
    ['Tiếp cận thông tin', 'Access to Information'],
    'Khi cần tìm chính sách, quy định của Nhà nước, bà con tìm được và thấy có ích, đáng tin.',
    'justice',
  ),
  subdimension(
    '2.2',
    ['Công khai danh sách hộ nghèo', 'Transparency of Poverty Lists'],
    'Danh sách hộ nghèo được công khai hằng năm, đúng người, không sót và không thừa.',
    'labour',
  ),
  subdimension(
    '2.3',
    ['Công khai thu, chi ngân sách cấp xã', 'Transparency of Communal Budgets'],
    'Xã cho dân biết thu bao nhiêu, chi vào việc gì, và dân tin con số đó.',
    'finance',
  ),
  subdimension(
    '2.4',
    ['Công khai kế hoạch sử dụng đất, bảng giá đất', 'Transparency of Land-use Plans and Price Frames'],
    'Bà con biết trước kế hoạch sử dụng đất, được góp ý và biết xem giá đất, giá bồi thường ở đâu.',
    'environment',
  ),
  subdimension(
    '3.1',
    ['Hiệu quả tương tác với các cấp chính quyền', 'Interactions with Local Authorities'],
    'Khi có việc cần, bà con gặp được trưởng thôn, cán bộ xã và cuộc gặp đó giúp được việc.',
    'interior',
  ),
  subdimension(
    '3.2',
    ['Giải đáp khiếu nại, tố cáo, khúc mắc của người dân', "Response to Citizens' Appeals"],
    'Khi góp ý, khiếu nại hay tố cáo, bà con nhận được câu trả lời thỏa đáng.',
    'inspectorate',
  ),
  subdimension(
    '3.3',
    ['Tiếp cận dịch vụ tư pháp', 'Access to Justice Services'],
    'Khi có tranh chấp, bà con tin và tìm đến được tòa án, công an hay tổ hòa giải.',
    'justice',
  ),
  subdimension(
    '4.1',
    ['Kiểm soát tham nhũng trong chính quyền', 'Limits on Corruption in Local Government'],
    'Cán bộ không lấy tiền công làm của riêng và dân không phải đưa thêm tiền khi làm giấy tờ.',
    'inspectorate',
  ),
  subdimension(
    '4.2',
    ['Kiểm soát tham nhũng trong cung ứng dịch vụ công', 'Limits on Corruption in Public Service Delivery'],
    'Đi khám bệnh hay cho con đi học công lập không phải biếu thêm tiền để được quan tâm.',
    'inspectorate',
  ),
  subdimension(
    '4.3',
    ['Công bằng trong tuyển dụng vào nhà nước', 'Equity in State Employment'],
    'Xin việc vào cơ quan nhà nước nhờ năng lực, không nhờ tiền hay quen biết.',
    'interior',
  ),
  subdimension(
    '4.4',
    ['Quyết tâm chống tham nhũng', 'Willingness to Fight Corruption'],
    'Chính quyền làm thật khi chống tham nhũng và người dân dám lên tiếng.',
    'inspectorate',
  ),
  subdimension(
    '5.1',
    ['Chứng thực, xác nhận', 'Certification Procedures'],
    'Chứng thực, xin xác nhận giấy tờ được hướng dẫn rõ, đúng phí, đúng hẹn.',
    'administrativeCentre',
  ),
  subdimension(
    '5.2',
    ['Giấy chứng nhận quyền sử dụng đất', 'Land Use Rights Certificates'],
    'Làm sổ đỏ được hướng dẫn rõ, không phải đi lại nhiều nơi và đúng hẹn.',
    'environment',
  ),
  subdimension(
    '5.3',
    ['Thủ tục hành chính cấp xã', 'Commune-level Administrative Procedures'],
    'Khai sinh, kết hôn, cư trú và các giấy tờ khác ở xã được làm rõ ràng, lịch sự, đúng hẹn.',
    'administrativeCentre',
  ),
  subdimension(
    '6.1',
    ['Y tế công lập', 'Public Health Care'],
    'Bảo hiểm y tế có ích, trẻ nhỏ được khám miễn phí và bệnh viện công phục vụ tốt.',
    'health',
  ),
  subdimension(
    '6.2',
    ['Giáo dục tiểu học công lập', 'Public Primary Education'],
    'Trường tiểu học công gần nhà, đủ lớp học, nước sạch, nhà vệ sinh và thầy cô tận tâm.',
    'education',
  ),
  subdimension(
    '6.3',
    ['Cơ sở hạ tầng căn bản', 'Basic Infrastructure'],
    'Nhà có điện ổn định, đường đi lại tốt, rác được thu gom và có nước sạch để dùng.',
    'trade',
    'environment',
    'transport',
  ),
  subdimension(
    '6.4',
    ['An ninh, trật tự', 'Law and Order'],
    'Nơi mình ở an toàn, ít trộm cắp và ngày càng yên tâm hơn.',
    'police',
  ),
  subdimension(
    '7.1',
    ['Nghiêm túc trong bảo vệ môi trường', 'Seriousness in Environmental Protection'],
    'Nơi gây ô nhiễm bị xử lý nghiêm, không thể đưa tiền để được bỏ qua.',
    'environment',
  ),
  subdimension(
    '7.2',
    ['Chất lượng không khí', 'Air Quality'],
    'Không khí nơi mình ở trong lành, ra đường không phải lo khói bụi.',
    'environment',
  ),
  subdimension(
    '7.3',
    ['Chất lượng nước', 'Water Quality'],
    'Nước sông, kênh, suối gần nhà còn đủ sạch cho sinh hoạt.',
    'environment',
  ),
  subdimension(
    '8.1',
    ['Sử dụng Cổng thông tin điện tử của chính quyền địa phương', 'Access to E-government Portals'],
    'Bà con tìm được mẫu giấy tờ, chỉ dẫn thủ tục trên trang mạng của chính quyền và dùng được.',
    'provincialPortal',
  ),
  subdimension(
    '8.2',
    ['Tiếp cận và sử dụng Internet tại địa phương', 'Access to the Internet'],
    'Nhà có mạng Internet và bà con xem tin tức được qua mạng.',
    'information',
  ),
  subdimension(
    '8.3',
    ['Phúc đáp qua Cổng thông tin điện tử', 'E-responsiveness'],
    'Gửi ý kiến, hồ sơ qua mạng thì nhận được trả lời qua mạng.',
    'provincialPortal',
  ),
]
