import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretBox } from '../../../server/accounts/secret-box.ts'

const key = 'mot-khoa-vi-du-dai-hon-ba-muoi-hai-ky-tu'

test('what is sealed for one opens with the same key for the same one only', () => {
  const box = secretBox(key)
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.uuid(), fc.uuid(), (secret, owner, other) => {
      fc.pre(owner !== other && !secret.startsWith('v1.'))
      const sealed = box.seal(secret, owner)
      expect(box.isSealed(sealed)).toBe(true)
      expect(box.open(sealed, owner)).toBe(secret)
      expect(box.seal(secret, owner)).not.toBe(sealed)
      expect(box.open(sealed, other)).toBeUndefined()
      expect(secretBox(`${key}2`).open(sealed, owner)).toBeUndefined()
      expect(secretBox('').open(sealed, owner)).toBeUndefined()
    }),
  )
})

test('a changed or cut seal opens nothing', () => {
  const box = secretBox(key)
  const sealed = box.seal('JBSWY3DPEHPK3PXP', 'lan')
  fc.assert(
    fc.property(fc.nat(sealed.length - 4), fc.constantFrom('A', 'b', '_'), (at, letter) => {
      const changed = sealed.slice(0, at + 3) + letter + sealed.slice(at + 4)
      // The last letter carries bits that stand for nothing.
      fc.pre(changed !== sealed && at + 4 < sealed.length)
      expect(box.open(changed, 'lan')).toBeUndefined()
      expect(box.open(sealed.slice(0, at + 3), 'lan')).toBeUndefined()
    }),
  )
})

test('without a key secrets stay as they are, and open as they are with one', () => {
  expect(secretBox('').seal('JBSWY3DPEHPK3PXP', 'lan')).toBe('JBSWY3DPEHPK3PXP')
  expect(secretBox(key).open('JBSWY3DPEHPK3PXP', 'lan')).toBe('JBSWY3DPEHPK3PXP')
})
