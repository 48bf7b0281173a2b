import type { Instrument } from '../instrument.ts'
import { sipas2017 } from './sipas-2017.ts'

export const instruments: readonly Instrument[] = [sipas2017]

export function instrument(id: string): Instrument | undefined {
  return instruments.find((candidate) => candidate.id === id)
}
