/** In which of the main sections an address lies, so that the menu at the top can say where one is. The desk is in none. Pure. */
const patterns = [
  ['places', /^\/tim-xa\//],
  ['prices', /\/gia-dat/],
  ['plans', /^\/ke-hoach\//],
  ['cases', /\/(?:phan-anh|vu-viec|theo-doi|bao-tin-kin)\//],
  ['ratings', /\/(?:danh-gia|ket-qua|dot-khao-sat|cam-on)\//],
  ['places', /^\/(?:tinh|xa)\//],
] as const

/** @example sectionOf('/xa/19366-ben-quan/ket-qua/') // => 'ratings' */
export function sectionOf(address: string): (typeof patterns)[number][0] | undefined {
  if (address.startsWith('/can-bo/')) return undefined
  return patterns.find(([, pattern]) => pattern.test(address))?.[0]
}
