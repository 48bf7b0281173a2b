/** What the Open311 endpoint says to programmes. */
export const open311 = {
  name: 'Lắng nghe: câu hỏi và phản ánh đã công khai',
  group: { papi: 'PAPI', sipas: 'SIPAS' },
  description: (name: string) => `Góp ý, phản ánh, kiến nghị về: ${name}`,
  keyService:
    'Không cần khóa. Chỉ có những hồ sơ mà người gửi đồng ý công khai, sau khi cán bộ che thông tin cá nhân.',
  answered: 'Đã trả lời',
  errors: {
    service: 'Không có dịch vụ với service_code này.',
    request: 'Không có hồ sơ công khai nào với mã này.',
    date: 'start_date và end_date phải là ngày giờ theo ISO 8601, ví dụ 2026-01-31T00:00:00+07:00.',
    status: 'status phải là open, closed, hoặc cả hai, cách nhau bằng dấu phẩy.',
    jurisdiction: 'jurisdiction_id phải là mã xã, phường (5 chữ số) hoặc mã tỉnh (2 chữ số).',
    page: 'page và page_size phải là số nguyên từ 1; page_size nhiều nhất là 200.',
    address:
      'Không có địa chỉ này. Có: services, requests, servicerequestupdates, discovery, thêm .json hoặc .xml.',
    format: 'Chỉ có định dạng json và xml.',
    post: 'Điểm này chỉ để đọc. Gửi phản ánh ở trang Phản ánh của cổng.',
  },
}
