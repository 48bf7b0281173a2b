/** The words that residents use for each indicator, in small letters. In a text without marks only phrases of two words or more are looked for. */
const phrases: Readonly<Record<string, string>> = {
  'sipas/1':
    'chỗ ngồi · ghế ngồi · ghế chờ · thiếu ghế · phòng chờ · đứng chờ · hàng ghế · ghế · chờ ngoài nắng · chỗ chờ · ' +
    'nơi chờ',
  'sipas/2':
    'máy lấy số · lấy số · máy in · máy photo · máy lạnh · điều hoà · điều hòa · quạt · nước uống · máy tính tra cứu ' +
    '· bàn viết · trang thiết bị · máy hỏng · bút viết · màn hình',
  'sipas/5':
    'niêm yết · bảng thông báo · bảng tin · dán ở bảng · không ghi cần giấy gì · bảng hướng dẫn · dán giấy · không ' +
    'dán · bảng thủ tục',
  'sipas/7':
    'thêm giấy · giấy tờ thêm · thêm giấy tờ · bổ sung giấy · bổ sung hồ sơ · đòi thêm · lại thiếu giấy · nộp thêm · ' +
    'đòi giấy · đòi sổ · đòi bản sao · bắt photo · bắt công chứng · bắt chứng thực · bản sao · đi về nhiều lần · ' +
    'thiếu giấy · mỗi lần một giấy · photo thêm',
  'sipas/8':
    'lệ phí · thu phí · mức phí · phí · biên lai · thu thêm · thu quá · mức thu · hoá đơn · hóa đơn · trả tiền · nộp ' +
    'tiền',
  'sipas/9':
    'trễ hẹn · quá hẹn · chậm · trễ · hẹn lại · hẹn lên hẹn xuống · chờ lâu · đợi lâu · lâu quá · quá lâu · đúng hẹn ' +
    '· đúng hạn · quá hạn · sớm hơn · nhanh gọn · nhanh · mất cả buổi · chờ cả · đợi cả · mãi chưa · chưa xong · chưa ' +
    'có kết quả · giấy hẹn · ngâm hồ sơ · ngâm · chờ mãi · xếp hàng · làm lẹ · hẹn · chưa có · chưa nhận được · lâu · ' +
    'hồ sơ nộp · chờ tới · đợi · chờ hoài · lẹ',
  'sipas/10':
    'thái độ · lịch sự · cáu gắt · cáu · quát · hách dịch · nạt · lạnh lùng · vui vẻ · niềm nở · dễ thương · dễ mến · ' +
    'khó chịu · trống không · nhẹ nhàng · thân thiện · cau có · gắt gỏng · hoà nhã · hòa nhã · lớn tiếng · mắng · ' +
    'chào · coi thường · nhăn nhó · lễ phép · tươi cười · cục cằn · la mắng · xưng hô · dạ thưa · xin lỗi · bấm điện ' +
    'thoại · xem điện thoại · cảm ơn · mặt hầm hầm · lời lẽ · nói chuyện riêng · ngọt · chửi',
  'sipas/12':
    'không trả lời · hỏi không ai · trả lời đầy đủ · trả lời rõ · giải đáp · hỏi gì cũng · trả lời qua loa · giải ' +
    'thích · hỏi gì · giải thích rõ · không giải thích',
  'sipas/13':
    'hướng dẫn · chỉ dẫn · tận tình · chỉ cách · giúp điền · viết giúp · chỉ từng · điền giúp · nhiệt tình · chỉ bảo ' +
    '· giúp tôi · làm giúp · khai giúp · chu đáo · chỉ vẽ · chỉ tui · bấm giùm · giùm · từng bước · tận tâm · đọc ' +
    'giúp · ghi giúp',
  'sipas/15':
    'gây khó · làm khó · hạch sách · nhũng nhiễu · vòi vĩnh · vòi · chen ngang · ưu tiên người quen · người quen · ' +
    'đùn đẩy · hành dân · hành là chính · đẩy qua đẩy lại · chỉ qua chỉ lại · chỉ lên chỉ xuống · không có ai · vắng ' +
    '· bỏ vị trí · đi vắng · đến muộn · nghỉ sớm · đúng quy định · đúng quy trình · làm khó dễ',
  'sipas/17': 'thiếu thông tin · ghi thiếu · thiếu tên · thiếu chữ',
  'sipas/19':
    'hòm thư · thùng thư · hộp thư · số đường dây nóng · nơi góp ý · không biết góp ý ở đâu · đường dây nóng · hòm ' +
    'góp ý · thùng góp ý · góp ý ở đâu · phản ánh ở đâu · không biết gửi',
  'sipas/21':
    'góp ý · phản ánh · kiến nghị · ý kiến · xử lý · giải quyết · tiếp thu · không ai xử lý · đã sửa · không thấy sửa ' +
    '· khắc phục',
  'sipas/22':
    'chưa thấy trả lời · không thấy trả lời · không thấy hồi âm · chưa có hồi âm · không hồi âm · hồi âm · không phản ' +
    'hồi · chưa phản hồi · phản hồi · gửi đơn · đơn gửi · im lặng · không ai trả lời · chưa trả lời · chưa ai trả lời ' +
    '· im re · không thấy nói gì',
  'papi/1.3':
    'bầu trưởng thôn · bầu tổ trưởng · bầu cử · bỏ phiếu · phiếu bầu · kiểm phiếu · bầu · bầu thôn · ứng cử · đề cử · ' +
    'đi bầu · giơ tay',
  'papi/1.4':
    'đóng góp · tự nguyện · quyên góp · vận động · thu quỹ · quỹ · ép đóng · bắt đóng · góp tiền · góp công · đóng ' +
    'tiền · đóng quỹ · ngày công · xã hội hoá · xã hội hóa · ủng hộ · hiến đất · mỗi hộ · bổ đầu',
  'papi/2.2':
    'hộ nghèo · cận nghèo · bình xét · danh sách nghèo · xét nghèo · sổ nghèo · thoát nghèo · hộ khó khăn · xét hộ · ' +
    'nhà tình nghĩa · nhà tình thương · gạo cứu trợ',
  'papi/2.3':
    'ngân sách · thu chi · thu, chi · công khai tài chính · tiền xã · quyết toán · dự toán · chi vào việc gì · công ' +
    'khai tiền · công khai từng khoản · tiền đi đâu · hạch toán',
  'papi/2.4':
    'quy hoạch · giá đất · bảng giá đất · kế hoạch sử dụng đất · thu hồi đất · đền bù · bồi thường · giải toả · giải ' +
    'tỏa · tái định cư · lấy đất · giải phóng mặt bằng · chuyển mục đích',
  'papi/4.1':
    'phong bì · lót tay · bồi dưỡng · chung chi · hối lộ · tham nhũng · tiền cà phê · tiền cafe · đưa tiền · ăn tiền ' +
    '· nhận tiền · chạy tiền · kẹp tiền · ăn chặn · tiêu cực · trà nước · quà cáp · đòi tiền · vòi tiền · bỏ túi · ' +
    'người nhà cán bộ · bôi trơn · chia chác · tư lợi · lót',
  'papi/5.2':
    'sổ đỏ · sổ hồng · quyền sử dụng đất · tách thửa · sang tên · đo đạc · làm sổ · cấp sổ · chuyển nhượng · bìa đỏ · ' +
    'thừa kế đất · cấp đổi sổ · trích lục bản đồ · đo đất · bìa đất · tách sổ · có sổ · chồng lên đất · tờ bản đồ · ' +
    'cấp lại sổ · giấy tờ đất',
  'papi/6.1':
    'trạm y tế · bệnh viện · bác sĩ · bác sỹ · y tá · thuốc · khám · tiêm · bảo hiểm y tế · trạm xá · tiêm chủng · ' +
    'chữa bệnh · chích ngừa · đỡ đẻ · giường bệnh · nữ hộ sinh · cấp cứu · trạm trưởng · y sĩ',
  'papi/6.2':
    'trường học · tiểu học · cô giáo · thầy giáo · học sinh · mầm non · lớp học · học phí · giáo viên · nhà trường · ' +
    'bán trú · học thêm · phòng học · sân trường · thầy cô · hiệu trưởng · phụ huynh · dạy · đi học · chủ nhiệm · học ' +
    'trò · bỏ học',
  'papi/6.3':
    'đường hỏng · ổ gà · đường xấu · đèn đường · cúp điện · mất điện · mất nước · nước máy · cống · thoát nước · ngập ' +
    'nước · ngập · cây cầu · cái cầu · cầu treo · xe rác · gom rác · thu gom rác · bê tông · mặt đường · cột điện · ' +
    'trụ điện · dây điện · nước sạch · con đường · đoạn đường · sạt lở · mương · nước yếu · rác · tuyến đường · lầy · ' +
    'ổ voi · vỉa hè · nước sinh hoạt · bóng đèn · lún · điện yếu · hố ga · nắp cống · vá đường · làm đường · đường ' +
    'thôn · đường bê tông · rãnh · điện chập chờn · nước đục · giếng · kênh',
  'papi/6.4':
    'trộm · an ninh · mất trộm · đánh nhau · tuần tra · ma tuý · ma túy · đua xe · trộm cắp · mất xe · gây rối · trật ' +
    'tự · nghiện · cướp · đánh bạc · đánh bài · camera · thả rông · karaoke · đá gà · kẹo kéo · loa · vay nặng lãi · ' +
    'ồn · bắt trộm · tín dụng đen · lừa đảo',
  'papi/7.1':
    'ô nhiễm · xả thải · nước thải · môi trường · bãi rác · trại heo · trại lợn · trại gà · xả thẳng · đổ trộm · nhà ' +
    'máy · lò gạch · xả ra · chặt rừng · phá rừng · khai thác cát · hút cát · lò mổ · nuôi heo · nuôi lợn',
  'papi/8.1':
    'cổng thông tin · trang web · trang thông tin · website · trang của xã · lên trang · tra cứu trên mạng · trang fb ' +
    'của xã · fanpage',
  'papi/8.3':
    'trực tuyến · online · dịch vụ công · cổng dịch vụ công · nộp qua mạng · qua mạng · otp · đăng nhập · dvc · nộp ' +
    'trên mạng · trên mạng · vneid · ứng dụng · hệ thống lỗi',
  'sipas/18':
    'sai tên · ghi sai · sai ngày · sai năm sinh · in sai · sai chính tả · nhầm tên · ghi nhầm · viết sai · sai họ · ' +
    'sai thông tin · đánh sai · gõ sai · sai địa chỉ · đính chính · thiếu dấu · sai dấu · sai chữ · sai tuổi · sai ' +
    'lót',
  'papi/7.2': 'mùi hôi · khói · bụi · đốt rác · hôi thối · hôi · thối · khét · thúi · không khí',
  'papi/7.3':
    'nước đen · cá chết · nước giếng · nước suối · nước sông · dòng sông · con sông · nước mặn · nhiễm phèn',
  'papi/8.2':
    'wifi · internet · mạng yếu · sóng điện thoại · sóng yếu · mất sóng · 3g · 4g · cáp quang · mạng internet',
}

export const themeWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(phrases).map(([indicator, list]) => [indicator, list.split(' · ')]),
)
