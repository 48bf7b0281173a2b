/** What a case can be about, as residents choose it: PAPI's sub-dimensions and SIPAS's factors. */
import { papiIndicators, sipasFactors } from '../../../surveys/indicators/index.ts'

export const subjects = [...papiIndicators, ...sipasFactors].map(({ id, name }) => ({ id, name }))
