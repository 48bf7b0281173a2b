/** Words of the sealed channel: the resident's page and the inspectors' section. */

export const sealed = {
  title: 'Báo tin kín',
  description: 'Gửi tin về tham nhũng, vòi vĩnh, lạm thu: chỉ thanh tra mở được, không cần tên.',
  lead: 'Báo việc vòi tiền, tham nhũng, lạm thu ở trường, hoặc điều Ông/Bà sợ nói công khai. Không cần tên. Thư được khóa ngay trên máy của Ông/Bà: chỉ thanh tra có chìa khóa, cổng này không mở được.',
  needsScript:
    'Trang này khóa thư bằng chương trình trên máy Ông/Bà, nên cần JavaScript. Nếu không dùng được, hãy đến gặp hoặc gửi thư cho thanh tra tỉnh.',
  leave: 'Rời trang ngay',
  sections: [
    {
      heading: 'Trước khi gửi',
      body: [
        'Đừng gửi từ máy hoặc mạng của cơ quan. Điện thoại riêng, dùng mạng di động, kín hơn.',
        'Đừng kể điều chỉ một mình Ông/Bà biết, nếu việc đó làm lộ ra ai báo.',
        'Nguy hiểm đến tính mạng: gọi 113 ngay.',
      ],
    },
    {
      heading: 'Ai đọc được, ai không',
      body: [
        'Tin về xã, phường, thôn, trường, trạm y tế: chỉ thanh tra tỉnh. Tin về cơ quan của tỉnh: chỉ thanh tra phụ trách toàn cổng. Người bị nêu và cấp dưới của họ không mở, không thấy, không đếm được.',
        'Cổng chỉ giữ thư đã khóa, tỉnh và tuần gửi; không giữ tên, địa chỉ mạng hay giờ gửi. Mỗi lần thanh tra mở thư đều được ghi lại.',
        'Trình duyệt tải chương trình khóa từ chính cổng này, nên ai chiếm được máy chủ có thể sửa nó. Không ai che được việc nhà mạng thấy Ông/Bà có vào cổng.',
      ],
    },
    {
      heading: 'Đây không phải đơn tố cáo',
      body: [
        'Luật Tố cáo chỉ nhận đơn có chữ ký hoặc lời nói trực tiếp. Tin ở đây, nếu rõ người, rõ việc và có chứng cứ, vẫn phải được xem xét. Muốn tố cáo đúng luật: đến nơi tiếp công dân hoặc gửi đơn cho thanh tra; người nhận phải giữ kín danh tính Ông/Bà.',
      ],
    },
  ],

  choose: 'Ông/Bà muốn làm gì?',
  write: 'Gửi tin mới',
  reopen: 'Xem trả lời, viết thêm',

  province: 'Tỉnh, thành phố',
  level: 'Tin nói về ai?',
  levels: {
    commune: 'Người ở xã, phường, thôn, ấp, trường học, trạm y tế',
    province: 'Người ở cơ quan của tỉnh, công an tỉnh, bệnh viện tỉnh',
  },
  about: 'Nơi xảy ra: cơ quan, xã, trường nào?',
  text: 'Chuyện gì, ai, khi nào? Làm sao Ông/Bà biết?',
  files: 'Ảnh, ghi âm, giấy tờ, nếu có (tất cả đến 8 MB)',
  filesHint:
    'Ảnh được làm lại để bỏ nơi chụp và máy chụp. Tệp khác gửi nguyên: trong đó có thể còn tên người làm ra nó.',
  send: 'Khóa và gửi',
  sending: 'Đang khóa và gửi…',
  missing: 'Hãy viết chuyện gì xảy ra, rồi bấm gửi.',
  tooLarge: 'Tất cả tệp lớn hơn 8 MB. Hãy bỏ bớt tệp rồi gửi lại.',
  noReaders:
    'Chưa có thanh tra nào nhận tin kín về nơi này qua cổng. Chưa có gì được gửi. Hãy đến gặp hoặc gửi thư cho thanh tra cấp trên.',
  failed:
    'Chưa gửi được. Những gì đã viết còn ở đây. Kiểm tra mạng rồi bấm gửi lại: gửi hai lần vẫn là một tin.',
  busy: 'Có quá nhiều lần gửi từ mạng này. Hãy chờ một lát rồi bấm lại.',

  sent: 'Đã gửi. Hãy giữ mã bí mật này',
  sentLead:
    'Mười sáu chữ dưới đây là cách duy nhất để xem trả lời và viết thêm. Không ai cấp lại được. Hãy chép ra giấy, cất nơi chỉ Ông/Bà biết, đừng chụp màn hình điện thoại cơ quan.',
  sentTo: (n: number) => `Thư khóa cho ${n} thanh tra.`,
  noted: 'Tôi đã chép lại, xóa khỏi màn hình',
  cleared: 'Đã xóa khỏi màn hình. Muốn xem trả lời, bấm «Xem trả lời, viết thêm» và nhập mười sáu chữ.',

  secret: 'Mã bí mật: mười sáu chữ',
  secretHint: 'Gõ không dấu cũng được.',
  open: 'Mở',
  opening: 'Đang mở…',
  wrongSecret: 'Mã có mười sáu chữ, mỗi chữ lấy từ danh sách của cổng. Hãy xem lại từng chữ.',
  notFound: 'Không có cuộc trao đổi nào với mã này, hoặc đã xóa.',
  failedToOpen: 'Chưa mở được. Kiểm tra mạng rồi thử lại.',
  answer: 'Viết thêm cho thanh tra',
  noAnswer: 'Thanh tra chưa trả lời. Hãy trở lại sau vài ngày.',
  close: 'Đóng lại',
  delete: 'Xóa tất cả khỏi cổng',
  deleteAsk: 'Xóa hẳn mọi thư, cả thư của thanh tra? Những gì thanh tra đã đọc thì họ đã biết.',
  deleteYes: 'Xóa hẳn',
  deleteNo: 'Không xóa',
  deleted: 'Đã xóa.',

  letter: {
    resident: 'Người báo tin',
    inspector: 'Thanh tra',
    week: (day: string) => `tuần từ ${day}`,
    at: (day: string, hour: string) => `${day}, ${hour}`,
    about: 'Về',
    file: (name: string, size: string) => `Tải «${name}» (${size})`,
    shut: 'Không mở được bằng chìa khóa này: thư khóa trước khi có chìa khóa, hoặc đã bị sửa.',
  },

  desk: {
    lead: 'Chỉ thanh tra được giao mới thấy mục này. Cổng không mở được thư: chìa khóa nằm trong trình duyệt của Ông/Bà, khóa bằng cụm mật khẩu riêng. Mỗi lần đọc thư được ghi vào nhật ký.',
    makeHeading: 'Làm chìa khóa',
    makeLead:
      'Chọn một cụm từ dài mà chỉ Ông/Bà biết, không dùng ở nơi nào khác. Quên cụm từ này thì không mở được thư cũ, và không ai giúp được: hãy viết ra giấy, niêm phong, cất trong két của cơ quan.',
    passphrase: 'Cụm mật khẩu, ít nhất 20 ký tự',
    again: 'Gõ lại cụm mật khẩu',
    tooShort: 'Cụm mật khẩu phải có ít nhất 20 ký tự.',
    different: 'Hai lần gõ không giống nhau.',
    make: 'Làm chìa khóa',
    making: 'Đang làm chìa khóa, mất vài giây…',
    made: 'Đã có chìa khóa. Từ nay thư mới được khóa cho Ông/Bà.',
    replace: 'Làm chìa khóa khác',
    replaceLead:
      'Chìa khóa mới thay chìa khóa cũ cho những thư từ nay. Thư cũ vẫn chỉ mở được bằng chìa khóa cũ, mà cổng không còn đưa ra nữa. Chỉ làm khi đã quên cụm mật khẩu hoặc nghi bị lộ.',
    backup: 'Tải bản sao chìa khóa đã khóa',
    unlock: 'Mở khóa',
    unlockPassphrase: 'Cụm mật khẩu',
    unlocking: 'Đang mở khóa, mất vài giây…',
    wrong: 'Cụm mật khẩu không đúng.',
    lock: 'Khóa lại',
    none: 'Chưa có tin nào.',
    threads: (n: number) => (n === 1 ? 'Có 1 cuộc trao đổi.' : `Có ${n} cuộc trao đổi.`),
    thread: (province: string, week: string) => `${province}, tuần từ ${week}`,
    messages: (n: number) => `${n} thư`,
    levels: { commune: 'nói về cấp xã trở xuống', province: 'nói về cơ quan của tỉnh' },
    waiting: 'chưa trả lời',
    read: 'Mở đọc',
    reading: 'Đang mở…',
    answer: 'Trả lời người báo tin',
    send: 'Khóa và gửi',
    sent: 'Đã gửi.',
    noReply: 'Chưa đọc được thư đầu của người báo tin, nên không trả lời được.',
  },
}
