import type { Instrument } from './instrument.ts'
import { health } from './health.ts'
import { papiPulse } from './papi-pulse.ts'
import { school } from './school.ts'
import { sipas2017 } from './sipas-2017.ts'
import { visit } from './visit.ts'
import { works } from './works.ts'

export const instruments: readonly Instrument[] = [sipas2017, visit, health, school, works, papiPulse]

export function instrument(id: string): Instrument | undefined {
  return instruments.find((candidate) => candidate.id === id)
}
