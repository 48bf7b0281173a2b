/** Words of the front door for feedback and complaints, of following a case, and of what is public of cases. */
export const cases = {
  emergency:
    'Đang có nguy hiểm đến người? Gọi ngay 113 (công an), 114 (cứu hoả, cứu nạn), 115 (cấp cứu). Trang này không thay được cuộc gọi đó.',
  front: {
    title: 'Góp ý, phản ánh, kiến nghị',
    description: 'Kể chuyện xảy ra ở xã, phường mình; cổng nói rõ ai phải trả lời và trước ngày nào.',
    lead: 'Kể chuyện gì xảy ra, ở đâu. Cổng giúp xếp đúng loại, nói rõ ai phải trả lời, trước ngày nào, và giữ hạn đó.',
    choose: 'Chuyện xảy ra ở xã, phường nào?',
    what: 'Những gì nhận ở đây',
    kinds: [
      ['Góp ý, phản ánh, kiến nghị', 'Nhận ngay tại đây, không cần tên.'],
      ['Khiếu nại', 'Cổng soạn sẵn đơn để in, ký và nộp: luật không nhận đơn không có chữ ký.'],
      ['Tố cáo', 'Luật chỉ nhận bằng đơn hoặc trực tiếp. Cổng chỉ cách làm và cách được giữ bí mật.'],
    ],
    track: 'Đã gửi rồi? Theo dõi hồ sơ',
    read: 'Đọc những câu trả lời đã công khai',
  },
  form: {
    title: (unit: string) => `Góp ý, phản ánh với ${unit}`,
    description: (unit: string) => `Kể chuyện xảy ra ở ${unit}; biết ai phải trả lời và trước ngày nào.`,
    text: 'Chuyện gì xảy ra?',
    hint: 'Viết như nói, có dấu hay không dấu đều được. Đừng ghi số căn cước, số tài khoản.',
    place: 'Ở đâu? (thôn, đường, gần chỗ nào)',
    next: 'Xem lại rồi gửi',
    promise:
      'Bước sau hiện loại việc, cơ quan trả lời và thời hạn để bạn sửa. Chưa gửi thì chưa có gì được lưu. Cổng không ghi địa chỉ mạng của người gửi.',
    honeypot: 'Để trống ô này',
    kept: 'Đã giữ bản nháp trên máy này.',
    forget: 'Xoá bản nháp',
    likely: 'Nghe như về:',
    because: (words: string) => `vì có: ${words}`,
  },
  track: {
    title: 'Theo dõi hồ sơ',
    description: 'Mở hồ sơ góp ý, phản ánh bằng mã hồ sơ và mã bí mật.',
    lead: 'Nhập hai mã trên giấy hẹn. Không cần tài khoản, không cần tên.',
    reference: 'Mã hồ sơ',
    secret: 'Mã bí mật (tám chữ, có dấu hay không dấu)',
    open: 'Mở hồ sơ',
    lost: 'Mất mã bí mật thì cổng không lấy lại được cho ai, kể cả cán bộ. Khi đó hãy gửi một phản ánh mới.',
  },
} as const
