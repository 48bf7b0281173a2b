/** Words of a province's results and of the pages that show one question commune by commune. */
export const provinceResults = {
  title: (name: string) => `Kết quả chấm điểm ở ${name}`,
  description: (name: string) =>
    `Cộng những gì các xã, phường của ${name} đã công bố: từng nhóm câu hỏi, từng thủ tục, và từng xã theo thứ tự tên.`,
  lead: (communes: string, all: string) =>
    `${communes} trong ${all} xã, phường, đặc khu đã đủ 10 lượt để công bố. Con số dưới đây là tổng của những nơi đó.`,
  none: (name: string) =>
    `Chưa xã, phường nào của ${name} đủ 10 lượt. Khi có nơi đủ, kết quả cộng lại sẽ hiện ở đây.`,
  services: 'Theo thủ tục',
  servicesNote: 'Chỉ cộng những xã, phường đã nêu được con số của thủ tục đó.',
  commune: 'Xã, phường',
  places: 'Số nơi',
  partTitle: (part: string, name: string) => `${part}: các xã, phường của ${name}`,
  partDescription: (part: string, name: string) =>
    `Người dân chấm «${part}» ở từng xã, phường của ${name}, xếp theo tên, mỗi nơi một khoảng bất định.`,
  partLead:
    'Xếp theo tên, không theo kết quả. Vạch đậm là tỷ lệ, dải rộng là khoảng bất định do số lượt ít. Hai dải chạm nhau thì chưa đủ để nói là khác nhau.',
  partLink: 'Xem từng xã, phường',
  missing: (n: string) => `${n} nơi khác chưa đủ 10 lượt (‹10).`,
  band: (percent: string, low: string, high: string) => `${percent}, khoảng bất định ${low}-${high}`,
  perceptionNote:
    'Câu trả lời của người tự chọn trả lời trên cổng này, từng xã, phường một dải, không phải điểm chính thức:',
  items: 'Từng câu trong nhóm',
  informs: 'Góp phần nói về chỉ số',
}
