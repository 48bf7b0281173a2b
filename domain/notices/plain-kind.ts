/** A kind that is told by its columns: what a cell of each type may hold, and which cells must be filled. */
import * as v from 'valibot'
import { Refusal } from '../refusal.ts'
import { slug } from '../vietnamese.ts'
import { cellOf, neededCellOf } from './cells.ts'
import {
  factEntries,
  factFields,
  periodField,
  titleField,
  type Cells,
  type Column,
  type Identity,
  type NoticeKind,
} from './notice-kind.ts'
import { periodName } from './period.ts'

interface PlainColumn extends Column {
  readonly isNeeded?: boolean
}

interface PlainKind extends Pick<NoticeKind, 'id' | 'name' | 'proves' | 'keyColumns' | 'example'> {
  readonly columns: readonly PlainColumn[]
  /** What the notice's address begins with. */
  readonly address: string
  /**
   * What one notice is: that of a year with all its versions, the one that stands for good, or one for each name that is
   * given above the table.
   */
  readonly each: 'year' | 'standing' | 'name'
  readonly wrongSums?: NoticeKind['wrongSums']
  readonly summary?: NoticeKind['summary']
  /** What must hold between the cells of a row: the column that is wrong and what is wrong with it, or undefined. */
  readonly between?: (cells: Cells) => { readonly column: string; readonly message: string } | undefined
}

const ownFields = { year: [periodField], standing: [], name: [titleField, periodField] }

/** The code of what a kind says itself about a row. */
const own = 'between'

export function plainKind(given: PlainKind): NoticeKind {
  const { columns, address, each, between, wrongSums, summary, ...kind } = given
  const entries = Object.fromEntries(
    columns.map(({ id, type, isNeeded }) => [id, isNeeded ? neededCellOf(type) : cellOf(type)]),
  )
  const row = v.pipe(
    v.object(entries),
    v.rawCheck(({ dataset, addIssue }) => {
      const wrong = dataset.typed && between?.(dataset.value)
      if (!wrong) return
      const path = {
        type: 'object',
        origin: 'value',
        input: dataset.value,
        key: wrong.column,
        value: null,
      } as const
      addIssue({ message: `${own}:${wrong.message}`, path: [path] as never })
    }),
  ) as unknown as NoticeKind['row']
  return {
    ...kind,
    moneyUnit: 'đồng',
    layout: { facts: [...factFields, ...ownFields[each]], columns },
    facts: v.object(factEntries),
    row,
    cellFaults: {},
    ...(wrongSums && { wrongSums }),
    ...(summary && { summary }),
    identify: (_, { title, period, decisionDate }): Identity => {
      const of = period || decisionDate.slice(0, 4)
      if (each === 'standing') return { id: address, title: kind.name, period: of }
      if (each === 'year') {
        return {
          id: `${address}-${of.slice(0, 4)}`,
          title: `${kind.name} ${periodName(of.slice(0, 4))}`,
          period: of,
        }
      }
      if (title === '')
        throw new Refusal(
          '«Tên bảng» phía trên bảng: để trống. Ghi tên dự án, cuộc họp hay việc được công khai.',
        )
      return { id: `${address}-${slug(title).slice(0, 60)}`, title, period: of }
    },
  }
}
