/** Words for questions with options: what most chose, of how many, and who was asked. */
export const choices = {
  /** @param which the options chosen most often, quoted and joined */
  most: (which: string) => `${which} được chọn nhiều nhất`,
  all: (which: string) => `Lượt nào cũng chọn ${which}`,
  /** Goes on after `most`. */
  ofHowMany: (percent: string, n: string) => `${percent}, trong ${n} lượt trả lời câu này.`,
  /** Where several were chosen equally often. */
  each: (percent: string) => `mỗi ý ${percent}`,
  several: 'Mỗi lượt chọn được nhiều ý.',
  quoted: (label: string) => `«${label}»`,
  onlyIf: (condition: string) => `Chỉ hỏi người đã ${condition}.`,
  /** @param given the answers that lead to the question, quoted and joined */
  condition: (given: string, question: string) => `chọn ${given} ở câu «${question}»`,
  and: 'và',
  or: 'hoặc',
  answer: 'Trả lời',
  share: 'Tỷ lệ',
  interval: 'Khoảng bất định',
  count: 'Số lượt',
  few: 'Chưa nêu được con số cho câu này (‹10).',
  about: (questions: string, n: string) => `${questions} câu chọn ý về việc này, ít nhất ${n} lượt trả lời`,
  places: (n: string) => `Cộng từ ${n} xã, phường.`,
}
