import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayOpen, weekOf } from '../../../domain/sealed.ts'
import { isDay } from '../../../domain/calendar.ts'
import { roles } from '../../../domain/access/roles.ts'
import { packed, sizes, unpacked, type Letter } from '../../../site/view/sealed/envelope.ts'
import { newKey, open, publicHalf, seal, unwrapped } from '../../../site/view/sealed/seal.ts'
import { newId, newSecret, openSecret } from '../../../site/view/sealed/secret.ts'

const letter: Letter = { text: 'Chuyện', at: '2026-11-27T00:00:00.000Z', about: 'Xã', replyTo: '', files: [] }
const quick = 10

test('a letter comes back as it was packed, in one of a few sizes', () => {
  const file = fc.record({
    name: fc.string(),
    type: fc.string(),
    content: fc.uint8Array({ maxLength: 20_000 }).map((bytes) => Uint8Array.from(bytes)),
  })
  const letters = fc.record({
    text: fc.string({ unit: 'grapheme' }),
    at: fc.string(),
    about: fc.string(),
    replyTo: fc.string(),
    files: fc.array(file, { maxLength: 3 }),
  })
  fc.assert(
    fc.property(letters, (one) => {
      const bytes = packed(one)
      expect(sizes).toContain(bytes.length)
      expect(unpacked(bytes)).toEqual(one)
    }),
  )
  const tooLarge = { name: '', type: '', content: new Uint8Array(sizes.at(-1)!) }
  expect(() => packed({ ...letter, files: [tooLarge] })).toThrow(RangeError)
})

test('whoever it is sealed for opens it, nobody else, and not what somebody changed', async () => {
  const [one, other] = await Promise.all([newKey('cụm mật khẩu', quick), newKey('cụm khác', quick)])
  const sealed = await seal(letter, [one.recipient])
  expect(await open(sealed, one.identity)).toEqual(letter)
  await expect(open(sealed, other.identity)).rejects.toThrow()
  sealed[sealed.length - 1]! ^= 1
  await expect(open(sealed, one.identity)).rejects.toThrow()
})

test('a key is unwrapped by its passphrase alone', async () => {
  const { identity, recipient, wrapped } = await newKey('mưa trên mái lá', quick)
  expect(await unwrapped(wrapped, 'mưa trên mái lá')).toBe(identity)
  expect(await publicHalf(identity)).toBe(recipient)
  await expect(unwrapped(wrapped, 'mưa trên mái')).rejects.toThrow()
})

test('a secret is sixteen words; with or without marks it opens the same, and no other does', async () => {
  const secret = newSecret()
  expect(secret.split(' ')).toHaveLength(16)
  const opened = await openSecret(secret)
  expect(await openSecret(`  ${secret.toUpperCase().replaceAll(' ', ', ')}.`)).toEqual(opened)
  expect(opened!.lookup).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await publicHalf(opened!.identity)).toMatch(/^age1/)
  expect(await openSecret(newSecret())).not.toEqual(opened)
  for (const wrong of [
    '',
    'ba',
    secret.split(' ').slice(1).join(' '),
    `${secret} ba`,
    secret.replace(/^\S+/, 'xyz'),
  ])
    expect(await openSecret(wrong)).toBeNull()
  expect(newId()).toMatch(/^[A-Za-z0-9_-]{22}$/)
})

test('a week begins on Monday', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map(weekOf)).toEqual([
    ...['2026-11-16', '2026-11-23', '2026-11-23', '2026-11-30'],
  ])
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      const monday = weekOf(day)
      expect(isDay(monday) && monday <= day && weekOf(monday) === monday).toBe(true)
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
    }),
  )
})

test('nobody opens what names their own level or one above, whatever they hold', () => {
  const held = fc.record({
    role: fc.constantFrom(...roles),
    unitCode: fc.constantFrom('', '44', '91', '19366'),
    indicators: fc.constant([]),
    from: fc.constantFrom('2026-01-01', '2026-12-01'),
    until: fc.constantFrom(null, '2026-06-30'),
  })
  const day = '2026-11-27'
  fc.assert(
    fc.property(fc.array(held, { maxLength: 4 }), (grants) => {
      const holds = (...codes: string[]) =>
        grants.some(
          (one) =>
            one.role === 'inspector' &&
            codes.includes(one.unitCode) &&
            one.from <= day &&
            (one.until === null || one.until >= day),
        )
      expect(mayOpen(grants, { level: 'province', provinceCode: '44' }, day)).toBe(holds(''))
      expect(mayOpen(grants, { level: 'commune', provinceCode: '44' }, day)).toBe(holds('', '44'))
    }),
  )
})
