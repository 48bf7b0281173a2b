/** What invented people write after a visit: contented ones and others. Names and numbers in them are invented. */
export const inventedComments: { readonly good: readonly string[]; readonly bad: readonly string[] } = {
  good: [
    'Làm nhanh, cô tiếp nhận nói dễ hiểu. Cảm ơn.',
    'Em Hồng ở quầy số 2 hướng dẫn tận tình, tôi già mà một lần là xong.',
    'Trả kết quả sớm hơn giấy hẹn một ngày.',
    'Phòng chờ sạch, có nước uống, có ghế cho người già.',
    'Cán bộ gọi điện báo trước nên không phải đi lại.',
    'Nộp qua mạng được rồi, chỉ lên lấy giấy.',
    'Anh Bưởi địa chính giải thích rõ vì sao phải đo lại đất.',
    'Thu đúng mức lệ phí ghi trên bảng, có biên lai.',
    'Thái độ vui vẻ, khác trước nhiều.',
    'Chị Khế viết giúp tờ khai cho mẹ tôi không biết chữ.',
  ],
  bad: [
    'Chờ lâu quá, mười người mà có hai ghế.',
    'Hẹn lại ba lần mới có giấy, không ai báo trước.',
    'Bắt nộp thêm bản sao sổ hộ khẩu trong khi đã bỏ rồi.',
    'Ông Mướp nói trống không với người già, nghe buồn lắm.',
    'Gọi số 0900 111 222 của cán bộ mấy lần không ai nghe máy.',
    'Giấy khai sinh ghi sai tên đệm của cháu, phải đi sửa lại.',
    'Lấy số xong ngồi cả buổi vì cán bộ đi họp, không có ai thay.',
    'Bảng niêm yết cũ, lệ phí ghi một đằng thu một nẻo.',
    'Trang dịch vụ công báo lỗi hoài, nhờ hướng dẫn thì bảo về tự làm.',
    'Nhà tôi ở xóm 3 gần cầu Ván, xin giấy xác nhận mà phải đi bốn lần.',
    'Hồ sơ H99.02-260101-0001 quá hạn hai tuần chưa thấy trả lời.',
    'Gửi góp ý vào hòm thư từ tháng trước, chưa thấy hồi âm.',
  ],
}
