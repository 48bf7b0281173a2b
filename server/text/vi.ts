/**
 * What the server says to residents and programmes, in Vietnamese. Another language is another file with the same
 * keys. Commands and failures at the start speak to whoever runs the portal, and say it where it happens.
 */
export const text = {
  portal: 'Lắng nghe',
  home: 'Về trang chủ',

  building: {
    title: 'Trang đang được dựng',
    explain: 'Các trang đang được dựng lần đầu. Xin quay lại sau ít phút.',
  },

  problemsTitle: 'Khi máy chủ không làm được việc được yêu cầu',
  problems: {
    'malformed-address': {
      title: 'Địa chỉ không đọc được',
      detail: 'Tên máy chủ trong yêu cầu (dòng Host) không phải là tên của một trang mạng.',
    },
    'malformed-json': {
      title: 'Nội dung gửi lên không đọc được',
      detail: 'Nội dung phải là một đối tượng JSON hợp lệ, mã hóa UTF-8.',
    },
    'missing-key': {
      title: 'Phiếu thiếu mã chống gửi trùng',
      detail:
        'Tải lại trang phiếu rồi gửi lại. Chương trình tự gửi thì đặt idempotencyKey, từ 16 đến 64 chữ và số.',
    },
    'not-signed-in': {
      title: 'Chưa đăng nhập',
      detail: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Đăng nhập rồi làm lại.',
    },
    'not-allowed': {
      title: 'Tài khoản không có quyền này',
      detail: 'Việc này ngoài vai trò hoặc ngoài địa bàn của tài khoản. Cần thì hỏi người quản trị.',
    },
    'name-taken': {
      title: 'Tên đăng nhập hoặc thư điện tử đã có người dùng',
      detail: 'Chọn tên khác, hoặc mở tài khoản đã có.',
    },
    'invalid-entry': {
      title: 'Có chỗ ghi chưa đúng',
      detail: 'Sửa chỗ được nêu rồi gửi lại.',
    },
    'too-long-to-print': {
      title: 'Bảng quá dài để in',
      detail: 'Bảng có hơn 3.000 dòng. Tải bảng (CSV) từ trang của bảng rồi in phần cần niêm yết.',
    },
    'other-site': {
      title: 'Phiếu được gửi từ một trang khác',
      detail: 'Mở phiếu trên chính trang này rồi gửi lại.',
    },
    'not-found': {
      title: 'Không có trang này',
      detail: 'Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang chủ.',
    },
    'method-not-allowed': {
      title: 'Địa chỉ này không nhận cách gửi đó',
      detail: 'Xem tiêu đề Allow để biết cách gửi được nhận.',
    },
    'outdated-form': {
      title: 'Phiếu đã có bản mới',
      detail: 'Tải lại trang để trả lời bản đang dùng.',
    },
    'other-answers': {
      title: 'Phiếu này đã được gửi với câu trả lời khác',
      detail:
        'Lần gửi trước vẫn được giữ, lần này chưa lưu. Muốn gửi một phiếu nữa, hãy tải lại trang phiếu.',
    },
    'body-too-large': {
      title: 'Nội dung gửi lên quá lớn',
      detail: 'Một phiếu không quá 64 KB.',
    },
    'unsupported-media-type': {
      title: 'Không nhận loại nội dung này',
      detail: 'Gửi application/json hoặc application/x-www-form-urlencoded.',
    },
    'unknown-unit': {
      title: 'Không có xã, phường này',
      detail: 'unitCode phải là mã năm chữ số của một xã, phường, đặc khu mà trang này phục vụ.',
    },
    'unknown-instrument': {
      title: 'Không có phiếu này',
      detail: 'instrument phải là mã của một phiếu đang dùng.',
    },
    'invalid-answers': {
      title: 'Phiếu chưa gửi được',
      detail: 'Xem lại những câu dưới đây rồi gửi lại. Chưa có gì được lưu.',
    },
    'too-many-responses': {
      title: 'Nơi này đã gửi, đã hỏi nhiều lần trong một giờ',
      detail: 'Chờ ít phút rồi làm lại. Lần này chưa có gì được lưu.',
    },
    unavailable: {
      title: 'Cơ sở dữ liệu tạm thời chưa trả lời',
      detail: 'Chờ một phút rồi gửi lại chính phiếu đó: gửi hai lần cũng chỉ tính một.',
    },
    'server-error': {
      title: 'Máy chủ gặp lỗi',
      detail: 'Phiếu có thể chưa được lưu. Gửi lại chính phiếu đó: gửi hai lần cũng chỉ tính một.',
    },
  },

  /** Faults of single fields of a form. */
  fields: {
    unknownMode: 'Cách trả lời chỉ là «kiosk», hoặc để trống. Tải lại trang rồi gửi lại.',
    needlessVisitCode: 'Phiếu này không dùng mã lượt giao dịch. Để trống ô đó rồi gửi lại.',
    roundCodeMissing: 'Ghi mã của đợt khảo sát, có trên giấy mời. Phiếu của đợt chỉ nhận kèm mã.',
    /** On the form of a round of a survey, which takes nothing without a code. */
    roundCode: {
      mistyped: 'Mã chưa đúng. Xem lại từng chữ trên giấy mời rồi gõ lại.',
      unknown: 'Đợt khảo sát này không phát mã đó cho xã, phường này. Xem lại từng chữ trên giấy mời.',
      used: 'Mã này đã dùng cho một phiếu rồi, mỗi mã chỉ dùng một lần.',
    },
    visitCode: {
      'other-form':
        'Mã này được phát cho một đợt khảo sát dùng phiếu khác. Mở trang của đợt rồi trả lời ở đó.',
      'round-not-begun': 'Đợt khảo sát phát mã này chưa mở. Ngày mở ghi trên trang của đợt.',
      'round-over': 'Đợt khảo sát phát mã này đã đóng, không nhận phiếu nữa.',
      mistyped:
        'Mã lượt giao dịch chưa đúng. Xem lại từng chữ trên giấy rồi gõ lại, hoặc để trống ô này: phiếu vẫn được nhận.',
      unknown:
        'Xã, phường này không phát mã lượt giao dịch đó. Xem lại từng chữ trên giấy, hoặc để trống ô này: phiếu vẫn được nhận.',
      used: 'Mã lượt giao dịch này đã dùng cho một phiếu rồi, mỗi mã chỉ dùng một lần. Để trống ô này: phiếu vẫn được nhận.',
      expired: (days: number) =>
        `Mã lượt giao dịch này đã quá hạn ${days} ngày. Để trống ô này: phiếu vẫn được nhận.`,
      'other-service':
        'Mã này được phát cho một thủ tục khác với thủ tục đã chọn. Gõ mã của đúng lượt đó, hoặc để trống ô này: phiếu vẫn được nhận.',
    },
  },

  refusedForm: {
    faults: (n: number) => `Còn ${n === 1 ? 'một' : n} chỗ cần xem lại. Chưa có gì được lưu.`,
    back: ['Bấm nút ', 'quay lại', ' của trình duyệt: những câu đã chọn vẫn còn trong phiếu.'],
    openAgain: 'Mở lại phiếu',
    visitCode: 'Mã lượt giao dịch',
    ifAny: '(để trống nếu không có)',
    roundCode: 'Mã của đợt khảo sát',
    visitCodeNote: 'Những câu đã chọn vẫn được gửi cùng.',
    sendAgain: 'Gửi lại phiếu',
  },

  received: 'Đã nhận phiếu',
  receiptGone: {
    title: 'Trang cảm ơn này không còn xem được',
    explain:
      'Trang cảm ơn chỉ mở được đến hết ngày hôm sau, trên địa chỉ hiện ra sau khi gửi. Phiếu đã gửi vẫn được tính; mã biên nhận là mã đã hiện trên trang đó.',
  },
  startAgain: 'Xóa các câu đã chọn, bắt đầu phiếu mới',

  find: {
    title: 'Tìm xã, phường',
    maybe: 'Có thể là',
    invented: 'Để xem thử, không có thật',
    none: 'Không tìm thấy xã, phường nào có tên như vậy. Thử gõ ít chữ hơn, hoặc chọn theo tỉnh ở dưới.',
  },
} as const
