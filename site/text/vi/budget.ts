export const budget = {
  heading: (step: string) => `${step}: được bao nhiêu so với dự toán`,
  estimated: (step: string) => `${step}: so với năm trước`,
  amounts: (execution: string | null, estimate: string) =>
    execution === null
      ? `dự toán ${estimate} đồng`
      : `${execution} đồng trong ${estimate} đồng dự toán cả năm`,
  years: (name: string, year: number, estimate: string, before: { was: string; change: string }) =>
    `${name}: dự toán năm ${year} là ${estimate} đồng, năm ${year - 1} là ${before.was} đồng (${before.change}).`,
}
