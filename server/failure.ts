/** Why the portal cannot start, as one sentence for whoever starts it. */
import { Refusal, refusalText } from '../domain/refusal.ts'
import type { Config } from './config.ts'

const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENOSPC', 'EDQUOT'])

/** @param error whatever was thrown; the address of a database is not repeated, it may hold a password */
export function failureSentence(error: unknown, config?: Config): string {
  if (error instanceof Refusal) return refusalText(error)
  const { code, syscall, message } = rootOf(error)
  if (config && (syscall === 'listen' || syscall === 'getaddrinfo')) return listenSentence(code, config)
  if (config && folderCodes.has(code)) {
    return `Không ghi được vào thư mục dữ liệu ${config.dataFolder} (${code}): hãy đặt DATA_FOLDER là thư mục ghi được.`
  }
  if (config && code.startsWith('SQLITE_')) {
    return `Không mở được tệp dữ liệu ${config.databaseUrl} (${code}): cần một tệp SQLite đọc và ghi được.`
  }
  if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|28|3D|08|57)/.test(code)) {
    return `Không kết nối được PostgreSQL (${code}): hãy kiểm tra DATABASE_URL và máy chủ cơ sở dữ liệu.`
  }
  return `Không khởi động được cổng: ${message}`
}

function listenSentence(code: string, { host, port }: Config): string {
  if (code === 'EADDRINUSE') {
    return `Cổng ${port} đang được chương trình khác dùng: hãy dừng chương trình đó, hoặc đặt PORT là số khác.`
  }
  if (code === 'EACCES') return `Không được phép mở cổng ${port}: hãy đặt PORT là số từ 1024 trở lên.`
  return `Không mở được địa chỉ ${host} (${code}): hãy đặt HOST là địa chỉ của chính máy này.`
}

interface Root {
  code: string
  syscall: string
  message: string
}

/** The innermost error that has a code: what wraps it says less. */
function rootOf(error: unknown): Root {
  let root: Root = { code: '', syscall: '', message: error instanceof Error ? error.message : String(error) }
  for (let at = error; at instanceof Error; at = at.cause ?? firstOf(at)) {
    if (!('code' in at) || typeof at.code !== 'string') continue
    const syscall = 'syscall' in at && typeof at.syscall === 'string' ? at.syscall : ''
    root = { code: at.code, syscall, message: at.message }
  }
  return root
}

/** Node tries several addresses of a name and reports their failures together. */
function firstOf(error: Error): unknown {
  return error instanceof AggregateError ? error.errors[0] : undefined
}
