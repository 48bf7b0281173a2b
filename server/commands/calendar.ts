import { Command } from 'commander'
import { correctedDays } from '../../db/calendar.ts'
import { specialDays, type Confidence } from '../../domain/calendar/days-off.ts'
import type { DayRule } from '../../domain/calendar/working-days.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { Refusal } from '../../domain/refusal.ts'
import { correctCalendar } from '../calendar.ts'
import type { CommandContext } from './context.ts'
import { givenDay } from './given-day.ts'
import { withDatabase } from './with-database.ts'

const kinds: Readonly<Record<DayRule['kind'], string>> = {
  off: 'nghỉ',
  working: 'làm bù',
  usual: 'như ngày thường trong tuần',
}
const sure: Readonly<Record<Confidence, string>> = {
  high: '',
  medium: ' (theo luật hoặc đề xuất, chưa thấy thông báo)',
  low: ' (cần đối chiếu)',
}

export function calendarCommand(context: CommandContext): Command {
  return new Command('calendar')
    .description('lịch làm việc: xem ngày nghỉ, ngày làm bù và sửa khi có thông báo')
    .addHelpText('after', '\nVí dụ của từng lệnh: npm run portal -- calendar correct --help')
    .addCommand(
      new Command('list')
        .description('in các ngày nghỉ và ngày làm bù của một năm, kèm nguồn')
        .argument('<năm>', 'bốn chữ số')
        .action((year: string) => list(context, year)),
    )
    .addCommand(
      new Command('correct')
        .description('sửa một ngày; mọi hạn và số ngày trễ được tính lại')
        .argument('<ngày>', 'ví dụ 24/11/2026')
        .argument('<loại>', 'off (nghỉ), working (làm bù), usual (như ngày thường)')
        .requiredOption('--source <văn-bản>', 'văn bản quy định')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- calendar correct 10/02/2027 off --source "Thông báo 123/TB-BNV"',
        )
        .action((day: string, kind: string, { source }: { source: string }) =>
          correct(context, { day, kind, source }),
        ),
    )
}

async function list(context: CommandContext, year: string): Promise<void> {
  await withDatabase(context, async (db) => {
    const lines = new Map(
      specialDays.map(({ day, kind, name, source, confidence }) => [
        day,
        `${kinds[kind]}: ${name}${sure[confidence]}. ${source}`,
      ]),
    )
    // Only correctDay writes the column, and a check holds it.
    for (const { day, kind, source } of await correctedDays(db.read))
      lines.set(day, `${kinds[kind as DayRule['kind']]} (đã sửa). ${source}`)
    const ofYear = [...lines].filter(([day]) => day.startsWith(`${year}-`)).sort()
    if (ofYear.length === 0) throw new Refusal(`Chưa có lịch nghỉ của năm «${year}».`)
    context.out.write(ofYear.map(([day, line]) => `${formatDate(day)}  ${line}\n`).join(''))
  })
}

async function correct(
  context: CommandContext,
  { day, kind, source }: { day: string; kind: string; source: string },
): Promise<void> {
  if (!Object.hasOwn(kinds, kind)) throw new Refusal(`Không có loại «${kind}»: off, working hoặc usual.`)
  const given = { day: givenDay(day), kind: kind as DayRule['kind'], source, actor: 'command-line' }
  await withDatabase(context, async (db) => {
    await correctCalendar(db, given, context.now())
  })
  context.out.write(`Đã ghi ngày ${formatDate(given.day)}: ${kinds[given.kind]}.\n`)
}
