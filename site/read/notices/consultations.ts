/** How a consultation stands: whether residents can still comment, and where it is told what came of it. */
import { noticePath } from '../../../db/notices/notices.ts'
import { today } from '../../../db/changes/memory.ts'
import { isOpenOn, resultIdOf } from '../../../domain/notices/consultation.ts'
import { formatDate } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'
import { noticesOf, type NoticePage } from './notices.ts'

interface ConsultationState {
  /** In a sentence. */
  readonly says: string
  /** '' where nothing is told yet. */
  readonly resultPath: string
  readonly sections: readonly { readonly key: string; readonly name: string; readonly text: string }[]
}

const words = text.notices.consultation

export async function consultationState({ unit, details }: NoticePage): Promise<ConsultationState> {
  const { validFrom, validTo } = details.current
  const resultPath = noticePath(unit, resultIdOf(details.id))
  const hasResult = (await noticesOf(unit)).some(({ path }) => path === resultPath)
  const until = validTo ? formatDate(validTo) : ''
  const isComing = validFrom !== null && today() < validFrom
  const closed = hasResult ? words.closed(until) : `${words.closed(until)} ${words.noResult}`
  return {
    says: isOpenOn(details.current, today())
      ? words.open(until)
      : isComing
        ? words.coming(formatDate(validFrom))
        : closed,
    resultPath: hasResult ? resultPath : '',
    sections: details.rows.map(({ key, cells }) => ({
      ...{ key, name: String(cells['section'] ?? ''), text: String(cells['text'] ?? '') },
    })),
  }
}
