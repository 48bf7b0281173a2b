/** A form's answers and the draft of them on this device. */
import { deleteDraft, draftName, keepDraft, noteSending, readDraft, type Draft } from './draft.ts'

export interface KeptAnswers {
  /** Undefined where nothing is kept, or may not be. */
  readonly read: () => Draft | undefined
  /** @returns whether it could be kept */
  readonly keep: (step: number) => boolean
  readonly delete: () => void
  /** Before the form is sent. */
  readonly sending: () => void
}

export type Fields = Draft['fields']

/** Fields that are the form's own, not answers. */
const own = /^(unitCode|instrument|version|idempotencyKey)$/

/** A form that says under which name it is kept has a draft; the others ask something else each time. */
export function keptAnswers(form: HTMLFormElement): KeptAnswers {
  const value = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? ''
  const isShared = form.querySelector('input[name=mode]') !== null // a desk's device, used by one after the other
  const kept = form.dataset['keep']
  if (kept === undefined || isShared) {
    return { read: () => undefined, keep: () => false, delete: () => {}, sending: () => {} }
  }
  const name = draftName(value('unitCode'), kept)
  return {
    read: () => readDraft(name),
    keep: (step) => keepDraft(name, { key: value('idempotencyKey'), step, fields: answersIn(form) }),
    delete: () => deleteDraft(name),
    sending: () => noteSending(name),
  }
}

/** The form's answers as they stand, empty fields left out. */
export function answersIn(form: HTMLFormElement): Fields {
  return [...new FormData(form)].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && field[1] !== '' && !own.test(field[0]),
  )
}

/** Puts answers into the form. */
export function fillIn(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of fields) {
    for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
      if (!/^(radio|checkbox)$/.test(field.type)) field.value = value
      else if (field.value === value) field.checked = true
    }
  }
}
