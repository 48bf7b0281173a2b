/** On the thank-you page: what was sent need not stay on the device. */
import { deleteDraft } from './draft.ts'

const [, , unitCode] = location.pathname.split('/')
if (unitCode) deleteDraft(unitCode)
