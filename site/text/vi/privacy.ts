/** What the portal keeps, for how long, and which pages run a script: read by people, and checked against the code. */
const forever = 'không có hạn xóa'

interface KeptField {
  /** Columns of the responses table. */
  readonly columns: readonly string[]
  readonly what: string
  readonly until: string
}

export const privacy = {
  title: 'Dữ liệu được giữ và không giữ',
  description:
    'Cổng hỏi gì, giữ gì khi Ông/Bà trả lời phiếu, giữ bao lâu, trang nào chạy chương trình, và những gì không bao giờ hỏi.',
  reading: {
    heading: 'Khi chỉ đọc',
    paragraphs: [
      'Không có cookie (chỉ cán bộ đăng nhập mới có), không có mã theo dõi, không tải gì từ trang của bên khác. Trang đọc không chạy chương trình nào trên máy Ông/Bà, trừ những trang kể ở cuối.',
    ],
  },
  kept: {
    heading: 'Khi trả lời phiếu, cổng giữ',
    lead: 'Mỗi phiếu gửi đi là một dòng gồm các điều sau. Phiếu không được xóa vì con số đã công bố phải đếm lại được; cổng cũng không biết phiếu nào là của ai.',
    what: 'Điều được giữ',
    asked: 'Hỏi ở phiếu',
    until: 'Giữ bao lâu',
    everyForm: 'mọi phiếu',
    notAsked: 'không hỏi, cổng tự ghi',
    optional: 'không bắt buộc',
    fields: [
      { columns: ['unitCode'], what: 'Xã, phường mà phiếu nói về', until: forever },
      { columns: ['instrument', 'version'], what: 'Phiếu nào, bản thứ mấy', until: forever },
      { columns: ['service'], what: 'Thủ tục đã làm, hoặc nơi đã khám, chữa bệnh', until: forever },
      {
        columns: ['visited'],
        what: 'Đến khi nào, chỉ theo khoảng thời gian',
        until: forever,
      },
      { columns: ['sex'], what: 'Nam hay nữ', until: forever },
      { columns: ['ageGroup'], what: 'Nhóm tuổi, không phải tuổi', until: forever },
      {
        columns: ['answers'],
        what: 'Câu trả lời: mức đã chọn, ý đã chọn, điều viết bằng lời ở phiếu có ô viết',
        until: forever,
      },
      {
        columns: ['mode'],
        what: 'Trả lời trên mạng, trên máy tại một cửa, phiếu giấy hay qua điện thoại',
        until: forever,
      },
      {
        columns: ['assurance'],
        what: 'Có kèm mã lượt giao dịch hay không; không ghi mã nào',
        until: forever,
      },
      {
        columns: ['receivedOn'],
        what: 'Ngày cổng nhận phiếu; giờ nhận chỉ giữ vài ngày để nhận ra phiếu gửi hàng loạt',
        until: forever,
      },
      {
        columns: ['id'],
        what: 'Mã biên nhận, làm từ một mã ngẫu nhiên của tờ phiếu, để gửi hai lần vẫn là một lượt',
        until: forever,
      },
      {
        columns: ['setAside', 'decision'],
        what: 'Có để riêng chờ cán bộ xem xét hay không, và vì sao',
        until: forever,
      },
    ] as readonly KeptField[],
  },
  besides: {
    heading: 'Ngoài phiếu',
    /**
     * @param days for which a code can be used
     * @param together how many uses of codes of one sheet are entered at once at least
     */
    rows: (days: number, together: number): readonly (readonly [what: string, until: string])[] => [
      [
        `Mã lượt giao dịch đã phát: dạng băm của mã, tờ mã, xã, thủ tục, ngày phát, đã dùng hay chưa. Việc đã dùng chỉ được ghi vào danh sách khi đủ ít nhất ${together} mã của cùng một tờ, ghi một lần cho tất cả: người đọc được cả ổ đĩa cũng chỉ biết mã nằm trong số đó.`,
        `mã dùng được trong ${days} ngày, xóa sau ${days + 30} ngày`,
      ],
      [
        'Trong lúc chờ đủ số đó: một dấu ghi cùng phiếu, chỉ đọc được bằng một khóa để riêng, không nằm trong cơ sở dữ liệu sao lưu. Ai lấy được cả khóa ấy lẫn cơ sở dữ liệu trong lúc chờ thì ghép được mã với phiếu; khóa bị hủy ngay khi ghi vào danh sách.',
        `đến khi đủ ${together} mã, nhiều nhất ${days} ngày`,
      ],
      [
        'Giờ nhận phiếu gửi qua mạng, chính xác đến phần nghìn giây, để nhận ra phiếu gửi hàng loạt.',
        'hai ngày, cùng lắm ba ngày trên ổ đĩa của cổng',
      ],
      [
        'Điều viết bằng lời: cán bộ chỉ mở đọc được theo đợt, từ 10 lời nhắn của ít nhất 3 ngày, xáo trộn thứ tự, không kèm ngày hay câu trả lời khác. Tên, số điện thoại, địa chỉ được che bằng máy, có thể còn sót. Ai mở đợt nào đều ghi trong nhật ký.',
        'không có hạn xóa',
      ],
      [
        'Phiếu giấy, điện thoại: cán bộ nào nhập, lúc nào, bao nhiêu phiếu, trong nhật ký của cổng.',
        'không có hạn xóa',
      ],
      [
        'Địa chỉ mạng của máy gửi phiếu: chỉ ở bộ nhớ, đã băm với một khóa bỏ đi mỗi ngày, để chặn gửi hàng loạt. Không gắn vào phiếu.',
        'nhiều nhất một ngày, không ghi ra đĩa',
      ],
      [
        'Địa chỉ trang cảm ơn: một dấu niêm không nói gì về phiếu, mở bằng một khóa riêng của ngày hôm đó. Khóa bị hủy thì không ai, kể cả cổng, biết địa chỉ ấy là của phiếu nào.',
        'mở được đến hết ngày hôm sau',
      ],
      [
        'Dòng nhật ký của mỗi lượt xem: lúc nào, loại trang nào, có lỗi không. Không có địa chỉ mạng, không có điều đã gõ.',
        'theo máy chủ của nơi vận hành cổng',
      ],
      [
        'Bản nháp của phiếu, trên chính máy đang dùng, không gửi đi đâu. Nếu dùng chung máy, hãy bấm «Xóa bản nháp» trước khi rời đi.',
        'đến khi gửi xong hoặc bấm xóa',
      ],
    ],
  },
  cases: {
    heading: 'Khi gửi góp ý, phản ánh',
    days: (kind: string, days: number) => `${kind} ${days} ngày`,
    /** @param days after the case is over, kind by kind */
    rows: (days: string) => {
      const until = `sau khi hồ sơ kết thúc: ${days}; tranh chấp thì giữ đến khi xong`
      return [
        ['Điều đã kể, nơi xảy ra, điều viết thêm và câu trả lời.', until],
        ['Ảnh, tệp kèm: ảnh được làm lại, bỏ hết thông tin máy ảnh ghi kèm. Không bao giờ công khai.', until],
        [
          'Họ tên, điện thoại, thư điện tử: chỉ khi người gửi tự ghi; cán bộ xử lý đọc được.',
          `đến khi người gửi xóa, hoặc ${until}`,
        ],
        [
          'Mã bí mật: chỉ giữ dạng băm, cổng không lấy lại được. Địa chỉ mạng của máy gửi không gắn vào hồ sơ.',
          'cùng hồ sơ',
        ],
        [
          'Các bước xử lý (lúc nào, bước gì, không có nội dung), ai đã mở hồ sơ, số đếm chung.',
          'không có hạn xóa',
        ],
        [
          'Câu hỏi và câu trả lời đã công khai khi người gửi đồng ý, đã che thông tin cá nhân.',
          'đến khi người gửi đổi ý',
        ],
        [
          'Bản nháp điều đang kể, trên chính máy đang dùng; khi ngừng gõ, điều đang viết được gửi đến cổng để tìm việc giống vậy, cổng không giữ lại. Điều nghe như tố cáo thì chỉ gửi khi Ông/Bà bấm gửi.',
          'đến khi gửi xong hoặc bấm xóa',
        ],
      ] as const
    },
  },
  never: {
    heading: 'Cổng không hỏi, không giữ',
    paragraphs: [
      'Phiếu chấm điểm không hỏi họ tên, ngày sinh, số điện thoại, địa chỉ nhà, số giấy tờ. Ô viết bằng lời xin đừng ghi những điều đó.',
      'Câu trả lời chỉ được công bố khi đã cộng chung từ 10 lượt trở lên; điều viết bằng lời không được công bố.',
    ],
  },
  scripts: {
    heading: 'Trang nào chạy chương trình (JavaScript)',
    lead: 'Chỉ những trang sau. Tắt JavaScript vẫn tìm xã, đọc, trả lời và gửi phiếu được.',
    /** `pages` as the files in site/pages are called. */
    rows: [
      {
        pages: ['index', 'tim-xa/index', 'tim-xa/ket-qua', 'danh-gia/index', 'cong-khai', '404'],
        what: 'Trang đầu, trang tìm xã, trang vào chấm điểm, trang thông tin công khai, trang báo không thấy: gợi ý tên xã khi gõ.',
      },
      {
        pages: ['xa/[unit]/danh-gia', 'danh-gia/[...form]', 'xa/[unit]/dot-khao-sat/[round]'],
        what: 'Các phiếu: chia thành từng phần, giữ bản nháp trên máy.',
      },
      { pages: ['cam-on/index'], what: 'Trang cảm ơn sau khi gửi: xóa bản nháp.' },
      {
        pages: ['xa/[unit]/ket-qua/kham-pha'],
        what: 'Trang xem kỹ kết quả của một xã: chọn câu hỏi, so sánh, vẽ hình.',
      },
      {
        pages: ['chi-so/[...id]/lich-su', 'chi-so/sipas/lich-su'],
        what: 'Trang điểm các năm: vẽ biểu đồ từ bảng.',
      },
      {
        pages: ['phan-anh/index', 'phan-anh/mau', 'phan-anh/khung', 'theo-doi'],
        what: 'Góp ý, phản ánh: gợi ý tên xã và lĩnh vực, tìm việc giống vậy khi gõ, giữ bản nháp trên máy, điền hai mã từ mã QR.',
      },
      { pages: ['bao-tin-kin'], what: 'Trang báo tin kín: khóa thư trên máy của người gửi trước khi gửi.' },
      {
        pages: ['can-bo/khung'],
        what: 'Trang đăng nhập của cán bộ: làm phép tính để người dò mật khẩu phải chậm lại.',
      },
      { pages: ['can-bo/[...section]'], what: 'Bàn làm việc của cán bộ, sau khi đăng nhập.' },
    ],
  },
}
