/** Words about responses that are set aside: how many, by which rules, and what became of them. */
export const setAside = {
  some: (n: string) =>
    `${n} lượt đang để riêng, chờ cán bộ xem xét hoặc đã được quyết định không tính, và không có trong con số nào ở đây. Không lượt nào bị xóa.`,
  none: 'Không có lượt nào đang để riêng.',
  link: 'Khi nào một lượt được để riêng',
  title: 'Lượt trả lời được để riêng khi nào',
  lead: 'Máy chỉ để riêng theo ba quy tắc dưới đây. Cán bộ xem rồi quyết định cho tính hay không; quyết định được ghi vào nhật ký. Không lượt nào bị xóa, và số lượt để riêng luôn được nêu.',
  contented:
    'Chọn cùng một mức cho mọi câu thì vẫn được tính: người hài lòng thường trả lời như vậy. Chỉ khi trong ít phút có nhiều phiếu gần như giống hệt nhau thì các phiếu đến sau mới được để riêng.',
  outcome: 'Đến nay, của mọi xã, phường và mọi phiếu trên cổng:',
  outcomes: {
    waiting: (n: string) => `${n} lượt đang để riêng, chờ cán bộ quyết định`,
    keptOut: (n: string) => `${n} lượt không được tính, theo quyết định`,
    released: (n: string) => `${n} lượt đã để riêng nay được tính, theo quyết định`,
  },
}
