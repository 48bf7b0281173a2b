/** The command `portal` and what its help and its faults say, in Vietnamese. */
import { Command, type CommanderError } from 'commander'
import type { CommandContext } from './context.ts'

const headings: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
}

type Group = (context: CommandContext) => Command

/** Loaded when they are asked for: most of them bring the database along, which takes longer than a plan to read. */
const groups: Readonly<Record<string, () => Promise<Group>>> = {
  plan: async () => (await import('./plan.ts')).planCommand,
  progress: async () => (await import('./progress.ts')).progressCommand,
  calendar: async () => (await import('./calendar.ts')).calendarCommand,
  notice: async () => (await import('./notice.ts')).noticeCommand,
  unit: async () => (await import('./unit.ts')).unitCommand,
  responses: async () => (await import('./responses.ts')).responsesCommand,
  cases: async () => (await import('./cases.ts')).casesCommand,
  visit: async () => (await import('./visit.ts')).visitCommand,
  round: async () => (await import('./round.ts')).roundCommand,
  scores: async () => (await import('./scores.ts')).scoresCommand,
  tallies: async () => (await import('./tallies.ts')).talliesCommand,
  instrument: async () => (await import('./instrument.ts')).instrumentCommand,
  official: async () => (await import('./official.ts')).officialCommand,
  audit: async () => (await import('./audit.ts')).auditCommand,
  mail: async () => (await import('./dead-letters.ts')).deadLettersCommand('mail'),
  webhook: async () => (await import('./dead-letters.ts')).deadLettersCommand('webhook'),
  site: async () => (await import('./site.ts')).siteCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./backup.ts')).restoreCommand,
}

/** @param asked the first word of what was given; every group is loaded where it names none, so that help lists them all */
export async function portalCommand(context: CommandContext, asked: string | undefined): Promise<Command> {
  const one = asked !== undefined && Object.hasOwn(groups, asked) ? groups[asked] : undefined
  const loaded = await Promise.all((one ? [one] : Object.values(groups)).map((load) => load()))
  const portal = new Command('portal')
    .description(
      'Nạp văn bản và bảng công khai vào cổng Lắng nghe.\n' +
        'Mỗi lệnh hoặc làm trọn việc, hoặc nói rõ chỗ cần sửa và không lưu gì.',
    )
    .addHelpText(
      'after',
      `
Ví dụ, làm lần lượt:
  npm run portal -- unit find "vĩnh ô"                                 tìm mã của xã
  npm run --silent portal -- notice template land-prices > gia-dat.csv lấy tệp mẫu để điền
  npm run portal -- notice import land-prices --unit 19366 gia-dat.csv công khai bảng giá đất
  npm run portal -- plan import ke-hoach.docx                          nạp một kế hoạch

Xem hướng dẫn của từng lệnh: npm run portal -- notice --help`,
    )
  for (const group of loaded) portal.addCommand(group(context))
  for (const command of [portal, ...portal.commands.flatMap((group) => [group, ...group.commands])])
    speak(command, context)
  return portal
}

/** Every command speaks Vietnamese and leaves printing a fault, and the exit code, to the caller. */
function speak(command: Command, { out }: CommandContext): void {
  command
    .usage(command.commands.length > 0 ? '<lệnh> …' : parametersOf(command))
    .helpOption('-h, --help', 'in hướng dẫn này')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      subcommandTerm: (sub) => `${sub.name()} ${parametersOf(sub)}`.trim(),
    })
    .configureOutput({ writeOut: (text) => void out.write(text), outputError: () => {} })
}

function parametersOf(command: Command): string {
  const options = command.options.map(({ flags, mandatory }) => (mandatory ? flags : `[${flags}]`))
  const files = command.registeredArguments.map((argument) => `<${argument.name()}>`)
  return [...options, ...files].join(' ')
}

/** A sentence for a command that was not given as it must be; none where help was asked for. */
export function usageFault({ code, message, exitCode }: CommanderError): {
  message: string
  exitCode: number
} {
  if (code === 'commander.helpDisplayed' || code === 'commander.help') return { message: '', exitCode }
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  const sentences: Record<string, string> = {
    'commander.unknownCommand': `Không có lệnh «${named}».`,
    'commander.unknownOption': `Không có tùy chọn «${named}».`,
    'commander.missingArgument': `Thiếu tham số <${named}>.`,
    'commander.missingMandatoryOptionValue': `Thiếu tùy chọn ${named}.`,
    'commander.optionMissingArgument': `Tùy chọn ${named} cần một giá trị đi kèm.`,
    'commander.excessArguments': 'Có nhiều tham số hơn cần thiết; tên có dấu cách phải đặt trong ngoặc kép.',
  }
  const sentence = sentences[code] ?? 'Lệnh chưa đúng.'
  return { message: `${sentence} Xem hướng dẫn: npm run portal -- --help`, exitCode: 1 }
}
