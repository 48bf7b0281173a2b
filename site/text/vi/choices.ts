/** Words for questions with options: what most chose, of how many, and who was asked. */
export const choices = {
  /**
   * @param which the options chosen most often, quoted
   * @param several more than one could be chosen
   */
  most: (which: readonly string[], percent: string, n: string, several: boolean) => {
    const people = `trong ${n} lượt trả lời câu này`
    const named = list(which, 'và')
    const most =
      which.length === 1
        ? `${named} được chọn nhiều nhất: ${percent}`
        : `${named} được chọn nhiều nhất, mỗi ý ${percent}`
    return `${most}, ${people}.${several ? ' Mỗi lượt chọn được nhiều ý.' : ''}`
  },
  all: (which: string, n: string) => `Lượt nào cũng chọn ${which}, trong ${n} lượt trả lời câu này.`,
  quoted: (label: string) => `«${label}»`,
  onlyIf: (condition: string) => `Chỉ hỏi người đã ${condition}.`,
  condition: (given: readonly string[], question: string) =>
    `chọn ${list(
      given.map((label) => `«${label}»`),
      'hoặc',
    )} ở câu «${question}»`,
  and: ' và ',
  or: ', hoặc ',
  answer: 'Trả lời',
  share: 'Tỷ lệ',
  interval: 'khoảng bất định',
  count: 'Số lượt',
  few: 'Chưa nêu được con số cho câu này (‹10).',
  places: (n: string) => `Cộng từ ${n} xã, phường.`,
  provinceTitle: 'Những câu chọn ý',
  part: (section: string) => `${section}: câu chọn ý`,
}

/** @example list(['«a»', '«b»', '«c»'], 'và') // => '«a», «b» và «c»' */
function list(parts: readonly string[], joint: string): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${joint} ${last}`
}
