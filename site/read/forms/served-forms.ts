/** What this installation asks: its built-in questionnaires and those that it imported, as they are and as forms. */
import { resolve } from 'node:path'
import { servedInstruments } from '../../../db/instruments/imported.ts'
import { choicesAmong, formOf, pulseForms, type Form } from './forms.ts'
import { questionnaire } from '../results/figures.ts'
import { once } from '../pages.ts'

export const servedQuestionnaires = once(() =>
  servedInstruments(resolve(process.env['DATA_FOLDER'] || 'data')),
)

/** Those that are one template for all communes: the main questionnaire has a page of its own in each. */
export async function templateForms(): Promise<Form[]> {
  const others = (await servedQuestionnaires()).filter(
    ({ id }) => id !== questionnaire.id && id !== 'papi-pulse',
  )
  return [...others.map(formOf), ...pulseForms()]
}

export const formChoices = once(async () => choicesAmong(await servedQuestionnaires()))
