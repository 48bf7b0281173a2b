/** Words of the pages about the portal: how figures are made, and who can use it how. */
export interface Section {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

export interface Prose {
  readonly title: string
  readonly description: string
  readonly sections: readonly Section[]
}

export const method: Prose = {
  title: 'Cách tính và giới hạn',
  description:
    'Các con số trên cổng được tính thế nào, khi nào bị ẩn, và vì sao không phải là PAPI hay SIPAS chính thức.',
  sections: [
    {
      heading: 'Ba điều đặt cạnh nhau',
      paragraphs: [
        '«Đã hứa» là cam kết trong các kế hoạch của tỉnh, thành phố hoặc của huyện trước đây. Mỗi cam kết được viết lại ngắn gọn; nguyên văn, khi có, nằm trên trang của cam kết.',
        '«Đã làm» là điều xã, phường tự công khai trên cổng: bảng giá đất, ngân sách, có số và ngày quyết định. Không thấy bảng ở đây chỉ có nghĩa là chưa đăng ở đây.',
        '«Người dân thấy» là câu trả lời của người tự chọn trả lời một phiếu trên cổng: người đã làm thủ tục, người đã khám, chữa bệnh, phụ huynh, người biết một công trình ở thôn, ấp, khu phố, và bất cứ ai với vài câu hỏi nhanh. Trang nào cũng ghi đã hỏi điều gì.',
      ],
    },
    {
      heading: 'Mức hài lòng được tính thế nào',
      paragraphs: [
        'Mỗi câu có năm mức. Tỷ lệ hài lòng là số lượt chọn «Hài lòng» hoặc «Rất hài lòng» chia cho số lượt có chọn một trong năm mức. «Không áp dụng» và câu bỏ trống không được tính.',
        'Kết quả của một nhóm câu là tất cả câu trả lời trong nhóm gộp lại. Đây là quy tắc của cổng này; công thức trong phụ lục của quyết định về SIPAS chưa đối chiếu được.',
        'Luôn in đủ cả năm mức, để không có con số nào che mất những người không hài lòng.',
      ],
    },
    {
      heading: 'Trả lời bằng cách nào, có mã hay không',
      paragraphs: [
        'Mỗi lượt ghi cách trả lời: trên mạng, trên máy đặt tại một cửa, phiếu giấy hoặc qua điện thoại. Phiếu giấy và điện thoại do cán bộ nhập; việc nhập được ghi vào nhật ký.',
        '«Có mã» là lượt kèm một mã dùng một lần mà nơi làm thủ tục đã phát: mã cho biết có lượt đến thật, không cho biết ai trả lời. Trang kết quả tách được theo cả hai điều.',
      ],
    },
    {
      heading: 'Câu chọn ý được tính thế nào',
      paragraphs: [
        'Tỷ lệ của mỗi ý là số lượt chọn ý đó chia cho số lượt trả lời câu đó. Ở câu chọn được nhiều ý, các tỷ lệ cộng lại có thể quá 100%. Vạch mảnh trên mỗi thanh là khoảng bất định do số lượt ít (Wilson 95%), không phải sai số chọn mẫu.',
        'Có câu chỉ hỏi người đã trả lời câu trước theo một cách nhất định; khi đó trang ghi rõ đã hỏi ai. Điều viết bằng lời không được công bố: chỉ cán bộ có trách nhiệm được đọc.',
      ],
    },
    {
      heading: 'Không phải SIPAS, không phải PAPI',
      paragraphs: [
        'Khảo sát chính thức chọn người trả lời theo mẫu. Ở đây ai muốn trả lời thì trả lời, nên không thể suy ra cho mọi người dân trong xã và không có sai số chọn mẫu để nêu.',
        'Cổng không xếp hạng xã, phường. Điểm PAPI, SIPAS chính thức nếu được nhắc đến thì luôn ghi nguồn và năm.',
      ],
    },
    {
      heading: 'Vì sao có con số bị ẩn',
      paragraphs: [
        'Dưới 10 lượt thì chưa nêu con số, để không ai bị đoán ra. Chỗ đó ghi «chưa đủ 10 lượt», không phải là 0.',
        'Khi ẩn một con số mà có thể lấy tổng trừ đi để tìm lại, con số khác cạnh nó cũng được ẩn. Những lượt giống nhau hoặc đến dồn dập bất thường được để riêng, chờ cán bộ xem xét; các quy tắc ở cuối trang.',
        'Câu chọn ý theo cùng quy tắc: đủ 10 lượt trả lời; dưới 20 lượt mà lượt nào cũng chọn một ý thì chưa nêu. Câu hỏi tiếp chỉ được nêu cùng lúc với câu dẫn đến nó. Câu chọn ý không tách theo thủ tục, giới, tuổi hay tháng.',
      ],
    },
    {
      heading: 'Bao lâu cập nhật một lần',
      paragraphs: [
        'Khi có đủ lượt trả lời mới, kết quả được tính lại, chậm nhất sau một phút. Dưới 10 lượt mới thì chưa thay con số, để không ai đoán ra lượt vừa thêm. Thông tin công khai hiện ra ngay sau khi xã đăng. Mỗi trang kết quả ghi giờ cập nhật.',
      ],
    },
    {
      heading: 'Tên và mã đơn vị',
      paragraphs: [
        'Tên, mã xã, phường, đặc khu theo danh mục hành chính sau ngày 1/7/2025. Tên cũ vẫn tìm được và dẫn đến nơi hiện nay.',
      ],
    },
  ],
}

export const accessibility: Prose = {
  title: 'Trợ năng',
  description: 'Cổng hướng tới chuẩn WCAG 2.2 mức AA. Những gì đã làm và những chỗ còn thiếu.',
  sections: [
    {
      heading: 'Đã làm',
      paragraphs: [
        'Hướng tới chuẩn WCAG 2.2 mức AA. Chữ cỡ 18 điểm ảnh, phóng to 200% vẫn đọc được theo một cột; độ tương phản cao; có chế độ nền tối theo máy.',
        'Dùng được hoàn toàn bằng bàn phím. Ô bấm cao ít nhất 44 điểm ảnh. Có liên kết bỏ qua phần đầu trang.',
        'Mọi việc đều làm được khi trình duyệt tắt JavaScript: tìm xã theo danh sách, đọc bảng, gửi phiếu.',
        'Biểu đồ nào cũng có con số bằng chữ đi kèm. Bảng có tiêu đề cột; trên điện thoại mỗi dòng thành một thẻ có nhãn.',
      ],
    },
    {
      heading: 'Còn thiếu',
      paragraphs: [
        'Mới có tiếng Việt. Chưa có tiếng Khmer và tiếng Anh.',
        'Chưa thử với người khiếm thị dùng trình đọc màn hình tiếng Việt; mới kiểm bằng công cụ tự động và bằng bàn phím.',
        'Tệp CSV tải về không mang theo thông tin trợ năng của trang.',
        'Trên điện thoại, bảng dài thành nhiều thẻ nên phải cuộn nhiều; chưa có ô tìm trong bảng.',
        'Chưa có bản đọc thành tiếng và bản chữ nổi.',
      ],
    },
    {
      heading: 'Nếu Ông/Bà gặp chỗ khó dùng',
      paragraphs: [
        'Xin báo cho bộ phận một cửa của xã, phường, hoặc nhờ cán bộ ở đó đọc giúp và điền giúp. Nói rõ trang nào và điều gì không làm được.',
      ],
    },
  ],
}
