import { Command } from 'commander'
import { invite } from '../../db/accounts/invitations.ts'
import { addOfficial, usernamePattern, type NewOfficial } from '../../db/accounts/officials.ts'
import type { Queries } from '../../db/engine/database.ts'
import { violation } from '../../db/engine/violations.ts'
import { currentUnit } from '../../db/units/units.ts'
import { isRole, roles, type Grant } from '../../domain/access/roles.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from './context.ts'
import { withDatabase } from './with-database.ts'

interface AddOptions {
  readonly name: string
  readonly role: string
  readonly unit?: string
  readonly indicators?: string
  readonly email?: string
}

export function officialCommand(context: CommandContext): Command {
  return new Command('official')
    .description('tài khoản cán bộ: tạo tài khoản đầu tiên, in đường dẫn đặt mật khẩu')
    .addHelpText('after', '\nVí dụ: npm run portal -- official add --help')
    .addCommand(
      new Command('add')
        .description('tạo một tài khoản và in đường dẫn dùng một lần để đặt mật khẩu')
        .argument('<tên-đăng-nhập>', 'chữ thường không dấu, số, dấu chấm, gạch nối')
        .requiredOption('--name <họ-tên>', 'họ tên của cán bộ')
        .requiredOption('--role <vai-trò>', `một trong: ${roles.join(', ')}`)
        .option('--unit <mã>', 'mã xã (năm chữ số) hoặc tỉnh (hai chữ số); quản trị thì bỏ trống')
        .option('--indicators <mã,mã>', 'chỉ số mà sở, ngành phụ trách, ví dụ papi/2.3,papi/2.4')
        .option('--email <thư>', 'địa chỉ thư điện tử')
        .addHelpText(
          'after',
          '\nVí dụ:\n  npm run portal -- official add quantri --name "Trần Thị Ví Dụ" --role administrator\n' +
            'Vai trò: clerk (cán bộ xã), leader (lãnh đạo xã), department (sở, ngành), inspector (thanh tra),\n' +
            'province-office (văn phòng tỉnh), administrator (quản trị tài khoản, không đọc được ý kiến người dân).',
        )
        .action((username: string, options: AddOptions) => addCommand(context, username, options)),
    )
}

async function addCommand(context: CommandContext, typed: string, options: AddOptions): Promise<void> {
  const username = typed.toLowerCase()
  if (!usernamePattern.test(username)) {
    throw new Refusal('Tên đăng nhập gồm 3 đến 30 chữ thường không dấu, số, dấu chấm hoặc gạch nối.')
  }
  await withDatabase(context, async (db, { siteUrl }) => {
    const grant = await grantFrom(db.read, options, vietnamDay(context.now()))
    const given: NewOfficial = {
      username,
      name: options.name.trim(),
      email: options.email ?? '',
      grants: [grant],
    }
    const by = { actor: 'command-line', at: context.now() }
    const token = await db
      .write(async (tx) => invite(tx, await addOfficial(tx, given, by), by))
      .catch((error: unknown) => {
        if (violation(error) !== 'unique') throw error
        throw new Refusal(`Tên đăng nhập «${username}» hoặc thư điện tử đó đã có người dùng.`)
      })
    context.out.write(
      `Đã tạo tài khoản ${username}. Mở đường dẫn này trong 3 ngày để đặt mật khẩu:\n${siteUrl}/can-bo/loi-moi/${token}/\n`,
    )
  })
}

async function grantFrom(
  db: Queries,
  { role, unit = '', indicators = '' }: AddOptions,
  day: string,
): Promise<Grant> {
  if (!isRole(role)) throw new Refusal(`Không có vai trò «${role}». Chọn một trong: ${roles.join(', ')}.`)
  if ((role === 'administrator') !== (unit === ''))
    throw new Refusal('Quản trị không gắn với đơn vị; mọi vai trò khác cần --unit.')
  if (unit !== '' && !(await currentUnit(db, unit)))
    throw new Refusal(`Không có xã, phường, tỉnh nào mang mã ${unit}.`)
  return {
    ...{ role, unitCode: unit, from: day, until: null },
    indicators: indicators.split(',').filter(Boolean),
  }
}
