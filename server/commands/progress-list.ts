import { answers, type Answer } from '../../db/progress/answers.ts'
import { currentUnit, fullName, type Unit } from '../../db/units/units.ts'
import type { Queries } from '../../db/engine/database.ts'
import { stateName } from '../../domain/progress/states.ts'
import { formatDate, upperFirst } from '../../domain/vietnamese.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { withDatabase } from './with-database.ts'

/** Prints what a commune, or the agencies of a province, answer for: what is latest first. */
export async function listAnswers(
  context: CommandContext,
  options: { readonly unit: string; readonly indicator?: string },
): Promise<void> {
  await withDatabase(context, async (db) => {
    const unit = await knownUnit(db.read, options.unit)
    const { indicator } = options
    const wanted = {
      ...{ provinceCode: unit.provinceCode, unitCode: unit.code },
      ...(indicator !== undefined && { indicator }),
    }
    const found = await answers(db.read, wanted, context.now())
    const sorted = found.toSorted((a, b) => b.standing.daysLate - a.standing.daysLate)
    context.out.write(
      found.length === 0
        ? `${fullName(unit)} không phải báo cáo cam kết nào.\n`
        : `${fullName(unit)}: ${found.length} cam kết.\n${sorted.map(lineOf).join('')}`,
    )
  })
}

/** @throws Refusal */
export async function knownUnit(db: Queries, code: string): Promise<Unit> {
  const unit = await currentUnit(db, code)
  if (unit) return unit
  throw new Refusal(`Không có đơn vị nào mang mã «${code}». Tìm mã: npm run portal -- unit find "tên xã"`)
}

function lineOf({ planId, commitmentId, commitment, agency, versions, standing }: Answer): string {
  const last = versions.at(-1)
  const state = last
    ? `${stateName(last.state)}, báo cáo ngày ${formatDate(last.reportedAt)} (phiên bản ${last.version})`
    : 'chưa báo cáo'
  const { next, daysLate } = standing
  const due = next === null ? '' : `; kỳ tới: chậm nhất ${formatDate(next.dueOn)}`
  const late = daysLate > 0 ? `, đã trễ ${daysLate} ngày làm việc` : ''
  const by = agency === '' ? '' : ` [${agency}]`
  return `${planId}/${commitmentId}  ${commitment.title}${by}\n  ${upperFirst(state)}${due}${late}\n`
}
