/** What is said to a resident who looked for something that must be public and did not find it. */
export const notFoundText = {
  title: 'Đã ghi: tìm mà không thấy',
  counted: (duty: string, unit: string) => `Đã đếm một lượt tìm mà không thấy «${duty}» của ${unit}.`,
  then: 'Cổng chỉ đếm số lượt, không ghi ai đã bấm; mỗi mạng một lượt một ngày. Từ 10 lượt, số này hiện ở bảng nghĩa vụ công khai và được báo cho cán bộ của xã, phường.',
  published: 'Xem những gì đã công khai',
  ask: 'Hỏi thẳng Ủy ban nhân dân và theo dõi câu trả lời',
  back: 'Về bảng nghĩa vụ công khai',
}
