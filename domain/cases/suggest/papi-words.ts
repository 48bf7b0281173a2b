/**
 * The words that residents use for each PAPI sub-indicator: [sure, likely, faint], in small letters with their marks,
 * "…" for up to three words between. Whoever adds a word: it is found without marks and as people spell by ear.
 */
export const papiWords: Readonly<Record<string, readonly [sure: string, likely: string, faint: string]>> = {
  'papi/1.1': [
    'dân chủ ở cơ sở · dân chủ cơ sở · luật dân chủ · quyền của dân · quyền của người dân · ' +
      'dân có quyền · dân có … quyền gì · dân được quyền · được quyền biết · dân biết dân bàn · ' +
      'dân bàn dân làm · dân kiểm tra · dân được bàn · quyền giám sát · ai làm chủ tịch · ai làm trưởng · ' +
      'ai làm bí thư · chủ tịch … tên gì · lãnh đạo … là ai · trưởng … là ai · nhiệm kỳ trưởng · ' +
      'quyền của mình · quyền công dân · quyền lợi của dân · pháp lệnh dân chủ',
    'phổ biến luật · phổ biến pháp luật · tuyên truyền pháp luật · tuyên truyền luật · ' +
      'tìm hiểu pháp luật · biết mặt · quyền gì · luật mới · không nắm được · mù tịt · nhiệm kỳ · ' +
      'bà con được bàn · được bàn · được phổ biến · không ai biết chủ tịch · không biết quyền · tờ rơi',
    'phổ biến · tuyên truyền · sáp nhập · luật · quyền · mới nhập',
  ],
  'papi/1.2': [
    'hội đồng nhân dân … bầu · thẻ cử tri · danh sách cử tri · bầu cử đại biểu · bầu đại biểu · ' +
      'bầu quốc hội · hội phụ nữ · hội nông dân · hội cựu chiến binh · hội người cao tuổi · ' +
      'đoàn thanh niên · hội thanh niên · chi đoàn · hội tiểu thương · hội doanh nghiệp · công đoàn · ' +
      'mặt trận tổ quốc · hội phí · vào hội · vô hội · hội đoàn thể · đoàn thể · các hội · ' +
      'thùng phiếu phụ · tổ bầu cử · bầu hộ · đi bầu thay · tham gia hội · kết nạp',
    'bầu cử · cử tri · ngày bầu cử · đi bầu · bỏ phiếu sớm · sinh hoạt hội · lập hội · hội viên · ' +
      'giờ bỏ phiếu · khu vực bỏ phiếu · câu lạc bộ',
    'bỏ phiếu · sinh hoạt · tham gia · hội · hoạt động',
  ],
  'papi/1.3': [
    'bầu trưởng thôn · bầu trưởng ấp · bầu trưởng bản · bầu trưởng khu phố · bầu ấp trưởng · ' +
      'bầu tổ trưởng · bầu trưởng · bầu … trưởng thôn · bầu … tổ trưởng · bầu lại trưởng thôn · ' +
      'ứng viên trưởng · ứng cử trưởng thôn · kiểm phiếu · số phiếu bầu · ban kiểm phiếu · tái cử · ' +
      'tổ chức bầu lại · bầu thôn · bầu ấp · giới thiệu trưởng thôn · dân có chọn · đề cử',
    'bỏ phiếu kín · ứng cử · giơ tay · phiếu bầu · số phiếu · kết quả bầu · bầu lại · bầu xong · ' +
      'bầu bán · họp bầu · gạch tên · ứng viên',
    'bầu · bỏ phiếu · phiếu · trưởng thôn · trưởng ấp',
  ],
  'papi/1.4': [
    'đóng góp tự nguyện · ép đóng · bắt đóng · ép … đóng góp · đóng góp mà ép · thu quỹ · quỹ đường · ' +
      'quỹ an ninh · quỹ khuyến học · quỹ phòng chống thiên tai · quỹ đền ơn đáp nghĩa · ' +
      'quỹ vì người nghèo · quỹ thôn · góp tiền · góp công · ngày công · hiến đất · vận động đóng góp · ' +
      'vận động … đóng · quyên góp · mỗi hộ đóng · mỗi hộ góp · mỗi khẩu · mỗi nhà đóng · đóng tiền làm · ' +
      'thu tiền làm đường · đóng tiền cất · tiền dân đóng góp · dân góp · giám sát đầu tư của cộng đồng · ' +
      'ban giám sát · đóng thêm · quỹ đóng góp · bổ đầu · đóng góp quỹ · thu tiền xây · thu tiền rác',
    'đóng góp · tự nguyện · vận động · hùn · mỗi hộ · mỗi nhà · góp · quỹ · biên nhận · xã hội hóa · ' +
      'ủng hộ · ai không đóng · đóng quỹ · nêu tên',
    'làm đường · làm cầu · đóng tiền · ép · biên lai · sổ sách · nông thôn mới · thu tiền',
  ],
  'papi/2.1': [
    'không biết chính sách · tìm thông tin · tìm văn bản · xem văn bản · muốn xem quyết định · ' +
      'coi văn bản · đọc văn bản · cung cấp thông tin · tiếp cận thông tin · văn bản hướng dẫn · ' +
      'tra cứu chính sách · loa phát thanh · loa ấp · loa thôn · đài truyền thanh · bảng tin · ' +
      'chính sách hỗ trợ · nghe nói có chính sách · nghe nói có nghị quyết · muốn biết chính sách · ' +
      'hỏi chính sách · chính sách … ở đâu · điều kiện gì · chủ trương chính sách · hỏi quy định · ' +
      'quy định mới · trên loa · có tiền hỗ trợ · chính sách',
    'thông tin · văn bản · chủ trương · nghị quyết · quyết định hỗ trợ · không biết coi ở đâu · ' +
      'thông báo · hỏi hoài · có hỗ trợ · vay ưu đãi · học bổng · nhà ở xã hội',
    'hỗ trợ · hỏi · tìm · quy định · loa · không nghe',
  ],
  'papi/2.2': [
    'hộ nghèo · hộ cận nghèo · cận nghèo · sổ hộ nghèo · sổ nghèo · bình xét · xét hộ nghèo · xét nghèo · ' +
      'thoát nghèo · danh sách hộ nghèo · quà hộ nghèo · diện khó khăn · nhà tình thương · diện nghèo · ' +
      'chuẩn nghèo · hỗ trợ sửa nhà · xóa nhà tạm · nhà đại đoàn kết · nhận quà · gạo cứu trợ · ' +
      'hỗ trợ xây nhà',
    'hộ khó khăn · không được xét · gạch tên · hộ giàu · neo đơn · mẹ đơn thân · nghèo thật · ' +
      'người nghèo · bình bầu hộ · trợ cấp · cứu trợ · người già neo đơn · bò giống · con giống',
    'nghèo · danh sách · xét · khó khăn',
  ],
  'papi/2.3': [
    'ngân sách · thu chi · thu chi ngân sách · công khai tài chính · quyết toán · dự toán · ' +
      'tiền thuế dân · tiền thuế của dân · chi vào việc · chi vô việc · chi vào đâu · chi vào … đâu · ' +
      'chi gì · đất công … bao nhiêu tiền · tiền xã · tiền ở đâu ra · tiền đâu ra · kế toán xã chi · ' +
      'chi tiêu · báo cáo thu chi · tài chính xã · tiền đấu thầu · công khai ngân sách · chi phí lễ hội · ' +
      'quỹ … chi',
    'công khai · bao nhiêu tiền · tiền thuê mặt bằng · xây trụ sở · cán bộ tài chính · mấy tỷ · công bố · ' +
      'hết mấy tỷ · chi phí · tỷ · tượng đài · kế toán · thủ quỹ · triệu đồng … chi',
    'tiền · bí mật · tốn',
  ],
  'papi/2.4': [
    'quy hoạch · quy hoạch treo · giá đất · bảng giá đất · khung giá đất · kế hoạch sử dụng đất · ' +
      'thu hồi đất · thu hồi · đền bù · giá đền bù · bồi thường · phương án bồi thường · giải tỏa · ' +
      'giải phóng mặt bằng · tái định cư · lấy đất · cắm mốc · áp giá · bàn giao mặt bằng · ' +
      'giá đất nhà nước · giá đất của nhà nước · bồi thường đất · mở lộ · đền bù đất',
    'cưỡng chế đất · dự án · đất cây xanh · lấy ý kiến dân · khu công nghiệp lấy đất · xe ủi · mặt bằng · ' +
      'đo đất · cao tốc · điện gió',
    'đất · công trình',
  ],
  'papi/3.1': [
    'gặp cán bộ · gặp chủ tịch · gặp lãnh đạo · gặp trưởng thôn · không ai tiếp · xin gặp · ' +
      'tiếp công dân · tiếp dân · lịch tiếp công dân · tiếp xúc cử tri · đối thoại với dân · đi họp · ' +
      'đi vắng · trưởng thôn … không thấy mặt · gọi chủ tịch · gọi trưởng thôn · gọi cho trưởng thôn · ' +
      'xuống thôn · xuống dân · nói chuyện với dân · nghe dân nói · họp với dân · đối thoại doanh nghiệp · ' +
      'kêu là tới · trưởng thôn … không nghe · lãnh đạo … vắng mặt · lãnh đạo … không có mặt · ' +
      'họp đối thoại · gặp xã · gặp ông trưởng',
    'không nghe máy · không nghe điện thoại · họp dân · nói một chiều · không thấy mặt · kêu về · ' +
      'hỏi han · trưởng thôn tận tình · đăng ký gặp · cử tri · được giải thích · về đi · tới nhà',
    'trưởng thôn · trưởng ấp · tổ trưởng · chủ tịch xã · gặp · lên xã · ý kiến',
  ],
  'papi/3.2': [
    'đơn khiếu nại · gửi đơn · đơn kiến nghị · đơn tố cáo gửi · gửi đơn khiếu nại · ' +
      'giải quyết khiếu nại · trả lời khiếu nại · khiếu nại lần hai · khiếu nại tiếp · đơn của tôi · ' +
      'lá đơn · đơn từ · khiếu nại mà chưa được giải quyết · chưa có văn bản trả lời · chưa thấy trả lời · ' +
      'trả lời đơn · làm đơn gửi · đơn vô rồi · không ra quyết định giải quyết · ý kiến cử tri · ' +
      'kiến nghị tập thể · tôi khiếu nại · em khiếu nại · đã khiếu nại · đơn … chưa trả lời · ' +
      'đơn … không trả lời · tui khiếu nại · không có hồi âm · đơn gửi · khiếu nại',
    'đang xem xét · chưa được trả lời · không ai trả lời · chưa trả lời · im lặng · bỏ quên · hồi âm · ' +
      'đơn thư · trả lời chung chung · chưa có trả lời · chưa được giải quyết · kiến nghị',
    'đơn · trả lời · giải quyết · kiện',
  ],
  'papi/3.3': [
    'tranh chấp · hòa giải · tổ hòa giải · hòa giải cơ sở · tòa án · tòa xử · ra tòa · kiện ra tòa · ' +
      'thi hành án · luật sư · trợ giúp pháp lý · tư vấn pháp luật · phiên xử · hoãn xử · ngâm án · án xử · ' +
      'khởi kiện · đi thưa · ly hôn … tòa · lấn đất · lấn ranh · giành đất · kiện ở đâu · nộp đơn … tòa · ' +
      'bạo hành · không lập hồ sơ · công an hòa giải · điều tra vụ · đi kiện · muốn kiện · giật hụi · ' +
      'giải hòa · đòi lại đất · nhờ pháp luật · công lý',
    'kiện · tòa · xử thắng · đất hương hỏa · chiếm nhà · thưa công an · ly hôn · việc dân sự · điều tra · ' +
      'bên thua · xử thiên vị · đánh người',
    'hàng xóm · ranh · thưa · đất',
  ],
  'papi/4.1': [
    'hối lộ · đòi tiền · vòi tiền · đòi … triệu · đòi tôi … triệu · vòi … triệu · lót tay · ăn chặn · ' +
      'ăn bớt · cắt bớt tiền · tham ô · lập danh sách khống · kê khống · khai khống · bỏ túi · ăn chia · ' +
      'bảo kê · lại quả · sân sau · trúng thầu · đất công bán · bán đất công · lấy đất công · xe công · ' +
      'kẹp tiền · kẹp … hồ sơ · kẹp phong bì · tiền trà nước · chung chi · chung cho · xin tiền từng nhà · ' +
      'phải có … quà · có phong bì mới · cán bộ … đòi tiền · cán bộ nhận tiền · nhận hối lộ · ' +
      'lấy tiền hỗ trợ · lấy tiền cứu trợ · chia cho cán bộ · chia nhau · bôi trơn · lợi dụng chức vụ · ' +
      'gợi ý đưa · làm của riêng · quà cáp · nhận quà cáp · không lấy đồng nào · làm khó dân',
    'phong bì · tham nhũng · tiêu cực · vòi vĩnh · trà nước · đưa tiền · mới chịu ký · mới được ký · ' +
      'nhận tiền · tiền cứu trợ · gạo cứu trợ · tiền hỗ trợ · người nhà · bồi dưỡng · không đưa · ' +
      'cán bộ địa chính · đội quản lý · mới đóng dấu · quản lý thị trường · cán bộ thuế · thu tiền sai · ' +
      'nhũng nhiễu · mới ký · giữ tiền',
    'cán bộ · triệu · chủ tịch · lấy tiền',
  ],
  'papi/4.2': [
    'học thêm · dạy thêm · đi học thêm · ép học thêm · lạm thu · bệnh viện … phong bì · ' +
      'phong bì … bác sĩ · bồi dưỡng điều dưỡng · bồi dưỡng … mổ · bệnh viện … bồi dưỡng · ' +
      'bệnh viện … lót tay · quà cô · cô giáo nhận quà · trái tuyến phải · thu tiền xã hội hóa · ' +
      'trường thu tiền · bắt mua sách · bị trù · y tá nhận · dúi tiền · khoản thu đầu năm · ' +
      'phụ huynh đóng · hội phụ huynh thu',
    'phong bì · lót tay · bồi dưỡng · ép buộc · cho điểm kém · kíp mổ · tiền cà phê · ' +
      'giấy chuyển viện phải · phụ huynh · thu hộ · trường điểm · xã hội hóa · tiền quà · điểm kém',
    'bác sĩ · cô giáo · y tá · bệnh viện · thầy · điều dưỡng · nhà trường · đẻ · giáo viên',
  ],
  'papi/4.3': [
    'thi công chức · tuyển công chức · thi viên chức · tuyển viên chức · thi tuyển · ' +
      'thi tuyển viên chức · tuyển dụng · con ông cháu cha · chạy việc · chạy tiền · chạy chân · ' +
      'chạy … triệu · xin việc · biên chế · vào biên chế · vô biên chế · con cháu cán bộ · lo lót · ' +
      'bán suất · lộ đề · đề lộ · bổ nhiệm · quen biết · quan hệ … thôi · được nhận vào · vào làm ở xã · ' +
      'vô làm ở xã · vào nhà nước · tuyển công an xã · tuyển giáo viên · thông báo tuyển · đánh trượt · ' +
      'suất hợp đồng · thi vào',
    'hợp đồng ở phường · hợp đồng ở xã · con cháu · cháu ông · nộp hồ sơ vào trường · xin vô · ' +
      'người … quen · hợp đồng văn thư · công chức · viên chức · con ông',
    'tuyển · việc làm · đậu · chạy',
  ],
  'papi/4.4': [
    'chống tham nhũng · bài trừ tham nhũng · bảo vệ người tố cáo · người tố cáo · bao che · trả thù · ' +
      'bị trù dập · kê khai tài sản · xử lý cán bộ · kỷ luật … cán bộ · kiểm điểm rút kinh nghiệm · ' +
      'rút kinh nghiệm · lộ tên · người báo tin · kết luận thanh tra · kỷ luật khiển trách · khiển trách · ' +
      'không ai dám tố · ai dám tố · ai còn dám · người dám tố cáo · tố cáo xong · tố cáo rồi · ' +
      'không ai bị kỷ luật · đâu vào đó · đâu vô đó · huề cả làng · chìm xuồng · bảo vệ người',
    'tố cáo · tham nhũng · im luôn · thanh tra · không thấy ai xử lý · vẫn lên chức · làm khó · ' +
      'không xử lý · không dám làm · không ai xử lý · kỷ luật · bị ghét · không công bố · dám',
    'ăn tiền · tiêu cực · cán bộ vi phạm · tố · xử lý',
  ],
  'papi/5.1': [
    'chứng thực · công chứng · sao y · sao y bản chính · chứng thực bản sao · chứng thực chữ ký · ' +
      'xác nhận độc thân · xác nhận tình trạng · giấy xác nhận · xin xác nhận · xác nhận hộ · ' +
      'xác nhận thu nhập · xác nhận nhà · xác nhận vay vốn · xác nhận hộ khẩu · sơ yếu lý lịch · ' +
      'giấy ủy quyền · hợp đồng ủy quyền · đi xác nhận · chứng giấy · chứng hợp đồng · xác nhận … vay · ' +
      'chứng giấy tờ · điểm chỉ',
    'xác nhận · phôtô · photo · bản sao · ký giấy · chữ ký · đóng dấu · lãnh đạo ký · chịu ký',
    'giấy tờ · hợp đồng · bằng tốt nghiệp',
  ],
  'papi/5.2': [
    'sổ đỏ · sổ hồng · bìa đỏ · bìa đất · bằng khoán · làm sổ · cấp sổ · đổi sổ · sang tên · ' +
      'sang tên sổ · tách thửa · tách sổ · quyền sử dụng đất · giấy chứng nhận · giấy chứng nhận … đất · ' +
      'văn phòng đăng ký đất đai · văn phòng đất đai · chi nhánh đất đai · thừa kế đất · chuyển mục đích · ' +
      'đo đạc · đo lại · cấp giấy lần đầu · xóa thế chấp · thế chấp … sổ · chuyển nhượng đất · hợp thửa · ' +
      'giấy tờ đất · cấp giấy … đất · đất khai hoang · mất sổ · biến động đất · tờ bản đồ · lối đi chung · ' +
      'tiền sử dụng đất · đất nông nghiệp · thổ cư',
    'thửa · số thửa · địa chính · đăng ký đất · thế chấp · trích lục bản đồ · ranh đất · cấp giấy · ' +
      'thừa kế · lấn sang · đất đai',
    'đất · ranh · nộp hồ sơ · hẹn',
  ],
  'papi/5.3': [
    'khai sinh · giấy khai sinh · đăng ký khai sinh · khai tử · kết hôn · đăng ký kết hôn · ' +
      'giấy kết hôn · hôn thú · tạm trú · thường trú · tạm vắng · lưu trú · cư trú · hộ khẩu · căn cước · ' +
      'nhập khẩu · tách khẩu · cải chính hộ tịch · hộ tịch · trích lục khai sinh · trợ cấp người cao tuổi · ' +
      'mai táng phí · trợ cấp mai táng · chế độ khuyết tật · giấy chế độ · nhận con nuôi · con nuôi · ' +
      'hộ kinh doanh · giấy phép kinh doanh · đăng ký kinh doanh · đăng ký hộ kinh doanh · ' +
      'giấy phép hộ kinh doanh · an toàn thực phẩm · chất độc da cam · hồ sơ trợ cấp · ' +
      'cấp lại giấy chứng tử · giấy chứng tử · bảo trợ xã hội … hồ sơ · đổi họ · lấy lại họ · ' +
      'xác định mức độ khuyết tật',
    'trợ cấp · chế độ · giấy phép · khai sinh cho · tuất · hội đồng … họp · chứng tử · mã ngành · ' +
      'tư pháp · thẻ căn cước · sổ gốc',
    'thủ tục · hồ sơ · đăng ký · giấy tờ · giấy',
  ],
  'papi/6.1': [
    'trạm y tế · trạm xá · bệnh viện · trung tâm y tế · phòng khám · bác sĩ · y sĩ · y tá · ' +
      'bảo hiểm y tế · thẻ bảo hiểm y tế · khám bệnh · khám bảo hiểm · tiêm chủng · chích ngừa · vắc xin · ' +
      'thuốc huyết áp · hết thuốc · cấp thuốc · chuyển tuyến · phun thuốc muỗi · sốt xuất huyết · ' +
      'đo huyết áp · siêu âm · tiêm ngừa · kê đơn · trẻ dưới 6 tuổi · nhà thương · điều dưỡng · hộ sinh · ' +
      'cấp cứu · đột quỵ · bất tỉnh · bị thương · không thở · điện giật · rắn cắn · tai nạn · gọi 115 · ' +
      'xe cứu thương · tiêm',
    'khám · thuốc · bệnh nhân · người bệnh · đau bụng · dịch bệnh · viện phí · bệnh · chữa bệnh · ' +
      'bảo hiểm · cứu với · cứu · trạm · cứu hộ · chìm · đuối nước · lũ cuốn · y tế · sưng',
    'đẻ · bầu · chờ',
  ],
  'papi/6.2': [
    'trường tiểu học · tiểu học · điểm trường · trường cấp một · phòng học · lớp học · bán trú · ' +
      'cơm bán trú · thiếu giáo viên · không có giáo viên · bàn ghế học sinh · dạy ghép · học ca ba · ' +
      'cổng trường · sân trường · nhà vệ sinh trường · trường học · đi học xa · học trò · ' +
      'nước uống … học sinh · học nhờ · thiếu phòng học · ghép hai lớp · thiếu thầy · trường công · ' +
      'suất ăn bán trú · trường thiếu · học phí · nhà trẻ · mầm non · mẫu giáo',
    'trường · học sinh · cô giáo · giáo viên · thầy · lớp · các cháu · nghỉ học · đi học · nhà trường · ' +
      'thầy cô · sân chơi · học ca · tuyển sinh · lớp một · trái tuyến · học kỳ · chương trình học',
    'học · con tôi · trẻ em',
  ],
  'papi/6.3': [
    'ổ gà · ổ voi · đường xấu · đường hỏng · đường hư · lầy lội · đường lầy · mặt đường · đường vào · ' +
      'đường vô · đường đất · đường đèo · cầu hư · cầu khỉ · cầu ván · cầu tràn · cầu treo · cây cầu · ' +
      'đường sá · đèn đường · cúp điện · mất điện · điện yếu · điện chập chờn · điện lưới · dây điện · ' +
      'cột điện · trụ điện · tiền điện · nước máy · nước sạch · mất nước · nước sinh hoạt · nước tự chảy · ' +
      'nước chảy nhỏ giọt · thu gom rác · gom rác · xe rác · thùng rác · rác không … gom · rác chất đống · ' +
      'đổ rác · thoát nước · nắp cống · cống · ngập · nước ngập · sạt lở · vỉa hè · nạo vét · bồi lắng · ' +
      'sình lún · té sông · đào đường · lấp cống · kênh nội đồng · đường bê tông · phóng điện · ' +
      'chưa có điện · nước yếu · đường đi học · hố ga · đèn năng lượng mặt trời · bóng đèn · cắt nước · ' +
      'nước đục',
    'đường · lộ · cầu · điện · hẻm · mưa ngập · lún · rác · con đường · ngõ · đi lại · kênh · ' +
      'triều cường · hạn · sạt · tối thui · đèn · cầu treo dân sinh · đò',
    'sửa · hư · mưa · xe · nước',
  ],
  'papi/6.4': [
    'trộm · ăn trộm · mất trộm · trộm cắp · trộm chó · trộm gà · cướp · cướp giật · móc túi · giật đồ · ' +
      'đánh nhau · đánh lộn · chém nhau · cầm dao · ma túy · nghiện · hút chích · xì ke · đánh bạc · ' +
      'cờ bạc · đá gà · số đề · tụ điểm · đua xe · nẹt pô · nổ bô · lạng lách · karaoke · kẹo kéo · ' +
      'loa kéo · ồn ào · gây rối · an ninh · an ninh trật tự · trật tự · tuần tra · cho vay nặng lãi · ' +
      'vay nặng lãi · tín dụng đen · đòi nợ · lừa đảo · lừa tiền · bể hụi · hụi bể · chủ hụi · ' +
      'chó thả rông · thả rông · chạy quá tốc độ · quá tốc độ · say xỉn · bom · xiệc điện · cháy nhà · ' +
      'đang cháy · chữa cháy · cứu hỏa · đập cửa · theo dõi · giả danh công an · tự xưng công an · ' +
      'tối thui · đậu xe',
    'công an · nhậu · thanh niên · mất xe · hành hung · say · bảo vệ · cháy · bắt trộm · trình báo · ' +
      'tội phạm · dọa · đánh · loa · sụp · trộm trâu · côn đồ · mất bò · giết · sợ ma · gây gổ · ' +
      'hút thuốc',
    'đêm · mất · tối · sợ',
  ],
  'papi/7.1': [
    'ô nhiễm … phạt · ô nhiễm môi trường · xả thải · xả nước thải · xả thẳng · xả phân · xả … ra sông · ' +
      'xả … ra cống · xả … xuống kênh · xả … xuống khe · xả bùn · gây ô nhiễm · trại heo · trại lợn · ' +
      'nuôi lợn · nuôi heo · trại gà · lò mổ · giết mổ · đổ trộm · xà bần · phá rừng · khai thác cát · ' +
      'hút cát · mỏ đá · nổ mìn · bãi rác tự phát · cảnh sát môi trường · cán bộ môi trường · ' +
      'đánh giá môi trường · kiểm tra … báo trước · kiểm lâm · nhà máy … xả · lâm tặc · chim yến · ' +
      'chai thuốc sâu · môi trường · đổ rác trộm · đổ rác xuống · xưởng mộc · dọn rác · dọn bãi biển',
    'ô nhiễm · nước thải · phạt hoài · phạt … vẫn · phạt cho có · không ai phạt · không phạt · ' +
      'đoàn kiểm tra · xử phạt · phạt · làm ngơ · làm lơ · báo trước · nhà máy · chỉ nhắc nhở · ' +
      'kiểm tra xong · tái chế · lấp kênh · không bị phạt · phân heo · phân bò · trồng cây · đổ bùn',
    'trại · cơ sở · kênh · cống · báo mà · rừng',
  ],
  'papi/7.2': [
    'khói bụi · bụi mù · mù mịt · bụi · khói · mùi hôi · mùi khét · hôi thối · đốt rác · đốt rơm · ' +
      'đốt đồng · không khí · khó thở · thở không nổi · không thở · khẩu trang · ho sặc · bụi trấu · ' +
      'lò than · lò đốt · lò gạch · mùi thuốc · trạm trộn · ho sù sụ · viêm phổi · bốc lên nồng nặc · ' +
      'khói đen · nồng nặc · xưởng mộc',
    'mùi · khét · hôi · thối · thúi · thở · bịt mũi · đốt · ho · hít · bay vào nhà · xi măng · ' +
      'nhà máy gỗ · bãi rác',
    'nhà máy · lò',
  ],
  'papi/7.3': [
    'nước sông · nước suối · nước giếng · nước kênh · nước rạch · nước khe · nước ao · nước đen · ' +
      'nước đục · nước mặn · nhiễm mặn · xâm nhập mặn · mặn xâm nhập · nhiễm phèn · nước phèn · nước vàng · ' +
      'cá chết · nước xanh · giếng · giếng khoan · sông chết · đục ngầu · ao làng · hồ điều hòa · ' +
      'mặn chát · lục bình · bèo · nước … tanh · nước … hôi · khe nước · đầu nguồn · váng · nước tưới · ' +
      'nước … mùi',
    'sông · suối · kênh · rạch · nước · cá · tắm · cặn · tanh · phèn · mặn · khe',
    'hóa chất · đục · bơi · ao',
  ],
  'papi/8.1': [
    'cổng thông tin · cổng thông tin điện tử · trang thông tin · trang thông tin điện tử · trang web · ' +
      'trang của xã · trang của phường · trang xã · trang web phường · web của xã · website · web · ' +
      'tìm … trên web · biểu mẫu · mẫu đơn · giấy mẫu · tải mẫu · link · tra cứu hồ sơ · ' +
      'tra cứu trên cổng · trên web · cập nhật cuối · tải về · lên trang của · page xã · ad page',
    'trang · tra cứu · cập nhật · mục hỏi đáp · không mở được · bấm không · báo lỗi · trên điện thoại',
    'cổng · mẫu · mạng · tìm',
  ],
  'papi/8.2': [
    'internet · mạng internet · wifi · sóng điện thoại · không có sóng · sóng yếu · mất sóng · phủ sóng · ' +
      'mạng yếu · mạng chậm · rớt mạng · không có mạng · cáp quang · nhà mạng · chập chờn … mạng · 3g · ' +
      '4g · 5g · vạch nào · mấy vạch · một vạch · đường truyền · mạng … yếu · mạng … chập chờn · gọi hình · ' +
      'lắp wifi · mạng như rùa · sóng · gói cước',
    'mạng · học trực tuyến · học online · đứng hình · rớt · quét mã · tín hiệu',
    'online · điện thoại',
  ],
  'papi/8.3': [
    'nộp hồ sơ online · nộp online · nộp hồ sơ trực tuyến · nộp trực tuyến · nộp qua mạng · ' +
      'nộp … qua mạng · nộp trên mạng · nộp … trên mạng · dịch vụ công · cổng dịch vụ công · ' +
      'phản ánh trên cổng · gửi phản ánh trên · gửi câu hỏi · hỏi trên cổng · câu hỏi lên cổng · qua app · ' +
      'trên app · lên app · app tỉnh · app · ứng dụng · vneid · gửi lên cổng · hòm thư công vụ · ' +
      'thư điện tử · email · đăng ký … online · nộp hồ sơ … mạng · hồ sơ … trên mạng · hồ sơ qua mạng · ' +
      'phản hồi qua mạng · fanpage · không có email · đăng trả lời · hệ thống báo · nhắn page · rep tin · ' +
      'chữ ký số',
    'trực tuyến · không ai hồi đáp · chưa ai phản hồi · đang xử lý · không phản hồi · qua mạng · ' +
      'đã tiếp nhận · báo đã nhận · online · tự động trả lời · bản giấy · nộp giấy · trên cổng · đã xử lý · ' +
      'quét mã',
    'cổng · trả lời · mạng · phản ánh',
  ],
}
