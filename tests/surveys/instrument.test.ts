import { expect, test } from 'vitest'
import { digestSource } from '../../surveys/instrument.ts'
import { instrument, instruments } from '../../surveys/instruments/index.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'

test('instruments are found by id', () => {
  for (const known of instruments) expect(instrument(known.id)).toBe(known)
  expect(instrument('none')).toBeUndefined()
})

test('the digest depends on what is asked, not on how the definition is written down', () => {
  const { id, ...rest } = sipas2017
  expect(digestSource({ ...rest, id })).toBe(digestSource(sipas2017))
  expect(digestSource({ ...sipas2017, version: '2' })).not.toBe(digestSource(sipas2017))
  expect(digestSource({ ...sipas2017, sections: sipas2017.sections.toReversed() })).not.toBe(
    digestSource(sipas2017),
  )
  expect(JSON.parse(digestSource(sipas2017))).toEqual(sipas2017)
})
