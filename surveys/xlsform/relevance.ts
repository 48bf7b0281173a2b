import { itemsOf } from '../instruments/instrument.ts'
import type { Instrument, Relevance } from '../instruments/instrument.ts'

/** @example { item: 'overall', oneOf: ['1', '2'] } → "(${overall} = '1' or ${overall} = '2')" */
export function relevanceToExpression(relevance: Relevance, instrument: Instrument): string {
  const several = new Set(
    itemsOf(instrument).flatMap((item) => (item.kind === 'choice' && item.multiple ? [item.id] : [])),
  )
  return write(relevance)

  function write(part: Relevance): string {
    if ('all' in part) return bracket(part.all.map(write), ' and ')
    if ('any' in part) return bracket(part.any.map(write), ' or ')
    const { item } = part
    return bracket(
      part.oneOf.map((value) =>
        several.has(item) ? `selected(\${${item}}, '${value}')` : `\${${item}} = '${value}'`,
      ),
      ' or ',
    )
  }
}

function bracket(parts: readonly string[], operator: string): string {
  return parts.length === 1 ? parts.join('') : `(${parts.join(operator)})`
}

/** An earlier question's choices as the form writes them → as answers hold them; undefined if there is none such. */
export type ValuesOf = (item: string) => ReadonlyMap<string, string> | undefined

/**
 * Reads the part of XLSForm's expressions that branching on choices needs: =, !=, <, <=, >, >= between a question and
 * a constant, selected(), and, or, brackets. An unanswered question fulfils none of them, not even `!=`.
 * @throws Error with a Vietnamese sentence for everything else
 */
export function expressionToRelevance(expression: string, values: ValuesOf): Relevance {
  const tokens = tokenise(expression)
  let at = 0
  const relevance = either()
  if (at < tokens.length) throw notUnderstood()
  return relevance

  function either(): Relevance {
    const parts = [both()]
    while (accept('or')) parts.push(both())
    return any(parts)
  }

  function both(): Relevance {
    const parts = [single()]
    while (accept('and')) parts.push(single())
    return parts.length === 1 && parts[0] ? parts[0] : { all: parts }
  }

  function single(): Relevance {
    if (accept('(')) {
      const inner = either()
      expect(')')
      return inner
    }
    if (accept('selected')) {
      expect('(')
      const item = question(next())
      expect(',')
      const value = constant(next())
      expect(')')
      return compare(item, '=', value)
    }
    const left = next()
    const operator = next()
    if (!operators.has(operator)) throw notUnderstood()
    const right = next()
    return left.startsWith('${')
      ? compare(question(left), operator, constant(right))
      : compare(question(right), mirrored[operator] ?? operator, constant(left))
  }

  function compare(item: string, operator: string, value: string): Relevance {
    const possible = values(item)
    if (!possible) throw new Error(`Điều kiện dựa vào «${item}», không phải câu chọn nào đứng trước.`)
    const written = [...possible].filter(([candidate]) => holds(candidate, operator, value))
    return { item, oneOf: written.map(([, answer]) => answer) }
  }

  function next(): string {
    const token = tokens[at++]
    if (token === undefined) throw notUnderstood()
    return token
  }
  function accept(token: string): boolean {
    if (tokens[at] !== token) return false
    at++
    return true
  }
  function expect(token: string): void {
    if (!accept(token)) throw notUnderstood()
  }
}

const operators = new Set(['=', '!=', '<', '<=', '>', '>='])
const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

function tokenise(expression: string): readonly string[] {
  const tokens = expression.match(
    /\$\{[^{}]*\}|'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?|[<>!]=|[=<>(),]|[A-Za-z_-]+|\S/g,
  )
  return tokens ?? []
}

function question(token: string): string {
  const name = /^\$\{\s*(.*?)\s*\}$/.exec(token)?.[1]
  if (name === undefined) throw notUnderstood()
  return name
}

function constant(token: string): string {
  if (/^(['"]).*\1$/.test(token)) return token.slice(1, -1)
  if (/^-?\d/.test(token)) return token
  throw notUnderstood()
}

function holds(candidate: string, operator: string, value: string): boolean {
  if (operator === '=') return candidate === value
  if (operator === '!=') return candidate !== value
  const [a, b] = [Number(candidate), Number(value)]
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  return operator === '>' ? a > b : a >= b
}

/** Alternatives on one question become one list of values. */
function any(parts: readonly Relevance[]): Relevance {
  const [first] = parts
  if (parts.length === 1 && first) return first
  const same = parts.every((part) => 'item' in part && first && 'item' in first && part.item === first.item)
  if (!same || !first || !('item' in first)) return { any: parts }
  return {
    item: first.item,
    oneOf: [...new Set(parts.flatMap((part) => ('item' in part ? part.oneOf : [])))],
  }
}

function notUnderstood(): Error {
  return new Error('Điều kiện hiện câu hỏi chưa đọc được. Chỉ dùng =, !=, <, <=, >, >=, selected(), and, or.')
}
