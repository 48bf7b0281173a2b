import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { likelyKind, likelyOffice, partsOf, suggest } from '../../../../domain/cases/suggest/index.ts'
import { officeOfSubject, offices, officeWords } from '../../../../domain/cases/suggest/office-words.ts'
import { compounds } from '../../../../domain/cases/suggest/compounds.ts'
import { papiWords } from '../../../../domain/cases/suggest/papi-words.ts'
import { sipasWords } from '../../../../domain/cases/suggest/sipas-words.ts'
import { papiIndicators } from '../../../../surveys/indicators/papi.ts'
import { sipasFactors } from '../../../../surveys/indicators/sipas.ts'
import { labelledTexts, subjectAgreement } from './labelled.ts'

const subjects = [...papiIndicators.map(({ id }) => id), ...sipasFactors.map(({ id }) => id)].sort()
const first = (text: string) => suggest(text)[0]?.subject

test('knows words for every PAPI sub-indicator and every SIPAS factor, and for nothing else', () => {
  expect([...Object.keys(papiWords), ...Object.keys(sipasWords)].sort()).toEqual(subjects)
  expect(compounds.map(([subject]) => subject).filter((subject) => !subjects.includes(subject))).toEqual([])
})

test('knows an office for every subject, and only offices that there are', () => {
  expect(Object.keys(officeOfSubject).sort()).toEqual(subjects)
  const named = [...Object.values(officeOfSubject), ...Object.keys(officeWords)]
  expect(named.filter((office) => !(offices as readonly string[]).includes(office))).toEqual([])
})

test('the labelled texts are at least 600, of every subject, in both parts', () => {
  expect(labelledTexts.length).toBeGreaterThanOrEqual(600)
  expect(new Set(labelledTexts.map(({ text }) => text)).size).toBe(labelledTexts.length)
  for (const part of ['development', 'test']) {
    const there = labelledTexts.filter((text) => text.part === part).map(({ subject }) => subject)
    expect([...new Set(there)].sort()).toEqual(subjects)
  }
})

test('agrees with the writers of texts that the rules were not made from', () => {
  const texts = labelledTexts.filter(({ part }) => part === 'test')
  expect(subjectAgreement(texts, 3)).toBeGreaterThanOrEqual(0.85)
  expect(subjectAgreement(texts, 1)).toBeGreaterThanOrEqual(0.65)
})

test('says which words said so, as they were written', () => {
  const [likeliest] = suggest('Thu Phí làm GIẤY KHAI SINH không biên lai')
  expect(likeliest?.because).toContain('Thu Phí')
  const [birth] = suggest('lam giay khai sinh bi hen toi hen lui')
  expect(birth).toMatchObject({ subject: 'papi/5.3' })
  expect(birth?.because).toContain('giay khai sinh')
})

test.each([
  ['Telex', 'thu phis khong co bien lai', 'thu phí không có biên lai'],
  ['Telex doubled', 'ddwowngf nhieeuf oor gaf', 'đường nhiều ổ gà'],
  ['VNI', 'lam2 so63 ddo3 lau qua', 'làm sổ đỏ lâu quá'],
  ['letters left out', 'đườg tối thui, đèn đườg hư', 'đường tối thui, đèn đường hư'],
  ['abbreviations', 'ubnd xã k công khai ngân sách', 'ủy ban xã không công khai ngân sách'],
  ['by ear', 'trạm sá hết thuốc', 'trạm xá hết thuốc'],
  ['hỏi for ngã', 'trể hẹn hoài', 'trễ hẹn hoài'],
  ['where the tone stands', 'hoà giải tranh chấp', 'hòa giải tranh chấp'],
  ['Mekong', 'khai sanh hổng cho', 'khai sinh không cho'],
])('finds the same in %s as in the words of the books', (_, written, meant) => {
  expect(first(written)).toBeDefined()
  expect(first(written)).toBe(first(meant))
})

test('marks decide where they are written', () => {
  expect(suggest('xã mới')).toEqual(suggest('xã mới').filter(({ subject }) => subject !== 'papi/7.1'))
  expect(likelyKind('Bơm nước không nổi, máy bơm hư hai cái rồi').kind).toBe('petition')
})

test('money under the table at a hospital is not money under the table at the commune', () => {
  expect(first('bác sĩ đòi phong bì')).toBe('papi/4.2')
  expect(first('cán bộ địa chính đòi phong bì')).toBe('papi/4.1')
})

test.each([
  ['đang cháy nhà kế bên', 'emergency', '114'],
  ['ba toi bat tinh roi cuu voi', 'emergency', '115'],
  ['có người cầm dao chém nhau', 'emergency', '113'],
  ['Tôi khiếu nại quyết định thu hồi đất', 'complaint', undefined],
  ['Tôi tố cáo ông trưởng thôn tham ô', 'denunciation', undefined],
  ['Mong xã nên lắp thêm đèn', 'feedback', undefined],
  ['Đường trước nhà tôi ngập', 'petition', undefined],
])('«%s» is likely %s', (text, kind, call) => {
  const likely = likelyKind(text)
  expect([likely.kind, likely.call]).toEqual([kind, call])
  expect(likely.because.length > 0).toBe(kind !== 'petition')
})

test.each([
  ['cúp điện từ sáng', 'utility'],
  ['văn phòng đăng ký đất đai trả hồ sơ tách thửa', 'land-office'],
  ['mất trộm xe máy', 'police'],
  ['trạm y tế hết thuốc', 'health'],
  ['cán bộ xã đòi phong bì mới ký', 'inspectorate'],
])('«%s» goes to the %s', (text, office) => {
  expect(likelyOffice(text)?.office).toBe(office)
})

test('nothing is said of a text that says nothing', () => {
  for (const text of ['', '   ', '🙂', '12 34', 'zzz']) {
    expect(suggest(text)).toEqual([])
    expect(likelyOffice(text)).toBeNull()
    expect(likelyKind(text)).toEqual({ kind: 'petition', because: [] })
  }
})

test('any text gets at most three, in order, by words that stand in it', () => {
  const piece = fc.oneof(
    fc.constantFrom(...labelledTexts.map(({ text }) => text)),
    fc.string(),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const text = pieces.join(' ')
      const found = suggest(text)
      expect(found.length).toBeLessThanOrEqual(3)
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
      for (const { score, because } of found) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(because.every((quote) => quote !== '' && text.includes(quote))).toBe(true)
      }
      expect(likelyKind(text).because.every((quote) => text.includes(quote))).toBe(true)
    }),
  )
})

test('a text of a hundred thousand words is judged in well under a second', () => {
  const long = 'đòi tiền '.repeat(100_000)
  const start = performance.now()
  suggest(long)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('fits in 40 KB compressed, code and words, not even minified', () => {
  const domain = new URL('../../../../domain/', import.meta.url)
  const own = readdirSync(new URL('cases/suggest/', domain)).map((name) => `cases/suggest/${name}`)
  const code = [...own, 'vietnamese.ts', 'calendar.ts'].map((file) =>
    stripTypeScriptTypes(readFileSync(new URL(file, domain), 'utf8')),
  )
  expect(brotliCompressSync(code.join('\n')).length).toBeLessThanOrEqual(40 * 1024)
})

test('a text of two things is taken apart where they meet; one of one thing hardly ever', () => {
  const ended = labelledTexts.map(({ text, subject }) => ({
    text: /[.!?]$/.test(text) ? text : `${text}.`,
    subject: subject.startsWith('sipas/') ? 'sipas' : subject,
  }))
  const apart = ended.filter(({ text }) => partsOf(text).length > 0).length
  expect(apart / ended.length).toBeLessThan(0.01)
  const pairs = ended
    .map((one, n) => [one, ended[(n * 7 + 131) % ended.length]!] as const)
    .filter(([one, other]) => one.subject !== other.subject)
  const right = pairs.filter(([one, other]) => {
    const [first, second, ...more] = partsOf(`${one.text} ${other.text}`)
    return first?.text === one.text && second?.text === other.text && more.length === 0
  })
  expect(right.length / pairs.length).toBeGreaterThan(0.8)
})

test('no word of a text is lost when it is taken apart', () => {
  const wordsOf = (texts: readonly string[]) => texts.flatMap((text) => text.split(/\s+/)).sort()
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...labelledTexts.map(({ text }) => `${text}.`), 'Dạ.', 'Thưa các anh chị.'), {
        minLength: 1,
        maxLength: 5,
      }),
      (texts) => {
        const parts = partsOf(texts.join(' ')).map(({ text }) => text)
        if (parts.length > 0) expect(wordsOf(parts)).toEqual(wordsOf([texts.join(' ')]))
      },
    ),
  )
})
