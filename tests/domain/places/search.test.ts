import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventedUnits } from '../../../db/illustration/places.ts'
import { loadUnits } from '../../../db/units/import.ts'
import { isIllustration } from '../../../domain/places/illustration.ts'
import { readQuery } from '../../../domain/places/query.ts'
import { buildPlaceIndex, searchPlaces } from '../../../domain/places/search.ts'
import { placeSentence } from '../../../domain/text/vi.ts'
import { fold } from '../../../domain/vietnamese.ts'

const { units, changes } = loadUnits()
const index = buildPlaceIndex(units, changes, ['91', '92', '96', '44'])
const everywhere = buildPlaceIndex(
  units,
  changes,
  units.filter((unit) => unit.level === 'province').map((unit) => unit.code),
)

/** With the reason as residents read it. */
const search = (query: string, limit?: number, places = index) =>
  searchPlaces(places, query, limit).map((hit) => ({ ...hit, why: hit.why && placeSentence(hit.why) }))
const first = (query: string) => search(query, 1)[0]
const names = (query: string, limit = 8) =>
  searchPlaces(index, query, limit).map((hit) => `${hit.kind} ${hit.name}`)

test('what is invented comes after everything real, and is marked', () => {
  const codes = ['91', '92', '96', '44', '00']
  const both = buildPlaceIndex([...units, ...inventedUnits()], changes, codes)
  for (const query of ['ví dụ', 'vi', 'v', 'vidu tot', 'tinh vi du', 'phuong']) {
    const real = searchPlaces(index, query, 8)
    const all = searchPlaces(both, query, 1000)
    const marks = all.map((hit) => hit.isInvented)
    expect(marks).toEqual(marks.toSorted())
    expect(all.every(({ code, isInvented }) => isInvented === isIllustration(code))).toBe(true)
    // Nobody who looks for a real place is shown fewer of them.
    if (real.length > 0) expect(searchPlaces(both, query, 8).slice(0, real.length)).toEqual(real)
  }
  expect(searchPlaces(both, 'ví dụ tốt').map(({ code }) => code)).toEqual(['99001'])
})

test('the index holds the 347 communes of the default provinces in at most 60 KB', () => {
  expect(index.units).toHaveLength(347)
  const json = JSON.stringify(index)
  expect(gzipSync(json).length).toBeLessThan(20_000)
  expect(brotliCompressSync(json).length).toBeLessThan(20_000)
})

describe('an older name leads to the commune of today and says why', () => {
  const spellings = [
    'Vĩnh Ô',
    'vinh o',
    'VĨNH Ô',
    'vĩnh o',
    'vinhx o',
    'vinhx oo',
    'vinh4 o6',
    'Vĩnh Ô'.normalize('NFD'),
  ]
  const prefixed = ['xã vĩnh ô', 'xa vinh o', 'x. vĩnh ô', 'X.Vĩnh Ô', 'x vinh o', 'phường vĩnh ô']
  const narrowed = ['vinh o, vinh linh', 'xã Vĩnh Ô, huyện Vĩnh Linh, tỉnh Quảng Trị', 'vĩnh ô quảng trị']
  test.each([...spellings, ...prefixed, ...narrowed, 'o vinh', 'vinho'])('%s', (query) => {
    expect(first(query)).toEqual({
      code: '19366',
      kind: 'xã',
      name: 'Bến Quan',
      slug: 'ben-quan',
      province: 'tỉnh Quảng Trị',
      why: 'Xã Vĩnh Ô (huyện Vĩnh Linh) đã nhập vào xã Bến Quan từ 01/07/2025',
      isInvented: false,
    })
  })

  test('the former province is named where it was another', () => {
    expect(first('kiến giang')?.why).toBe(
      'Thị trấn Kiến Giang (huyện Lệ Thủy, tỉnh Quảng Bình) đã nhập vào xã Lệ Thủy từ 01/07/2025',
    )
  })

  test('the kind that was typed decides whether the name is the one of today', () => {
    expect(first('bến quan')?.why).toBeNull()
    expect(first('xã bến quan')?.why).toBeNull()
    expect(first('thị trấn bến quan')?.why).toMatch(/^Thị trấn Bến Quan \(huyện Vĩnh Linh\)/)
    expect(first('tt ben quan')?.why).toMatch(/^Thị trấn Bến Quan/)
  })

  test('a commune that was split leads to each part', () => {
    const hits = search('phường 13 quận gò vấp', 8, everywhere)
    expect(hits.map((hit) => hit.name).sort()).toEqual(['An Hội Tây', 'An Hội Đông'])
    expect(hits[0]?.why).toMatch(/^Một phần phường 13 \(quận Gò Vấp\) nay thuộc phường An Hội/)
  })

  test('an island that was a district, and a commune that became a ward later', () => {
    expect(first('huyện cồn cỏ')?.why).toBe('Huyện Cồn Cỏ nay là đặc khu Cồn Cỏ từ 01/07/2025')
    expect(search('xã bố hạ', 1, everywhere)[0]).toMatchObject({
      kind: 'phường',
      why: 'Xã Bố Hạ nay là phường Bố Hạ từ 20/09/2026',
    })
  })
})

test.each([
  ['vinhx linh', 'xã Vĩnh Linh'],
  ['beens quan', 'xã Bến Quan'],
  ['Vĩnh Thuỷ', 'xã Vĩnh Thủy'],
  ['Vĩnh Thủy', 'xã Vĩnh Thủy'],
  ['rach gia', 'phường Rạch Giá'],
  ['rachgia', 'phường Rạch Giá'],
  ['tp. rạch giá', 'phường Rạch Giá'],
  ['phu quoc', 'đặc khu Phú Quốc'],
  ['phuong binh', 'xã Phương Bình'],
  ['xa xa phien', 'xã Xà Phiên'],
  ['xà phiên', 'xã Xà Phiên'],
  ['ninh kieeuf', 'phường Ninh Kiều'],
  ['xa ben quan tinh quang tri', 'xã Bến Quan'],
  ['xã Bình Giang, tỉnh An Giang', 'xã Bình Giang'],
  ['vinh linnh', 'xã Vĩnh Linh'],
  ['vihn linh', 'xã Vĩnh Linh'],
  ['vỉnh linh', 'xã Vĩnh Linh'],
])('%s is %s', (query, name) => expect(names(query)[0]).toBe(name))

describe('order', () => {
  test('typed diacritics decide, missing ones do not exclude', () => {
    expect(names('tân ân')[0]).toBe('xã Tân Ân')
    expect(names('tân an')[0]).toBe('xã Tân An')
    expect(names('tan an').slice(0, 3).sort()).toEqual(['phường Tân An', 'xã Tân An', 'xã Tân Ân'])
    expect(names('phường tân an')[0]).toBe('phường Tân An')
  })

  test('names of today come before older ones, guesses only where nothing else is found', () => {
    expect(names('an biên')).toEqual(['xã An Biên', 'xã Đông Thái', 'xã Tây Yên'])
    expect(names('bến quan')).toEqual(['xã Bến Quan'])
  })

  test('a former district, a former or present province lists what lies there', () => {
    expect(
      searchPlaces(index, 'vĩnh linh')
        .map((hit) => hit.name)
        .sort(),
    ).toEqual(['Bến Quan', 'Cửa Tùng', 'Vĩnh Hoàng', 'Vĩnh Linh', 'Vĩnh Thủy'].sort())
    expect(search('vĩnh linh')[1]?.why).toBe('Có địa bàn thuộc huyện Vĩnh Linh cũ')
    expect(first('tp cà mau')?.why).toBe('Có địa bàn thuộc thành phố Cà Mau cũ')
    expect(searchPlaces(index, 'tỉnh cà mau', 400)).toHaveLength(64)
    expect(first('kiên giang')?.why).toBe('Có địa bàn thuộc tỉnh Kiên Giang cũ')
  })

  test('words of a province narrow', () => {
    expect(new Set(searchPlaces(index, 'tân an cà mau').map((hit) => hit.province))).toEqual(
      new Set(['tỉnh Cà Mau']),
    )
    expect(first('phường 1 bạc liêu')?.name).toBe('Bạc Liêu')
  })
})

test.each([
  ['xã Tam Nông, tỉnh Phú Thọ', 'Tam Nông'],
  ['xã Tam Lư, huyện Quan Sơn, tỉnh Thanh Hóa', 'Tam Lư'],
])('%s is %s, whatever else is in the country', (query, name) => {
  expect(searchPlaces(everywhere, query, 1)[0]?.name).toBe(name)
})

test('nothing is found for nothing, for punctuation, for nonsense, for a text of any length', () => {
  for (const query of ['', '   ', '.,-', 'zzzz', 'xyzzy plugh', '%_\\"<script>', 'a b '.repeat(50_000)]) {
    expect(searchPlaces(index, query)).toEqual([])
  }
})

test.each(['hoa sim', 'sim hoa sim', 'linnh vinh', 'quann bến'])(
  'a word with another letter and words in another order are no name: %s',
  (query) => expect(searchPlaces(index, query)).toEqual([]),
)

test('one letter typed twice in any word of a name still finds it, in the order of its words', () => {
  for (const [, , name] of index.units) {
    const words = fold(name).split(' ')
    words.forEach((word, at) => {
      if (word.length < 3 || /\d/.test(word)) return
      const typed = words.with(at, word.charAt(0) + word).join(' ')
      const found = searchPlaces(index, typed, 400).map((hit) => fold(hit.name))
      expect(found, typed).toContain(fold(name))
    })
  }
})

test('a kind is read as a kind only before a name', () => {
  expect(readQuery('xã vĩnh ô').map((reading) => reading.kinds)).toEqual([['xã'], []])
  expect(readQuery('bến quan').map((reading) => reading.kinds)).toEqual([[]])
  expect(readQuery('hồ xá').map((reading) => reading.kinds)).toEqual([[]])
  expect(readQuery('p12').at(0)).toMatchObject({ kinds: ['phường'], tokens: [{ forms: ['12'] }] })
})

describe('whatever is typed of a name finds it', () => {
  const anyUnit = fc.constantFrom(...index.units.keys())

  test('its folded name, first or among those of the same spelling', () => {
    for (const [code, , name] of index.units) {
      const hits = searchPlaces(index, fold(name), 60)
      const at = hits.findIndex((hit) => hit.code === code)
      expect(at, name).toBeGreaterThanOrEqual(0)
      for (const earlier of hits.slice(0, at)) expect(fold(earlier.name), name).toBe(fold(name))
    }
  })

  test('its full name with kind and province, in any case, composed or not', () => {
    fc.assert(
      fc.property(anyUnit, fc.boolean(), fc.boolean(), (i, upper, apart) => {
        const [code, kind, name, province] = index.units[i] ?? ['', 0, '', 0]
        const full = `${index.kinds[kind]} ${name}, ${index.provinces[province]?.[1]}`
        const typed = (upper ? full.toUpperCase() : full).normalize(apart ? 'NFD' : 'NFC')
        expect(first(typed)?.code).toBe(code)
      }),
    )
  })

  test('every beginning of at least its first word finds something that begins so', () => {
    fc.assert(
      fc.property(anyUnit, fc.nat(20), (i, more) => {
        const name = index.units[i]?.[2] ?? ''
        const typed = name.slice(0, (name.split(' ')[0]?.length ?? 0) + more).trim()
        expect(searchPlaces(index, typed, 400).map((hit) => hit.name)).toContain(name)
      }),
    )
  })

  test('any text is answered with distinct communes of the index', () => {
    const codes = new Set(index.units.map(([code]) => code))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (query) => {
        const found = searchPlaces(index, query, 5).map((hit) => hit.code)
        expect(found.length).toBeLessThanOrEqual(5)
        expect(new Set(found).size).toBe(found.length)
        expect(found.every((code) => codes.has(code))).toBe(true)
      }),
    )
  })
})
