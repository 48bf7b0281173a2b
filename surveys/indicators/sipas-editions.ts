import type { Provenance } from './sources.ts'

/** How the national satisfaction survey was done in a period. Figures of different editions are not comparable. */
export interface SipasEdition extends Provenance {
  readonly id: string
  readonly name: string
  readonly method: string
  /** What is not known or was not read. */
  readonly open: string
}

export const sipasEditions: readonly SipasEdition[] = [
  {
    id: 'sipas-2012',
    name: 'Khảo sát theo từng dịch vụ',
    method: 'Hỏi người đã làm một trong sáu dịch vụ, chọn mẫu ngẫu nhiên ba bước.',
    open: 'Chưa đối chiếu phụ lục tiêu chí.',
    sources: ['field-knowledge'],
    confidence: 'medium',
    validFrom: 2012,
    validTo: 2016,
  },
  {
    id: 'sipas-2017',
    name: 'Năm yếu tố, 22 tiêu chí',
    method: 'Hỏi người đã giao dịch và đã nhận kết quả; chấm mức hài lòng theo 22 tiêu chí của năm yếu tố.',
    open: 'Chưa đọc được phụ lục: lời hỏi các tiêu chí 19-22 và công thức tính chung chưa chắc chắn.',
    sources: ['decision-2640', 'quan-1-2023', 'vinh-linh-2024'],
    confidence: 'medium',
    validFrom: 2017,
    validTo: 2021,
  },
  {
    id: 'sipas-2022',
    name: 'Khảo sát hộ dân',
    method:
      'Hỏi người dân từ 18 tuổi tại hộ, không chỉ người làm thủ tục; hỏi cả về chính sách công và dịch vụ hành chính công.',
    open: 'Chưa có danh sách câu hỏi.',
    sources: ['sipas-2024-press'],
    confidence: 'medium',
    validFrom: 2022,
    validTo: 2022,
  },
  {
    id: 'sipas-2023',
    name: 'Phương pháp 2023-2026',
    method:
      'Ba phần: nhận định, hài lòng (về chính sách và về dịch vụ), nhu cầu và mong đợi; phiếu giấy phát trực tiếp, mẫu ngẫu nhiên phân tầng.',
    open: 'Chưa đọc được phụ lục câu hỏi; chưa thấy cách làm sau khi bỏ cấp huyện, chưa thấy kết quả 2025.',
    sources: ['decision-1001', 'sipas-2024-press'],
    confidence: 'medium',
    validFrom: 2023,
    validTo: null,
  },
]
