/** Every sentence of the site. Another language is another folder with the same keys. */
import { accessibility, method, notFound, thanks } from './vi/about.ts'
import { choices } from './vi/choices.ts'
import { downloads } from './vi/downloads.ts'
import { explore } from './vi/explore.ts'
import { formMessages } from './vi/form-messages.ts'
import { history, profile } from './vi/history.ts'
import { indicators } from './vi/indicators.ts'
import { notices } from './vi/notices.ts'
import { plans } from './vi/plans.ts'
import { privacy } from './vi/privacy.ts'
import { rating } from './vi/rating.ts'
import { commune, dimension, find, home, province, provinces } from './vi/reading.ts'
import { results } from './vi/results.ts'
import { shared } from './vi/shared.ts'

export const text = {
  shared,
  home,
  find,
  provinces,
  province,
  commune,
  dimension,
  plans,
  indicators,
  notices,
  rating,
  formMessages,
  results,
  explore,
  choices,
  downloads,
  history,
  profile,
  method,
  accessibility,
  privacy,
  thanks,
  notFound,
}
