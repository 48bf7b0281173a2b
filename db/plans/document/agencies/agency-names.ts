/** The words by which names of agencies begin. */
import { fold } from '../../../../domain/vietnamese.ts'

/** Beginnings of agency names, folded, that start an agency wherever they stand. */
const names = [
  'ubnd',
  'uy ban',
  'ub.',
  'ub mttq',
  'hdnd',
  'hoi dong nhan dan',
  'thuong truc',
  'van phong',
  'mttq',
  'mat tran',
  'cong an',
  'bo chi huy',
  'ban chi huy',
  'bo doi bien phong',
  'trung tam',
  'cong thong tin',
  'cong ttdt',
  'chi cuc',
  'kho bac',
  'buu dien',
  'vien thong',
  'bao hiem xa hoi',
  'bhxh',
  'ngan hang',
  'toa an',
  'vien kiem sat',
  'lien doan',
  'lien minh',
  'lien hiep',
  'cong ty',
  'tap doan',
  'dien luc',
  'benh vien',
  'tram y te',
  'tinh uy',
  'huyen uy',
  'thanh uy',
  'dang uy',
  'thu truong',
  'thu tuong',
  'pho thu tuong',
  'bo truong',
  'thong doc',
  'bi thu',
  'vien truong',
  'cuc truong',
  'truong ban',
  'tong giam doc',
  'chi huy truong',
  'cac dong chi',
  'dong chi',
  'chu tich',
  'pho chu tich',
  'giam doc',
  'nguoi dung dau',
  'lanh dao cac',
  'lanh dao so',
  'lanh dao ubnd',
  'chanh van phong',
  'truong phong',
  'cac so',
  'cac phong',
  'cac ban',
  'cac bo',
  'cac pho',
  'cac tap doan',
  'cac tong cong ty',
  'cac chu dau tu',
  'cac uy ban',
  'cac ubnd',
  'cac ngan hang',
  'cac co so',
  'cac luc luong',
  'chu dau tu',
  'cac chu rung',
  'thong tan xa',
  'cac co quan',
  'cac don vi',
  'cac dia phuong',
  'cac nganh',
  'cac cap',
  'cac doan the',
  'cac to chuc',
  'cac hoi',
  'cac truong',
  'cac xa',
  'cac huyen',
  'cac phuong',
  'cac tram',
  'cac trung tam',
  'cac benh vien',
  'cac doanh nghiep',
  'cac cong ty',
  'cac chi cuc',
  'cac so, ban, nganh',
  'chinh quyen',
  'co quan thong tin',
  'co quan thong tan',
  'co quan bao chi',
  'co quan hanh chinh',
  'co quan chuyen mon',
  'bo phan',
  'dvsn',
  'don vi su nghiep',
  'cap uy',
  'hiep hoi',
  'hoc vien',
  'to chuc chinh tri',
  'dai phat thanh',
  'dai truyen',
  'dai pt',
  'dai ptth',
  'tat ca cac co quan',
  'toan the cac co quan',
  'thue tinh',
  'thue thanh pho',
  'thue co so',
  'bao va',
  'hoi dong',
  'tinh doan',
  'thanh doan',
  'doan thanh nien',
  'kiem toan',
  'chi nhanh',
  'thanh tra tinh',
  'thanh tra huyen',
  'thanh tra thanh pho',
  'thanh tra so',
  'thanh tra cap',
  'thanh tra chinh phu',
  'thanh tra nha nuoc',
  'to cong nghe so',
  'ban quan ly',
  'ban qlda',
  'phong ban',
  'so, ban',
  'so, nganh',
  'so nganh',
  'cong doan',
  'cac cong doan',
  'xa, phuong',
  'cap xa',
  'cap huyen',
  'cap tinh',
]

/** Words that are agencies only with a capital after them ("Sở Y tế", "Báo Cà Mau", but "báo cáo", "phòng, chống"). */
const beforeCapital = [
  'so',
  'phong',
  'ban',
  'bo',
  'bao',
  'dai',
  'hoi',
  'doan',
  'truong',
  'cuc',
  'vien',
  'quy',
  'to',
  'cang',
  'thue',
  'thong ke',
  'tong cong ty',
  'tong cuc',
]

/** Collective nouns: they start an agency unless they go on with another collective ("Các cơ quan, đơn vị"). */
const collective = ['co quan', 'don vi', 'dia phuong']

const alternatives = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll('.', '\\.')).join('|')
const startsWithName = new RegExp(`^(?:${alternatives(names)})(?![a-z0-9])`)
const startsBeforeCapital = new RegExp(`^(?:${alternatives(beforeCapital)}) `)
const startsWithCollective = new RegExp(`^(?:${alternatives(collective)})(?:[ ,]|$)`)
const capitalStart = /^["“]?\p{Lu}/u
/** What begins like an agency and is none: "Phòng chống bệnh …", "TỔ CHỨC THEO DÕI …". */
const noAgency =
  /^(?:quy [ivx\d]|phong(?:,| trao| chong| ngua| chay| benh| tranh)|to chuc|bao (?:cao|dam)|hoi (?:nghi|thao)|ban hanh|bo (?:sung|tri)|so (?:ket|luong|lieu|hoa)|truong hop|dai hoi|vien (?:dan|tro)|doan (?:ket|kiem tra))\b/
/** No name of an agency is told by more of its beginning than this. */
const longestBeginning = 60

/**
 * True for text that begins with the name of an agency.
 * @param afterCollective a collective name stands before, so that "đơn vị" continues it
 */
export function startsAgency(text: string, afterCollective = false): boolean {
  const folded = fold(text.slice(0, longestBeginning))
  if (/^chinh quyen (?:dien tu|so)\b/.test(folded)) return false
  if (startsWithName.test(folded)) return true
  const field = startsBeforeCapital.exec(folded)?.[0]
  if (field !== undefined) {
    if (noAgency.test(folded)) return false
    const rest = text.trim().slice(field.length)
    if (capitalStart.test(rest) || (field === 'phong ' && capitalStart.test(text))) return true
  }
  return !afterCollective && startsWithCollective.test(folded)
}

const collectiveStart =
  /^(?:co quan|don vi|dia phuong)(?:,|$)|^(?:thu truong |nguoi dung dau |lanh dao |tat ca )?(?:cac |so, |so nganh|phong, ban)(?:so|ban|bo|nganh|co quan|don vi|phong|cap|dia phuong|hoi|to chuc|doan the|truong)?/

/** True for a name such as "Các sở, ban, ngành", folded, that others like it continue. */
export function isCollective(folded: string): boolean {
  return collectiveStart.test(folded)
}
