/** Of pages that stand in an exported site for what only the portal's server does. */
export const exported = {
  title: 'Trang này cần máy chủ của cổng',
  there: 'Gửi ở chính cổng Lắng nghe',
  explain: 'Đây là bản chép của cổng Lắng nghe. Phiếu, tra cứu và bàn cán bộ ở chính cổng:',
}
