/** Follow-up questions of a form: shown when the answers before them ask for them, and emptied when they no longer do. */
import { isRelevant, type Answer, type Relevance } from '../../../surveys/instruments/instrument.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

export function askFollowUps(form: HTMLFormElement): void {
  const answers: Record<string, Answer> = {}
  for (const question of form.querySelectorAll<HTMLElement>('[data-item]')) {
    const fields = [...question.querySelectorAll<Field>('input, textarea')]
    const { item = '', when } = question.dataset
    question.hidden = when !== undefined && !isRelevant(JSON.parse(when) as Relevance, answers)
    if (question.hidden) fields.forEach(empty)
    const given = fields.filter(isAnswered).map(({ value }) => value)
    if (given.length > 0) answers[item] = given
  }
}

function isAnswered(field: Field): boolean {
  return isChoice(field) ? field.checked : field.value !== ''
}

function empty(field: Field): void {
  if (isChoice(field)) field.checked = false
  else field.value = ''
}

function isChoice(field: Field): field is HTMLInputElement {
  return field.type === 'radio' || field.type === 'checkbox'
}
