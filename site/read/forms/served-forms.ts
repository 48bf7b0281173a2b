/** What this installation asks: its built-in questionnaires and those that it imported, as they are and as forms. */
import { servedInstruments } from '../../../db/instruments/imported.ts'
import { rowsOf } from '../../database.ts'
import { choicesAmong, formOf, pulseForms, type Form } from './forms.ts'
import { questionnaire } from '../results/figures.ts'
import { remembered } from '../../../db/changes/memory.ts'

export const servedQuestionnaires = remembered(() => servedInstruments(rowsOf('instruments')))

/** Those that are one template for all communes: the main questionnaire has a page of its own in each. */
export async function templateForms(): Promise<Form[]> {
  const others = (await servedQuestionnaires()).filter(
    ({ id }) => id !== questionnaire.id && id !== 'papi-pulse',
  )
  return [...others.map(formOf), ...pulseForms()]
}

/** @throws Error where there is no such form */
export async function templateForm(name: string | undefined): Promise<Form> {
  const found = (await templateForms()).find((form) => form.name === name)
  if (!found) throw new Error(`There is no form ${name}.`)
  return found
}

export const formChoices = remembered(async () => choicesAmong(await servedQuestionnaires()))
