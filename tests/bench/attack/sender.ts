/** What a campaign sends: ratings, and now and then a case with a file. */
import type { Agent } from 'node:http'
import { sendCase } from './case.ts'
import { formBody, post } from './form.ts'
import type { Answered } from './ledger.ts'

export interface Campaign {
  /** Keeps its forms apart from those of another campaign on the same database. */
  readonly run: string
  /** One form in so many is a case; without it none is. */
  readonly casesEvery?: number
}

export function isCase({ casesEvery = 0 }: Campaign, form: number): boolean {
  return casesEvery > 0 && form % casesEvery === 0
}

/** @returns sends a form; the promise is rejected where the connection ends before the answer */
export function sender(campaign: Campaign) {
  return (form: number, port: number, agent: Agent): Promise<Answered> =>
    isCase(campaign, form)
      ? sendCase(campaign.run, form, port, agent)
      : post(port, formBody(campaign.run, form), agent)
}
