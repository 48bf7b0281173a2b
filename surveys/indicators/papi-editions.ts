import { papiIndicators } from './papi.ts'
import type { Provenance, SourceId } from './sources.ts'

/**
 * PAPI changed its set of sub-dimensions three times. An edition says which were measured, how they were numbered and
 * what of them lives on under which of today's ids, so that a score of 2013 is never drawn as one of 2024.
 */
export interface PapiEdition extends Provenance {
  readonly id: string
  readonly dimensions: 6 | 8
  readonly subdimensions: readonly EditionSubdimension[]
}

interface EditionSubdimension {
  /** The number in the edition's own reports. */
  readonly code: string
  /** The column in the published score files, which kept the numbering of 2018 throughout. */
  readonly column: string
  readonly dimension: number
  readonly name: string
  readonly nameEn: string
  /** Key of the series of scores: today's indicator where the content is the same, else an id that no page has. */
  readonly series: string
  /**
   * same: comparable with today's indicator. rescaled: same content, but its share of the dimension is another
   * (compare as a share of `maximum`). unresolved: sources disagree about what it was. retired: no longer measured.
   */
  readonly relation: 'same' | 'rescaled' | 'unresolved' | 'retired'
  /** Highest possible score: the dimension's 10 points divided among its sub-dimensions. The lowest is a tenth of it (two published ones lie a hair below). */
  readonly maximum: number
}

/** The published files' columns without 'SC' and what they are today; null where nothing today is the same for sure. */
const columns = {
  first: '11 12 13 14 21 22 23 31 32 33 41 42 43 44 51 52 53 54 61 62 63 64',
  second: '11 12 13 14 21 22 23 24 31 32 33 41 42 43 44 51 52 53 54 61 62 63 64 71 72 73 81 82',
} as const
const withReplies = `${columns.second} 83`
const withoutPermits = withReplies.replace(' 52', '')

/** Since construction permits went in 2021 the plans number what followed them one lower; the score files do not. */
const todaysCode: Readonly<Record<string, string>> = { '53': '5.2', '54': '5.3' }

/** What the columns of dimensions 2 and 3 held before 2018 is disputed: see `papiConflicts`. */
const disputedBefore2018: Readonly<Record<string, Pick<EditionSubdimension, 'name' | 'nameEn'>>> = {
  '21': {
    name: 'Nội dung thứ nhất về công khai (tên gọi chưa thống nhất)',
    nameEn: 'First part of transparency (sources disagree about its name)',
  },
  '22': {
    name: 'Nội dung thứ hai về công khai (tên gọi chưa thống nhất)',
    nameEn: 'Second part of transparency (sources disagree about its name)',
  },
  '23': {
    name: 'Nội dung thứ ba về công khai (tên gọi chưa thống nhất)',
    nameEn: 'Third part of transparency (sources disagree about its name)',
  },
  '32': {
    name: 'Nội dung thứ hai về giải trình (trước 2018)',
    nameEn: 'Second part of accountability (before 2018)',
  },
  '33': {
    name: 'Nội dung thứ ba về giải trình (trước 2018)',
    nameEn: 'Third part of accountability (before 2018)',
  },
}

function edition(from: number, to: number | null, list: string): PapiEdition {
  const digits = list.split(' ')
  const sources: readonly SourceId[] = ['papi-site', 'papi-files', 'papi-scores']
  return {
    id: `papi-${from}`,
    dimensions: from < 2018 ? 6 : 8,
    subdimensions: digits.map((column) => subdimension(from, column, digits)),
    sources,
    confidence: 'high',
    validFrom: from,
    validTo: to,
  }
}

function subdimension(from: number, column: string, edition: readonly string[]): EditionSubdimension {
  const dimension = Number(column[0])
  const siblings = edition.filter((other) => other[0] === column[0]).length
  const reportCode = `${column[0]}.${column[1]}`
  const base = { column: `SC${column}`, dimension, maximum: 10 / siblings }
  const disputed = from < 2018 ? disputedBefore2018[column] : undefined
  if (disputed) {
    return {
      ...base,
      code: reportCode,
      ...disputed,
      series: `papi/2011/${reportCode}`,
      relation: 'unresolved',
    }
  }
  if (column === '52') {
    return {
      ...base,
      code: '5.2',
      name: 'Cấp phép xây dựng',
      nameEn: 'Construction Permits',
      series: 'papi/2011/5.2',
      relation: 'retired',
    }
  }
  const code = todaysCode[column] ?? reportCode
  const today = papiIndicators.find((indicator) => indicator.code === code)
  if (!today) throw new Error(`PAPI column SC${column} has no indicator`)
  const todaysSiblings = papiIndicators.filter((indicator) => indicator.dimension === dimension).length
  return {
    ...base,
    code: from < 2021 ? reportCode : code,
    name: today.name,
    nameEn: today.nameEn,
    series: today.id,
    relation: siblings === todaysSiblings ? 'same' : 'rescaled',
  }
}

/** 22 sub-dimensions in 6 dimensions, then 28, 29 and since 2021 again 28 in 8. */
export const papiEditions: readonly PapiEdition[] = [
  edition(2011, 2017, columns.first),
  edition(2018, 2018, columns.second),
  edition(2019, 2020, withReplies),
  edition(2021, null, withoutPermits),
]

/** The edition that a survey year was measured with; undefined before 2011. */
export function papiEdition(year: number): PapiEdition | undefined {
  return papiEditions.findLast((candidate) => candidate.validFrom <= year)
}

/** Where sources contradict each other, or the figures themselves: recorded, not decided. */
interface PapiConflict extends Provenance {
  /** Series concerned. */
  readonly series: readonly string[]
  /** Years between which scores are not to be compared: the later year starts anew. */
  readonly breaks: readonly number[]
  readonly readings: readonly string[]
}

export const papiConflicts: readonly PapiConflict[] = [
  {
    series: [
      'papi/2011/2.1',
      'papi/2011/2.2',
      'papi/2011/2.3',
      'papi/2.1',
      'papi/2.2',
      'papi/2.3',
      'papi/2.4',
    ],
    breaks: [2018],
    readings: [
      'Theo các tệp số liệu được công bố lại, ba nội dung trước 2018 là tiếp cận thông tin, hộ nghèo, ngân sách.',
      'Theo kế hoạch cùng thời của Kiên Giang và hiểu biết chung, đó là hộ nghèo, ngân sách, đất đai.',
      'Điểm của cột thứ nhất giảm từ khoảng 2,2 (2017) xuống 0,8 (2018): hai bên khó là một nội dung.',
    ],
    sources: ['papi-files', 'papi-scores', 'kien-giang-2018', 'field-knowledge'],
    confidence: 'medium',
    validFrom: 2011,
    validTo: 2017,
  },
  {
    series: ['papi/2011/3.2', 'papi/2011/3.3', 'papi/3.2', 'papi/3.3'],
    breaks: [2016, 2018],
    readings: [
      'Các tệp số liệu gọi hai cột này là giải đáp khiếu nại và tiếp cận tư pháp cho mọi năm.',
      'Trước 2016 hai nội dung là ban thanh tra nhân dân và ban giám sát đầu tư của cộng đồng.',
      'Điểm trung vị đổi bậc giữa 2015 và 2016 và giữa 2017 và 2018 ở cả hai cột.',
    ],
    sources: ['papi-scores', 'kien-giang-2018', 'field-knowledge'],
    confidence: 'medium',
    validFrom: 2011,
    validTo: 2017,
  },
  {
    series: ['papi/3.2'],
    breaks: [2021],
    readings: [
      'Điểm trung vị giảm còn một nửa giữa 2020 và 2021; chưa tìm thấy lời giải thích trong tài liệu.',
    ],
    sources: ['papi-scores'],
    confidence: 'medium',
    validFrom: 2020,
    validTo: 2021,
  },
  {
    series: ['papi/8.3'],
    breaks: [2020],
    readings: [
      'Điểm trung vị giảm từ 1,36 (2019) xuống 0,40 (2020); chưa tìm thấy lời giải thích trong tài liệu.',
    ],
    sources: ['papi-scores'],
    confidence: 'medium',
    validFrom: 2019,
    validTo: 2020,
  },
  {
    series: ['papi/5.1', 'papi/5.2', 'papi/5.3'],
    breaks: [2021],
    readings: [
      'Bỏ cấp phép xây dựng từ 2021: mỗi nội dung còn lại chiếm một phần ba thay vì một phần tư điểm của lĩnh vực.',
      'Kế hoạch của Cà Mau đánh số lại 5.3 thành 5.2 và 5.4 thành 5.3; các tệp số liệu giữ số cũ.',
      'Kế hoạch của huyện Vĩnh Linh năm 2024 vẫn nhắc đến cấp phép xây dựng.',
    ],
    sources: ['papi-files', 'papi-scores', 'ca-mau-2024', 'vinh-linh-2024'],
    confidence: 'high',
    validFrom: 2021,
    validTo: null,
  },
  {
    series: ['papi/8.1', 'papi/8.2'],
    breaks: [2019],
    readings: [
      'Thêm nội dung phúc đáp qua cổng từ 2019: mỗi nội dung chiếm một phần ba thay vì một nửa điểm.',
    ],
    sources: ['papi-files', 'papi-scores'],
    confidence: 'high',
    validFrom: 2018,
    validTo: 2019,
  },
]
