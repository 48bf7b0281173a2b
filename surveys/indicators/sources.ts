/** How sure the catalogue is of a fact: high = read in a source, medium = consistent but not read there, low = a guess. */
type Confidence = 'high' | 'medium' | 'low'

export interface Source {
  readonly title: string
  readonly url?: string
  /** Id of the plan, where the source is one of those that the portal shows. */
  readonly plan?: string
}

/** Where the catalogue's facts come from. Entries name a source by its key. */
export const sources = {
  'papi-site': { title: 'Trang PAPI, mục Hỏi đáp về phương pháp', url: 'https://papi.org.vn' },
  'papi-files': {
    title: 'Mô tả các tệp số liệu PAPI chính thức 2011-2024 (kho papi-dashboard)',
    url: 'https://github.com/tunah72/papi-dashboard',
  },
  'papi-scores': {
    title: 'Điểm nội dung thành phần PAPI 2011-2024 của 63 tỉnh (kho ml-mcdm)',
    url: 'https://github.com/hnks-gh/ml-mcdm',
  },
  'ca-mau-2024': {
    title: 'Kế hoạch 117/KH-UBND ngày 16/5/2024 của UBND tỉnh Cà Mau, phụ lục phân công cơ quan đầu mối',
    plan: 'ca-mau-117-2024',
  },
  'vinh-linh-2024': {
    title: 'Kế hoạch PAPI, SIPAS năm 2024 của UBND huyện Vĩnh Linh (02/2024)',
    plan: 'vinh-linh-2024',
  },
  'kien-giang-2018': {
    title: 'Kế hoạch 97/KH-UBND ngày 18/5/2018 của UBND tỉnh Kiên Giang',
    plan: 'kien-giang-97-2018',
  },
  'decision-2640': { title: 'Quyết định 2640/QĐ-BNV ngày 10/10/2017 (chưa đọc được phụ lục)' },
  'decision-1001': { title: 'Quyết định 1001/QĐ-BNV ngày 11/12/2023 (chưa đọc được phụ lục)' },
  'quan-1-2023': {
    title: 'UBND Quận 1, TP. Hồ Chí Minh: tin về các tiêu chí hài lòng (2023)',
    url: 'https://quan1.hochiminhcity.gov.vn',
  },
  'sipas-2024-press': {
    title: 'Công bố SIPAS 2024 của Bộ Nội vụ (theo TTXVN, báo Lao Động)',
    url: 'https://vietnam.vnanet.vn',
  },
  'field-knowledge': { title: 'Hiểu biết chung về phương pháp, cần đối chiếu với văn bản gốc' },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources

/** What every entry of the catalogue carries about itself. Years are survey years, `validTo: null` = still in use. */
export interface Provenance {
  readonly sources: readonly SourceId[]
  readonly confidence: Confidence
  readonly validFrom: number
  readonly validTo: number | null
}
