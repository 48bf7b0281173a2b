/** On the receipt: what was sent need not stay on the device. */
import { draftName, forget } from './draft.ts'

const unitCode = document.querySelector<HTMLElement>('[data-sent]')?.dataset['sent']
if (unitCode) forget(draftName(unitCode))
