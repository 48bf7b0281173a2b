/**
 * Two things said together that mean a third: money under the table at a hospital is 4.2, at the commune 4.1. Groups of
 * words, and which pair speaks for what.
 */
export const groups = {
  bribe:
    'phong bì · lót tay · bồi dưỡng · tiền cà phê · dúi · đưa tiền · đòi tiền · vòi tiền · vòi · hối lộ · ' +
    'chung · phải đưa · phải có tiền · quà · tiền trà nước · nhận tiền · kẹp · gợi ý · biếu · lo lót',
  hospital:
    'bệnh viện · bác sĩ · y tá · điều dưỡng · hộ sinh · mổ · nằm viện · tiêm · đẻ · xuất viện · ' +
    'chuyển viện · nhà thương · trưởng khoa · khám · sinh mổ',
  school:
    'cô giáo · thầy giáo · thầy · giáo viên · trường · hiệu trưởng · phụ huynh · nhà trường · điểm · ' +
    'lớp · thầy cô · học sinh · trái tuyến',
  levy:
    'thu tiền · tự nguyện · ép · bắt mua · ép buộc · đóng · khoản · tiền quà · thu hộ · xã hội hóa · ' +
    'ủng hộ · nhận quà',
  job:
    'thi vào · xin việc · tuyển · tuyển dụng · biên chế · hợp đồng · công chức · viên chức · vào làm · ' +
    'vô làm · xin vào · xin vô · vào dạy · vô dạy · nộp hồ sơ vào · vào nhà nước · bổ nhiệm',
  favour:
    'quen biết · con cháu · con ông · cháu ông · cháu · người nhà · con trai · chạy · triệu · lo lót · ' +
    'phong bì · có tiền · quen · bà con · không thông báo',
  denounce:
    'tố cáo · tố · thưa · tố giác · báo đường dây nóng · báo tin · chống tham nhũng · tham nhũng · ăn tiền',
  retaliation:
    'trả thù · bị làm khó · lộ tên · bị ghét · bao che · im luôn · không xử lý · không ai xử lý · ' +
    'không thấy ai xử lý · không tin · ai dám · kêu lên · huề · vẫn lên chức · không dám · hỏi tội · ' +
    'không có gì · không ai bị · ai bảo vệ',
  appeal: 'đơn · khiếu nại · kiến nghị · lá đơn',
  silence:
    'chưa trả lời · không trả lời · chưa có trả lời · chưa thấy trả lời · không ai trả lời · ' +
    'chưa được trả lời · hồi âm · im lặng · chưa được giải quyết · đang xem xét · trả lời · mất tích · ' +
    'tháng',
  online: 'qua mạng · trực tuyến · online · cổng · app · web · dịch vụ công · trên mạng · ứng dụng',
  water: 'nước · sông · kênh · giếng · suối · rạch · ao · khe · hồ · biển',
  foul: 'đen · đục · hôi · tanh · phèn · vàng · cá chết · mặn · bẩn · rác · mùi · đỏ · xanh lè · nhiễm · váng',
  penalty:
    'phạt · báo trước · đoàn kiểm tra · kiểm tra · làm ngơ · làm lơ · không ai phạt · xử phạt · ' +
    'đút tiền · chỉ nhắc nhở · không đến · không biết',
  discharge:
    'xả thải · nước thải · ô nhiễm · đổ · trại heo · trại lợn · lò mổ · nhà máy · xưởng · khai thác · ' +
    'phá rừng · mỏ đá',
  headman: 'trưởng thôn · trưởng ấp · trưởng bản · tổ trưởng · ấp trưởng · trưởng khu phố · trưởng bản',
  vote: 'bầu · bỏ phiếu · phiếu · ứng cử · đề cử · ứng viên · kiểm phiếu',
  wrong: 'sai · nhầm · lộn · thiếu · in sai · ghi sai',
  document:
    'giấy · khai sinh · căn cước · thẻ · bìa · kết quả · quyết định · giấy phép · bản sao · ' +
    'giấy xác nhận · giấy chứng nhận · giấy khai sinh',
  fund: 'đóng · góp · thu · quỹ · đóng góp · góp tiền · nộp tiền · đóng tiền',
  works:
    'làm đường · làm cầu · cầu · mỗi hộ · mỗi nhà · mỗi khẩu · tự nguyện · nhà văn hóa · trụ điện · ép · dân',
  spending: 'xã · ngân sách · trụ sở · cổng chào · nhà văn hóa · tiền',
  disclosed:
    'công khai · công bố · dân đâu có biết · dân không biết · không ai biết · bí mật · chi vào · chi gì · ' +
    'chi vô',
} as const

export type Group = keyof typeof groups

export const compounds: readonly (readonly [subject: string, one: Group, other: Group, weight: number])[] = [
  ['papi/4.2', 'bribe', 'hospital', 5],
  ['papi/4.2', 'levy', 'school', 4],
  ['papi/4.2', 'bribe', 'school', 2],
  ['papi/4.3', 'job', 'favour', 5],
  ['papi/4.4', 'denounce', 'retaliation', 4],
  ['papi/3.2', 'appeal', 'silence', 2],
  ['papi/8.3', 'online', 'silence', 3],
  ['papi/7.3', 'water', 'foul', 2],
  ['papi/7.1', 'discharge', 'penalty', 4],
  ['papi/1.3', 'headman', 'vote', 4],
  ['sipas/d', 'wrong', 'document', 3],
  ['papi/1.4', 'fund', 'works', 2],
  ['papi/2.3', 'spending', 'disclosed', 2],
]
