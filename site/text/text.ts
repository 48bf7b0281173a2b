/** Every sentence of the site. Another language is another folder with the same keys. */
import { accessibility, method } from './vi/about.ts'
import { budget } from './vi/budget.ts'
import { cases } from './vi/cases.ts'
import { choices } from './vi/choices.ts'
import { commune, dimension } from './vi/commune.ts'
import { desk } from './vi/desk.ts'
import { downloads } from './vi/downloads.ts'
import { notFound, thanks } from './vi/endings.ts'
import { duties } from './vi/duties.ts'
import { explore } from './vi/explore.ts'
import { formMessages } from './vi/form-messages.ts'
import { guide } from './vi/guide.ts'
import { history } from './vi/history.ts'
import { home, find } from './vi/home.ts'
import { illustration } from './vi/illustration.ts'
import { indicators } from './vi/indicators.ts'
import { notices } from './vi/notices.ts'
import { openData } from './vi/open-data.ts'
import { plans } from './vi/plans.ts'
import { privacy } from './vi/privacy.ts'
import { profile } from './vi/profile.ts'
import { progress } from './vi/progress.ts'
import { provinceResults } from './vi/province-results.ts'
import { rating } from './vi/rating.ts'
import { results } from './vi/results.ts'
import { rounds } from './vi/rounds.ts'
import { sealed } from './vi/sealed.ts'
import { setAside } from './vi/set-aside.ts'
import { shared } from './vi/shared.ts'
import { province, provinces } from './vi/units.ts'

export const text = {
  shared,
  home,
  find,
  provinces,
  province,
  commune,
  dimension,
  plans,
  progress,
  indicators,
  notices,
  budget,
  openData,
  duties,
  rating,
  formMessages,
  results,
  explore,
  provinceResults,
  rounds,
  sealed,
  setAside,
  cases,
  choices,
  desk,
  downloads,
  history,
  profile,
  guide,
  method,
  accessibility,
  privacy,
  thanks,
  notFound,
  illustration,
}
