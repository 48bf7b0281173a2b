/**
 * The invented province with which an installation shows what the portal can do: by its codes nobody takes it for a
 * real place. Real provinces have the codes 01 to 96, real communes, of today and of before, codes below 33000.
 */

/** Code of the invented province. */
export const illustrationProvince = '00'

/** The invented communes have five digits that lie between these two, as text. */
export const illustrationCodes = { first: '99000', last: '99999' } as const

/** Said on each of its pages and in each of its files. */
export const illustrationLabel = 'Dữ liệu minh họa'
export const illustrationNote =
  'Dữ liệu minh họa: tỉnh Ví Dụ không có thật. Mọi con số, kế hoạch và ý kiến ở đây do cổng này đặt ra để cho xem thử.'

/** The same in few words, beside a name. */
const illustrationMark = 'dữ liệu minh họa'

/** Whether a code is the invented province's or one of its communes'. */
export function isIllustration(code: string): boolean {
  return code === illustrationProvince || (code >= illustrationCodes.first && code <= illustrationCodes.last)
}

/** Whether a page or file lies below the invented province or one of its communes. @example isIllustrationPath('/xa/99001-vi-du-tot/') // => true */
export function isIllustrationPath(path: string): boolean {
  const [, code = ''] = /^\/(?:xa|tinh)\/(\d+)-/.exec(path) ?? []
  return isIllustration(code)
}

/** A name, marked where it is invented. @example markedName('99001', 'Xã Ví Dụ Tốt') // => 'Xã Ví Dụ Tốt (dữ liệu minh họa)' */
export function markedName(code: string, name: string): string {
  return isIllustration(code) ? `${name} (${illustrationMark})` : name
}
