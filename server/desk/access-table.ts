/**
 * Every route of the desk, with what one must be allowed to do. The table is what decides: a route that it does not
 * name answers nobody. docs/access.md shows it, with the roles.
 */
import type { Action } from '../../domain/access/access.ts'

export interface AccessRule {
  readonly action: Action
  /** The parameter of the path that holds the code of the commune or province whose things are asked for. */
  readonly unit?: 'unit'
}

/** By method and path, as the router writes it. */
export const accessTable: Readonly<Record<string, AccessRule>> = {
  'GET /api/can-bo/toi': { action: 'desk.open' },
  'GET /api/can-bo/hom-nay': { action: 'desk.open' },
  'GET /api/can-bo/nguoi-dan-noi': { action: 'results.read' },
  'GET /api/can-bo/nguoi-dan-noi/:unit': { action: 'results.read', unit: 'unit' },
  'GET /api/can-bo/loi-nhan/:unit': { action: 'comments.read', unit: 'unit' },
  'POST /api/can-bo/loi-nhan/:unit/:batch': { action: 'comments.read', unit: 'unit' },
  'GET /api/can-bo/luot-de-rieng': { action: 'responses.judge' },
  'POST /api/can-bo/luot-de-rieng/:unit': { action: 'responses.judge', unit: 'unit' },
  'GET /api/can-bo/dot-khao-sat': { action: 'rounds.manage' },
  'POST /api/can-bo/dot-khao-sat/:unit': { action: 'rounds.manage', unit: 'unit' },
  'POST /api/can-bo/dot-khao-sat/:unit/:round/dong': { action: 'rounds.manage', unit: 'unit' },
  'GET /api/can-bo/cam-ket/:unit': { action: 'progress.read', unit: 'unit' },
  'POST /api/can-bo/cam-ket/:unit': { action: 'progress.report', unit: 'unit' },
  'POST /api/can-bo/cam-ket-co-quan/:unit': { action: 'progress.report-agency', unit: 'unit' },
  'POST /api/can-bo/bang-chung/:unit': { action: 'progress.report', unit: 'unit' },
  'POST /api/can-bo/bang-chung-co-quan/:unit': { action: 'progress.report-agency', unit: 'unit' },
  'GET /api/can-bo/bao-cao-ky/:unit': { action: 'progress.read', unit: 'unit' },
  'GET /api/can-bo/don-doc/:unit': { action: 'progress.ask', unit: 'unit' },
  'POST /api/can-bo/don-doc/:unit': { action: 'progress.ask', unit: 'unit' },
  'GET /api/can-bo/muc-tieu/:unit': { action: 'progress.read', unit: 'unit' },
  'POST /api/can-bo/muc-tieu/:unit': { action: 'targets.write', unit: 'unit' },
  'POST /api/can-bo/muc-tieu/:unit/bo': { action: 'targets.write', unit: 'unit' },
  'GET /api/can-bo/cong-khai/:unit': { action: 'notices.read', unit: 'unit' },
  'POST /api/can-bo/cong-khai/:unit': { action: 'notices.write', unit: 'unit' },
  'GET /api/can-bo/cong-khai/:unit/:draft': { action: 'notices.read', unit: 'unit' },
  'GET /api/can-bo/cong-khai/:unit/:draft/bang': { action: 'notices.read', unit: 'unit' },
  'GET /api/can-bo/cong-khai/:unit/dang-ap-dung/:notice': { action: 'notices.read', unit: 'unit' },
  'POST /api/can-bo/cong-khai/:unit/:draft/gui': { action: 'notices.write', unit: 'unit' },
  'POST /api/can-bo/cong-khai/:unit/:draft/rut': { action: 'notices.write', unit: 'unit' },
  'POST /api/can-bo/cong-khai/:unit/:draft/duyet': { action: 'notices.approve', unit: 'unit' },
  'POST /api/can-bo/cong-khai/:unit/:draft/tra-lai': { action: 'notices.approve', unit: 'unit' },
  'GET /api/can-bo/niem-yet/:unit/:notice': { action: 'notices.read', unit: 'unit' },
  'POST /api/can-bo/niem-yet/:unit/:notice': { action: 'notices.write', unit: 'unit' },
  'POST /api/can-bo/niem-yet/:unit/:notice/:number/go': { action: 'notices.write', unit: 'unit' },
  'POST /api/can-bo/niem-yet/:unit/:notice/:number/huy': { action: 'notices.write', unit: 'unit' },
  'GET /api/can-bo/niem-yet/:unit/:notice/:number/bien-ban.pdf': { action: 'notices.read', unit: 'unit' },
  'GET /api/can-bo/gop-y/:unit/:notice': { action: 'notices.read', unit: 'unit' },
  'POST /api/can-bo/gop-y/:unit/:notice/tra-loi': { action: 'notices.write', unit: 'unit' },
  'POST /api/can-bo/gop-y/:unit/:notice/bo-qua': { action: 'notices.write', unit: 'unit' },
  'GET /api/can-bo/gop-y/:unit/:notice/bao-cao': { action: 'notices.read', unit: 'unit' },
  // Which unit a case belongs to, the case says: server/desk/case-access.ts asks it.
  'GET /api/can-bo/vu-viec': { action: 'cases.read' },
  'GET /api/can-bo/vu-viec/:unit/:case': { action: 'cases.read' },
  'GET /api/can-bo/vu-viec/:unit/:case/tep/:file': { action: 'cases.read' },
  'POST /api/can-bo/vu-viec/:unit/:case': { action: 'cases.handle' },
  'POST /api/can-bo/vu-viec/:unit/:case/gop': { action: 'cases.handle' },
  'POST /api/can-bo/vu-viec/:unit/:case/tach': { action: 'cases.handle' },
  'GET /api/can-bo/vu-viec/:unit/:case/cong-khai': { action: 'cases.handle' },
  'POST /api/can-bo/vu-viec/:unit/:case/cong-khai': { action: 'cases.handle' },
  'POST /api/can-bo/vu-viec-moi/:unit': { action: 'cases.handle', unit: 'unit' },
  'GET /api/can-bo/han-xu-ly': { action: 'cases.clock' },
  'POST /api/can-bo/han-xu-ly': { action: 'cases.clock' },
  'GET /api/can-bo/lich-nghi/:year': { action: 'calendar.correct' },
  'POST /api/can-bo/lich-nghi/xem-truoc': { action: 'calendar.correct' },
  'POST /api/can-bo/lich-nghi': { action: 'calendar.correct' },
  'GET /api/can-bo/kenh-kin': { action: 'sealed.read' },
  'POST /api/can-bo/kenh-kin/khoa': { action: 'sealed.read' },
  'POST /api/can-bo/kenh-kin/:thread/doc/:message': { action: 'sealed.read' },
  'POST /api/can-bo/kenh-kin/:thread/tra-loi': { action: 'sealed.read' },
  'GET /api/can-bo/thiet-bi': { action: 'desk.open' },
  'POST /api/can-bo/thiet-bi/dang-xuat': { action: 'desk.open' },
  'GET /api/can-bo/tai-khoan': { action: 'accounts.manage' },
  'POST /api/can-bo/tai-khoan': { action: 'accounts.manage' },
  'POST /api/can-bo/tai-khoan/:id/loi-moi': { action: 'accounts.manage' },
  'POST /api/can-bo/tai-khoan/:id/vai-tro': { action: 'accounts.manage' },
  'POST /api/can-bo/tai-khoan/:id/vai-tro/:role/ket-thuc': { action: 'accounts.manage' },
  'POST /api/can-bo/tai-khoan/:id/dong': { action: 'accounts.manage' },
  'GET /api/can-bo/nhat-ky/:unit': { action: 'audit.read', unit: 'unit' },
}
