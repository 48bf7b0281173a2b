/** The words that tell kinds of cases apart: [sure, likely], as in papi-words.ts. */

/** Somebody is in danger now; by whom to call: 113 police, 114 fire and rescue, 115 ambulance. */
export const emergencyWords = {
  '113': [
    'đang đánh · đang chém · chém nhau · cầm dao · đòi giết · dọa giết · đang đập cửa · đang phá cửa · ' +
      'có súng · bắt cóc · đang cướp · cứu em với · đang hành hung · đang đánh nhau',
    'công an đâu · xuống liền · xuống gấp · ngay bây giờ · giết · đập cửa · rượt',
  ],
  '114': [
    'đang cháy · cháy lớn · cháy rồi · cháy nhà · cháy chợ · bốc cháy · cứu hỏa · chữa cháy · ' +
      'kẹt ở dưới · mắc kẹt · bị lũ cuốn · lũ cuốn trôi · cứu hộ · sập nhà · nhà … sụp · đuối nước · ' +
      'chìm đò · phóng điện · dây điện đứt · đứt dây điện · rò rỉ gas · nước cuốn',
    'sập · sụp xuống · có người kẹt · gấp',
  ],
  '115': [
    'bất tỉnh · không thở · đột quỵ · cấp cứu gấp · ngừng thở · máu me · điện giật · chảy máu nhiều · ' +
      'co giật · ngộ độc · uống thuốc sâu · tai nạn … nằm · rắn cắn … cứu',
    'cứu với · mau cứu · cứu giúp · cấp cứu · gấp · cứu',
  ],
} as const

export const kindWords = {
  denunciation: [
    'tố cáo · tố giác · nhận hối lộ · đưa hối lộ · tham ô · ăn chặn · vòi tiền · đòi tiền · lót tay · ' +
      'bảo kê · khai khống · kê khống · danh sách khống · ăn hối lộ · nhận tiền của · kẹp phong bì · ' +
      'lạm thu · ăn chia · ép học thêm · bán suất',
    'phong bì · vòi · lấy tiền · chia nhau · bỏ túi · bồi dưỡng · đất công · lạm dụng · ép buộc · ' +
      'gợi ý đưa · kẹp tiền · sân sau · chung cho · chung chi',
  ],
  complaint: [
    'tôi khiếu nại · tui khiếu nại · em khiếu nại · xin khiếu nại · khiếu nại quyết định · ' +
      'khiếu nại lần hai · khiếu nại tiếp · được khiếu nại · đã khiếu nại · không đồng ý · không nhất trí · ' +
      'không chấp nhận · phản đối kết quả · xem xét lại quyết định · khiếu nại đòi · khiếu nại việc · ' +
      'khiếu nại chuyện · không bàn giao · từ chối cấp · giải quyết lại cho tôi · tôi không chịu · ' +
      'tui không chịu · yêu cầu tính lại · đề nghị xem lại · trái quyết định',
    'khiếu nại · quyết định thu hồi · cưỡng chế · xử phạt oan · oan · bồi thường không · từ chối · ' +
      'áp giá · phản đối',
  ],
  feedback: [
    'góp ý rằng · nên có · nên làm · nên lắp · nên kê · nên bố trí · nên đăng · nên gửi · nên phát · ' +
      'nên mở · đề nghị lắp · đề nghị lập · đề nghị khen · đề nghị họp · đề nghị chủ tịch · mong xã · ' +
      'mong các · mong được · mong có · nếu … thì nên · xin cảm ơn · gửi lời khen · đáng khen · xin khen',
    'nên · mong · góp ý · đề nghị · hy vọng · kiến nghị bổ sung · cảm ơn · khen',
  ],
} as const
