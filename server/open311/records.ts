/** Public cases as the records of GeoReport v2. A request is a case; an update is its answer. */
import type { PublicCase } from '../../db/cases/publish.ts'
import { caseReference } from '../../db/cases/reference.ts'
import { instantOf } from '../../domain/calendar.ts'
import { isIllustration } from '../../domain/places/illustration.ts'
import { caseSubjectName, caseSubjects } from '../../surveys/indicators/case-subjects.ts'
import type { ServedUnit } from '../served-units.ts'
import { open311 as words } from '../text/open311.ts'
import type { GeoRecord } from './reply.ts'

/** What a case can be about: PAPI's sub-dimensions and SIPAS's factors. */
export const services: readonly GeoRecord[] = caseSubjects.map(({ id, name }) => ({
  service_code: id,
  service_name: name,
  description: words.description(name),
  metadata: false,
  type: 'realtime',
  keywords: [],
  group: id.startsWith('papi/') ? words.group.papi : words.group.sipas,
}))

export function requestOf(one: PublicCase, unit: ServedUnit, siteUrl: string): GeoRecord {
  const { unitCode, caseId: id, openedOn, answeredOn, publishedAt, subject } = one
  return {
    service_request_id: caseReference({ unitCode, id }),
    status: answeredOn === null ? 'open' : 'closed',
    status_notes: answeredOn === null ? '' : one.answer,
    service_name: caseSubjectName(subject),
    service_code: subject,
    description: one.question,
    agency_responsible: `${unit.fullName}, ${unit.province.name}`,
    requested_datetime: instantOf(openedOn),
    updated_datetime: publishedAt,
    address: [one.place, unit.fullName, unit.province.name].filter(Boolean).join(', '),
    jurisdiction_id: unitCode,
    url: `${siteUrl}${unit.path}vu-viec/${id}/`,
    is_illustration: isIllustration(unitCode),
  }
}

/** @returns none where no answer is public */
export function updatesOf({
  unitCode,
  caseId: id,
  answeredOn,
  publishedAt,
  answer,
}: PublicCase): GeoRecord[] {
  if (answeredOn === null || answer === '') return []
  const reference = caseReference({ unitCode, id })
  return [
    {
      ...{ update_id: `${reference}-1`, service_request_id: reference, status: 'CLOSED' },
      ...{ updated_datetime: publishedAt, description: answer },
    },
  ]
}

export function discoveryOf(siteUrl: string, now: Date): GeoRecord {
  return {
    changeset: now.toISOString(),
    contact: siteUrl,
    key_service: words.keyService,
    endpoint: `${siteUrl}/open311/v2`,
    specification: 'http://wiki.open311.org/GeoReport_v2',
    type: 'production',
    formats: ['application/json', 'text/xml'],
  }
}
