/** The forms that this installation serves: its built-in questionnaires and those that it imported. */
import { resolve } from 'node:path'
import { servedInstruments } from '../../db/imported-instruments.ts'
import { choicesAmong, formOf, pulseForms, type Form } from './forms.ts'
import { questionnaire } from './figures.ts'
import { once } from './pages.ts'

const served = once(() => servedInstruments(resolve(process.env['DATA_FOLDER'] || 'data')))

/** Those that are one template for all communes: the main questionnaire has a page of its own in each. */
export async function templateForms(): Promise<Form[]> {
  const others = (await served()).filter(({ id }) => id !== questionnaire.id && id !== 'papi-pulse')
  return [...others.map(formOf), ...pulseForms()]
}

export const formChoices = once(async () => choicesAmong(await served()))
