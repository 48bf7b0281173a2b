/** Words of the page that tells residents how the portal is used and what stands behind it. */
import type { Prose } from './about.ts'

export const guide: Prose = {
  title: 'Cổng này dùng thế nào',
  description:
    'Cách tìm xã, phường mình, xem giá đất, ngân sách, chấm điểm, gửi phản ánh; PAPI, SIPAS là gì và người dân có quyền gì.',
  sections: [
    {
      heading: 'Tìm xã, phường mình',
      paragraphs: [
        'Ở trang đầu, gõ tên xã, phường vào ô. Tên cũ hay tên mới, có dấu hay không dấu đều được. Bấm vào tên hiện ra là đến trang của xã.',
        'Trang của xã mở đầu bằng ba câu: chính quyền đã hứa gì, xã đã công khai gì, người dân thấy sao. Dưới đó là việc đang quá hạn, bốn nút hay cần và số điện thoại của xã nếu xã đã đăng.',
      ],
    },
    {
      heading: 'Xem giá đất, ngân sách',
      paragraphs: [
        'Bấm «Giá đất» ở đầu trang rồi gõ tên đường. Muốn xem cả bảng, vào trang của xã và bấm «Giá đất» hoặc «Ngân sách».',
        'Bảng nào cũng ghi số và ngày của quyết định. Bảng cũ được giữ lại, nên xem được giá trước đây.',
      ],
    },
    {
      heading: 'Chấm điểm phục vụ',
      paragraphs: [
        'Đi làm giấy tờ về, bấm «Chấm điểm», tìm xã. Ở trang của xã, mở «Các phiếu chấm điểm ở đây», chọn phiếu ngắn (chừng 1 phút) hoặc phiếu đủ (chừng 5 phút). Không hỏi tên, không cần đăng nhập.',
        'Gửi xong có một mã biên nhận để giữ. Khi xã có từ 10 lượt, kết quả được công khai; ít hơn thì không nêu con số nào, để không ai bị nhận ra.',
      ],
    },
    {
      heading: 'Gửi góp ý, phản ánh',
      paragraphs: [
        'Bấm «Phản ánh», kể chuyện gì xảy ra, ở đâu. Cổng cho biết cơ quan nào phải trả lời và trước ngày nào; Ông/Bà sửa lại được trước khi gửi.',
        'Gửi xong có hai mã. Giữ cả hai: nhờ đó mà xem được trả lời, và nói được trả lời ấy có đúng điều đã hỏi không.',
        'Khiếu nại thì cổng soạn đơn để in, ký và nộp. Tố cáo thì cổng chỉ chỗ và cách được giữ bí mật. Sợ bị biết thì dùng «Báo tin kín».',
      ],
    },
    {
      heading: 'PAPI và SIPAS là gì',
      paragraphs: [
        'PAPI là khảo sát hằng năm trên cả nước, hỏi người dân về điều hành và dịch vụ công theo tám nội dung, từ việc được biết, được bàn đến môi trường. Cổng này dùng tám nội dung ấy để xếp thông tin.',
        'SIPAS là chỉ số của Nhà nước về mức hài lòng của người đi làm thủ tục. Phiếu đủ ở đây hỏi về 22 điều của SIPAS.',
        'Con số trên cổng này là ý kiến của người tự chọn trả lời, không phải kết quả PAPI hay SIPAS chính thức.',
      ],
    },
    {
      heading: 'Người dân có quyền gì',
      paragraphs: [
        'Được biết: Luật Tiếp cận thông tin 2016 và Luật Thực hiện dân chủ ở cơ sở 2022 buộc xã công khai ngân sách, giá đất, quy hoạch, thủ tục và nhiều việc khác. Trang «Nghĩa vụ công khai» của xã ghi từng việc và hạn.',
        'Được bàn, được quyết: Luật Thực hiện dân chủ ở cơ sở 2022 nêu những việc người dân bàn và quyết định, những việc người dân góp ý trước khi cấp có thẩm quyền quyết định.',
        'Được hỏi và được trả lời: kiến nghị, phản ánh theo luật về tiếp công dân; khiếu nại theo Luật Khiếu nại 2011; tố cáo theo Luật Tố cáo 2018.',
      ],
    },
  ],
}
