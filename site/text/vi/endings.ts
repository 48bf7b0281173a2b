/** Words of the page after sending a form, and of the one that is not there. */
export const thanks = {
  title: 'Đã nhận đánh giá',
  description: 'Phiếu chấm điểm đã được lưu.',
  heading: 'Cảm ơn Ông/Bà, phiếu đã được lưu',
  receipt: 'Mã biên nhận',
  receiptNote:
    'Mã này chỉ cho biết phiếu đã được nhận. Có thể chụp màn hình hoặc ghi lại; không có mã cũng không sao.',
  next: 'Tiếp theo thế nào',
  nextNote:
    'Câu trả lời được cộng chung với của người khác. Kết quả của xã hiện ra khi có từ 10 lượt trở lên và thay đổi khi đủ lượt mới, để không ai bị nhận ra.',
  setAside:
    'Nếu trong ít phút có nhiều phiếu gần như giống hệt nhau, hoặc quá nhiều phiếu cùng đến, thì phiếu có thể được để riêng để cán bộ kiểm tra trước khi tính. Không phiếu nào bị xóa.',
  setAsideRules: 'Khi nào một phiếu được để riêng',
  another: 'Phiếu mới cho người tiếp theo',
  results: 'Xem kết quả:',
  back: 'Trở về:',
}

export const notFound = {
  title: 'Không thấy trang này',
  description: 'Địa chỉ không có trên cổng.',
  heading: 'Không thấy trang này',
  explain:
    'Địa chỉ có thể bị gõ thiếu, hoặc trang đã chuyển đi. Trang của xã, phường có dạng /xa/19366-ben-quan/.',
  actions: 'Thử một trong các cách sau',
}
