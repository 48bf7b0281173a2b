/** The words that residents use for each factor of SIPAS: [sure, likely, faint], as in papi-words.ts. */
export const sipasWords: Readonly<Record<string, readonly [sure: string, likely: string, faint: string]>> = {
  'sipas/a': [
    'ghế ngồi · chỗ ngồi · thiếu ghế · ít ghế · hết ghế · nơi chờ · chỗ chờ · phòng chờ · ngồi chờ · ' +
      'đứng chờ · ghế · quạt · nước uống · máy lấy số · lấy số · màn hình gọi số · máy tính tra cứu · ' +
      'máy quét · máy in · máy photo · máy lạnh · điều hòa · bàn viết · xe lăn · bãi giữ xe · chỗ để xe · ' +
      'chỗ dựng xe · quầy riêng · ki ốt tra cứu · biển chỉ dẫn · phòng một cửa · chỗ làm giấy · hết mực · ' +
      'trang thiết bị · cơ sở vật chất · trụ sở … chật · nhà vệ sinh … khóa · tivi',
    'nóng · chật · chờ ngoài · chen lấn · bút · nóng nực · ngồi đợi · nóng như lò · ngồi … ngoài · bàn · ' +
      'nhà vệ sinh · phần mềm · máy tính',
    'hỏng · hư · trụ sở · đứng · một cửa',
  ],
  'sipas/b': [
    'thủ tục rắc rối · thủ tục rườm rà · rườm rà · trễ hẹn · quá hẹn · quá hạn · giấy hẹn · hẹn lại · ' +
      'hẹn lên hẹn xuống · hẹn … ngày · niêm yết thủ tục · thủ tục không ghi · phí không … biên lai · ' +
      'thu phí · lệ phí · mức phí · phí · mức thu · thành phần hồ sơ · hồ sơ bị trả · trả lại hồ sơ · ' +
      'thời gian giải quyết · thời hạn giải quyết · đòi thêm giấy · cần giấy tờ gì · ' +
      'mỗi người nói mỗi kiểu · mỗi người nói một kiểu · quy trình · đi tới đi lui · chạy … nơi · ' +
      'bảng niêm yết · đúng hạn · không có biên lai · không hóa đơn · bắt nộp · giấy tờ · biên lai · ' +
      'đi lên đi xuống · đi lại … lần · đi về … lần · hết giờ · giờ làm việc · mở cửa thêm · làm thủ tục · ' +
      'nhanh gọn · đợi ký · chờ ký · bắt photo · đòi bản gốc · đòi … sổ hộ khẩu · thiếu giấy · lấy số',
    'thủ tục · hẹn · niêm yết · hồ sơ · quy định · chậm · trễ · tuần chưa xong · chưa xong · ' +
      'chưa có kết quả · đi lại nhiều lần · giấy này giấy kia · nộp thêm · ngày làm việc · ' +
      'chạy đi chạy lại · lòng vòng · hóa đơn · xa quá · đi bộ · thứ bảy · chủ nhật · mất cả buổi · ' +
      'chờ lâu · đợi · chờ … tháng · chưa nhận được · mau · trong ngày · xong liền',
    'chờ · lâu · thu · giấy',
  ],
  'sipas/c': [
    'thái độ · hách dịch · cáu gắt · quát · nạt · gắt · cộc lốc · cộc cằn · trịch thượng · cửa quyền · ' +
      'lịch sự · lễ phép · nhiệt tình · tận tình · dễ thương · đàng hoàng · chu đáo · niềm nở · ' +
      'hướng dẫn rõ ràng · hướng dẫn … kỹ · hướng dẫn tận tình · không hướng dẫn · viết giùm · điền giùm · ' +
      'chỉ từng · bấm điện thoại · làm việc riêng · nói chuyện riêng · chen lên trước · người quen chen · ' +
      'xẵng · xua tay · khó chịu · nói năng · ăn nói · coi thường · coi dân · bán hàng online trong giờ · ' +
      'chưa thấy cán bộ · chưa ai vào làm · đi trễ về sớm · hỏi … không trả lời · bị gắt · quát tháo · ' +
      'giải thích nhiệt tình · cảm ơn chị · cười · dễ mến · vui vẻ · nhẹ nhàng · thân thiện · tươi cười · ' +
      'tươi tỉnh · hòa nhã · lớn tiếng · la mắng · trống không · chỉ tay · xem điện thoại · bỏ điện thoại · ' +
      'làm giúp · viết hộ · đọc giúp · điền giúp · tận nhà · đến nhà làm · chấn chỉnh · gây khó dễ · ' +
      'làm khó · hành dân · đùn đẩy · đẩy qua đẩy lại · trả lời đầy đủ · giải thích rõ · hỏi không ai · ' +
      'cửa đóng · không đeo bảng tên · linh hoạt · bỏ vị trí · nghỉ phép · ưu tiên người quen · cắt nghĩa',
    'cán bộ một cửa · nhân viên tiếp nhận · cán bộ trẻ · nhân viên · cán bộ tiếp dân · cảm ơn · khen · ' +
      'lời khen · đáng khen · hướng dẫn · tiếp nhận · giải thích · dễ hiểu · hỏi lại · cán bộ tư pháp · ' +
      'biết ơn · rất tốt · quý lắm · mời nước · hẹn … không có mặt · đi ăn sáng · uống cà phê · ' +
      'đi công tác · bảo vệ · nhân văn · chỉ tôi · chỉ tui · trả lời',
    'cán bộ · cô cán bộ · hỏi',
  ],
  'sipas/d': [
    'ghi sai · in sai · sai tên · sai năm · sai ngày · sai số · sai địa chỉ · sai giới tính · sai họ · ' +
      'in nhầm · ghi nhầm · nhầm tên · sai chính tả · sai thông tin · thiếu dấu · thiếu con dấu · ' +
      'thiếu tên · giấy trả về · bản sao trả về · kết quả sai · trả kết quả · giấy ra rồi · cấp sai · ' +
      'không có ngày tháng · kết quả giải quyết · nhận kết quả · giấy kết quả · sai dân tộc · sai tên đệm · ' +
      'ghi … sai · đánh máy · ghi giới tính · con dấu · bị trùng · mất chữ · viết dư',
    'sai · nhầm · lộn · làm lại từ đầu · giáp lai · đính chính · cẩu thả · đi sửa lại · sửa lại · ' +
      'sửa tên · viết sai · ghi nơi',
    'thiếu · kết quả · ngày sinh · in',
  ],
  'sipas/e': [
    'thùng thư góp ý · thùng góp ý · hòm thư góp ý · hòm thư · sổ góp ý · đường dây nóng · góp ý ở đâu · ' +
      'góp ý … gửi ai · góp ý … gửi ở đâu · gửi góp ý · góp ý · số điện thoại góp ý · ý kiến góp ý · ' +
      'phiếu khảo sát · khảo sát hài lòng · đánh giá cán bộ · phiếu đánh giá · kiến nghị xong · ' +
      'phản ánh qua điện thoại · gửi ý kiến · không có chỗ … đánh giá · góp ý xong · xin lịch tiếp dân · ' +
      'xin trả lời · bảng ghi … điện thoại · hộp thư',
    'phản ánh · kiến nghị · ý kiến · báo kết quả · tiếp thu · không ai bắt máy · máy bận · ' +
      'không thông báo · không ai nghe · muốn nói · ngại · hứa · ghi nhận · không thấy trả lời · trả lời · ' +
      'chưa thấy trả lời · hồi âm · rep · số điện thoại',
    'gửi · gọi · kết quả',
  ],
}
