/**
 * What a round of a survey is held to, written down in one way only, so that whoever has it computes the digest that
 * was published when the round was made. Pure.
 */
import { addDays } from '../../domain/calendar.ts'
import { canonical } from '../instruments/instrument.ts'

export interface RoundSetting {
  readonly id: string
  readonly name: string
  /** Id and version of the questionnaire, and the SHA-256 (hex) of its definition. */
  readonly form: string
  readonly version: string
  readonly formDigest: string
  /** Codes of the communes that are asked about, in their order. */
  readonly units: readonly string[]
  /** The first and the last day on which answers are taken, 'YYYY-MM-DD' in Viet Nam. */
  readonly from: string
  readonly until: string
  /** How many codes were made for each commune. */
  readonly codesPerUnit: number
  readonly rules: readonly string[]
}

/** What holds for every round; part of what is digested. */
export const roundRules: readonly string[] = [
  'Mỗi mã dùng cho một phiếu, chỉ cho xã, phường và phiếu của đợt này.',
  'Từ lúc mở đến lúc đóng, không ai xem được kết quả hay số phiếu đã nhận.',
  'Đợt đóng khi hết ngày cuối; đóng sớm thì không mở lại và phải công bố lý do.',
  'Khi đóng, kết quả được công bố một lần, theo cùng quy tắc che số nhỏ như mọi kết quả khác; không tính lại.',
  'Phiếu của đợt không nằm trong kết quả của các phiếu mở.',
]

/** A code is good for sixty days, so a round ends within them. */
export const longestRoundDays = 60
const fewestRoundCodes = 20
const mostRoundCodes = 2000
/** For all communes of a round together. */
const mostCodesInAll = 60_000

/** What may be wrong with a round that somebody wants to make. */
export type RoundFault = 'name' | 'units' | 'from' | 'until' | 'length' | 'codes' | 'too-many-codes'

/** @param today 'YYYY-MM-DD' in Viet Nam. @returns undefined where nothing is wrong */
export function roundFault(
  { name, units, from, until, codesPerUnit }: Omit<RoundSetting, 'id' | 'formDigest' | 'rules'>,
  today: string,
): RoundFault | undefined {
  if (name.trim().length < 5 || name.length > 120) return 'name'
  if (units.length === 0) return 'units'
  if (from < today) return 'from'
  if (until < from) return 'until'
  if (until > addDays(today, longestRoundDays)) return 'length'
  const isCount = Number.isInteger(codesPerUnit)
  if (!isCount || codesPerUnit < fewestRoundCodes || codesPerUnit > mostRoundCodes) return 'codes'
  return codesPerUnit * units.length > mostCodesInAll ? 'too-many-codes' : undefined
}

/** The text that is published and digested: JSON with its members in their order, without spaces. */
export function settingText(setting: RoundSetting): string {
  return canonical(setting)
}

export type RoundState = 'announced' | 'open' | 'closing' | 'closed'

/** @param today 'YYYY-MM-DD' in Viet Nam; 'closing' is after the last day, before the results are decided */
export function roundState(
  { from, until, closedAt }: Pick<RoundSetting, 'from' | 'until'> & { readonly closedAt: string | null },
  today: string,
): RoundState {
  if (closedAt !== null) return 'closed'
  if (today < from) return 'announced'
  return today <= until ? 'open' : 'closing'
}
