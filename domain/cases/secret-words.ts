/**
 * A secret of 64 bits as eight short Vietnamese words, which can be read aloud, written down and typed without marks.
 * The words are common syllables that differ from each other without marks, too.
 */
import { fold } from '../vietnamese.ts'

/**
 * In the order of their numbers, 0 to 255.
 * @internal Exported for its tests.
 */
export const secretWords: readonly string[] = `
an ang anh ao ba bac bai ban bang banh bao bat bay be ben bep bi bia bien binh bo bon bong bua bui buom buon but ca
cach cai cam can canh cao cat cau cay cha chai cham chan chanh chao chau chay chen chi chia chien chim chin cho
chong chua chuoi chuong chuot co con cong cot cua cung cuoc cuoi da dai dan dang dao dat dau day de den dep di dia
dien dinh do doan doi dong dua duc dung duoc duong em ga gac gai gan gang gao gap gau gia giac gian giay gieng gio
gioi giong giot giua go goc goi gom gon gu guong ha hai ham han hang hanh hao hat hau hay he hen heo hien hinh ho
hoa hoang hoc hoi hom hong hop hu hua hue hung huong huou it kem ken keo ket kha khach khai kham khan khau khe khen
kheo khi khoai khoe khoi khong khu khung kia kien kim kinh ky la lac lai lam lan lang lanh lao lap lat lau lay le
len leo lich lien linh lo loa loi long lop lot lu lua luat lung luoi luon luong luu ly ma mai man mang manh mao mat
mau may me men meo mia mien mieng nam nang nao nau nay nen neo nep nga ngan ngang ngay nghe nghi ngo ngoc ngoi ngon
nguoi nha nhan nhanh nho noi non nong nui nuoc san sang sao sen song sua tam tan tay
`
  .trim()
  .split(/\s+/)

const numbers = new Map(secretWords.map((word, number) => [word, number]))
const wordCount = 8

/** @param bytes eight of them @example secretText(bytes) // => 'ba cam den hoa la may lua meo' */
export function secretText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => secretWords[byte]!).join(' ')
}

/** The secret as somebody typed it, with or without marks, hyphens or capitals; null where it is none. */
export function secretBytes(typed: string): Uint8Array | null {
  const words = fold(typed)
    .split(/[^a-z]+/)
    .filter(Boolean)
  const found = words.map((word) => numbers.get(word))
  if (found.length !== wordCount || found.some((number) => number === undefined)) return null
  return Uint8Array.from(found as number[])
}
