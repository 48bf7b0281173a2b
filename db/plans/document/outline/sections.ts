/** What the sections of a plan are called: purposes, results, tasks, who does what, how it is carried out. */
export type SectionKind = 'purpose' | 'results' | 'tasks' | 'assignment' | 'organisation'

const results =
  /^(?:danh gia |tinh hinh |thuc trang |khai quat |tong quan )?(?:ket qua|thuc trang|dac diem|tinh hinh|ton tai|han che|nguyen nhan|danh gia|su can thiet)\b/
const organisation =
  /to chuc thuc hien|to chuc (?:theo doi|kiem tra|giam sat)|^(?:cong tac )?(?:theo doi|giam sat|kiem tra),? (?:va )?(?:don doc|giam sat|kiem tra|danh gia)|^(?:cong tac )?(?:thi dua|khen thuong|so ket|tong ket)|giai thuong|^(?:thu tuc|ho so),? (?:va )?(?:ho so|thu tuc)\b.*khen thuong|^(?:so luong|co cau|hinh thuc|tieu chuan)\b.*(?:khen thuong|thi dua|giai)|to chuc trien khai|^che do (?:thong tin|bao cao)|^kinh phi|^nguon (?:luc|kinh phi)|^dieu khoan|^trien khai thuc hien$|^hieu luc|^giam sat, danh gia/
const assignment = /^(?:phan cong|trach nhiem|phan cong trach nhiem)\b/
/** "PHÂN CÔNG NHIỆM VỤ" sets tasks; "PHÂN CÔNG TRÁCH NHIỆM" says who carries out those set before. */
const assignsTasks = /phan cong (?:thuc hien )?(?:(?:cac|mot so) )?nhiem vu/
const tasks = /nhiem vu|giai phap|noi dung|bien phap|hoat dong|cong viec|khac phuc|^chuong trinh|^lo trinh/
const purpose =
  /^(?:muc dich|muc tieu|yeu cau|quan diem|can cu|pham vi|doi tuong|dinh huong|nguyen tac|chi tieu|y nghia)/
const purposeAlone =
  /^(?:muc (?:dich|tieu)(?: (?:chung|cu the|tong quat))?|yeu cau|chi tieu(?: cu the)?|quan diem|pham vi|doi tuong|(?:hien|thuc) trang|kinh phi(?: thuc hien)?)(?:, (?:yeu cau|chi tieu|muc tieu))*[:.]?$/

/** "Tiêu chí thi đua", "Hình thức khen thưởng", "Dự toán kinh phí": by what it is judged, rewarded and paid. */
const measure =
  /^(?:chu de|tieu chi|hinh thuc|tieu chuan|cach thuc|so luong)\b.*(?:thi dua|khen thuong|danh gia|xep loai|xep hang)|^du toan\b|^(?:nguon )?kinh phi\b/

/** "6. Chỉ tiêu chủ yếu đến năm 2030": what is aimed at, and nothing to do. */
const aims =
  /^(?:tam nhin|du bao)\b.{0,80}$|^muc tieu phat trien[:.]?$|^(?:muc tieu|chi tieu)(?: [a-z]+){0,3} (?:den |cua )?(?:nam|giai doan) \d{4}(?: ?- ?\d{4})?[:.]?$/

/** "1. Thời gian, đối tượng kiểm tra", "2. Phạm vi thi đua": when, where and for whom. */
const occasion =
  /^(?:thoi gian|dia diem|thanh phan|doi tuong|pham vi)(?: (?:tuyen truyen|thi dua|ap dung|kiem tra|tham gia|to chuc|thuc hien)){1,2}:?$|^(?:thoi gian|dia diem|thanh phan|doi tuong)(?:,| va) (?:thoi gian|dia diem|thanh phan|doi tuong)(?: [a-z]+){0,3}:?$/

/** What a section's heading says it holds; null if it does not say. @param folded the heading's words */
export function sectionKind(folded: string): SectionKind | null {
  const text = folded.replace(/^[\s"“]+/, '')
  if (text.length > 260) return null
  if (results.test(text) && !/^.{0,60}(?:nhiem vu|giai phap)/.test(text.replace(/thuc hien.*/, '')))
    return 'results'
  if (assignsTasks.test(text)) return 'tasks'
  if (assignment.test(text)) return 'assignment'
  if (measure.test(text)) return 'organisation'
  if (organisation.test(text) && !/nhiem vu va giai phap/.test(text)) return 'organisation'
  if (tasks.test(text)) return 'tasks'
  if (purpose.test(text)) return 'purpose'
  return null
}

/** A subheading such as "1. Mục đích" that sets its part aside inside any section. @param folded its words */
export function isPurposeHeading(folded: string): boolean {
  return purposeAlone.test(folded) || measure.test(folded) || aims.test(folded) || occasion.test(folded)
}
