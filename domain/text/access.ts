/** What roles are called. Another language is another file like this one. */
import type { Role } from '../access/roles.ts'

export const roleName: Readonly<Record<Role, string>> = {
  clerk: 'Cán bộ xã, phường',
  leader: 'Lãnh đạo xã, phường',
  department: 'Sở, ngành',
  inspector: 'Thanh tra tỉnh',
  'province-office': 'Văn phòng tỉnh',
  administrator: 'Quản trị tài khoản',
}
