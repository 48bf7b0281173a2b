/**
 * The invented province with which an installation shows what the portal can do: by its codes nobody takes it for a
 * real place. Real provinces have the codes 01 to 96, real communes, of today and of before, codes below 33000.
 */

/** Code of the invented province. */
export const illustrationProvince = '00'

/** The invented communes have five digits that lie between these two, as text. */
export const illustrationCodes = { first: '99000', last: '99999' } as const

/** Whether a code is the invented province's or one of its communes'. */
export function isIllustration(code: string): boolean {
  return code === illustrationProvince || (code >= illustrationCodes.first && code <= illustrationCodes.last)
}
