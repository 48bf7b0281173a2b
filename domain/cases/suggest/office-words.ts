/** Which office answers for what, and the words that name one. A commune's offices since 1/7/2025, then those beyond it. */

/** @internal Exported for its tests. */
export const offices = [
  'commune',
  'one-stop',
  'economy',
  'culture-society',
  'police',
  'school',
  'health',
  'land-office',
  'utility',
  'telecom',
  'court',
  'front',
  'inspectorate',
] as const

/**
 * 'commune': uỷ ban xã, phường · 'one-stop': trung tâm phục vụ hành chính công · 'economy', 'culture-society': the
 * commune's two departments · 'land-office': chi nhánh văn phòng đăng ký đất đai · 'utility': power and water companies ·
 * 'front': Mặt trận and the mass organisations · 'inspectorate': the province's, for what the commune's own officials do.
 */
export type Office = (typeof offices)[number]

/** Who usually answers for a sub-indicator, where no word names another. */
export const officeOfSubject: Readonly<Record<string, Office>> = {
  'papi/1.1': 'commune',
  'papi/1.2': 'front',
  'papi/1.3': 'commune',
  'papi/1.4': 'commune',
  'papi/2.1': 'commune',
  'papi/2.2': 'culture-society',
  'papi/2.3': 'economy',
  'papi/2.4': 'economy',
  'papi/3.1': 'commune',
  'papi/3.2': 'commune',
  'papi/3.3': 'court',
  'papi/4.1': 'inspectorate',
  'papi/4.2': 'inspectorate',
  'papi/4.3': 'inspectorate',
  'papi/4.4': 'inspectorate',
  'papi/5.1': 'one-stop',
  'papi/5.2': 'land-office',
  'papi/5.3': 'one-stop',
  'papi/6.1': 'health',
  'papi/6.2': 'school',
  'papi/6.3': 'economy',
  'papi/6.4': 'police',
  'papi/7.1': 'economy',
  'papi/7.2': 'economy',
  'papi/7.3': 'economy',
  'papi/8.1': 'commune',
  'papi/8.2': 'telecom',
  'papi/8.3': 'commune',
  'sipas/a': 'one-stop',
  'sipas/b': 'one-stop',
  'sipas/c': 'one-stop',
  'sipas/d': 'one-stop',
  'sipas/e': 'commune',
}

/** Words that name the office whatever the subject, or belong to it alone. */
export const officeWords: Readonly<Partial<Record<Office, string>>> = {
  'one-stop':
    'một cửa · bộ phận một cửa · bộ phận tiếp nhận · trung tâm hành chính công · ' +
    'phục vụ hành chính công · nơi trả kết quả',
  'land-office':
    'văn phòng đăng ký đất đai · văn phòng đất đai · chi nhánh đất đai · sổ đỏ · sổ hồng · bìa đỏ · ' +
    'tách thửa · sang tên',
  police:
    'công an · ca xã · ca phường · căn cước · tạm trú · thường trú · tạm vắng · lưu trú · cư trú · ' +
    'hộ khẩu · ma túy · trộm',
  school: 'nhà trường · hiệu trưởng · trường tiểu học · cô giáo · thầy giáo · bán trú',
  health: 'trạm y tế · trạm xá · bệnh viện · trung tâm y tế · nhà thương · tiêm chủng',
  utility:
    'điện lực · cúp điện · mất điện · điện yếu · điện chập chờn · tiền điện · dây điện · cột điện · ' +
    'trụ điện · điện lưới · nước máy · đồng hồ nước · công ty cấp nước · cắt nước · mất nước · ' +
    'nước chảy nhỏ giọt · đông lạnh · tủ đông',
  telecom:
    'nhà mạng · sóng điện thoại · không có sóng · sóng yếu · wifi · cáp quang · 3g · 4g · 5g · internet · ' +
    'mạng yếu',
  court: 'tòa án · ra tòa · tòa xử · phiên xử · thi hành án · ngâm án · khởi kiện',
  front:
    'hội phụ nữ · hội nông dân · đoàn thanh niên · cựu chiến binh · hội người cao tuổi · mặt trận · công đoàn',
}
