/** On the thank-you page: what was sent need not stay on the device. */
import { deleteSentDraft } from './draft.ts'

deleteSentDraft()
