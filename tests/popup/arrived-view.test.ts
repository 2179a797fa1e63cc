import { describe, expect, it } from 'vitest'
import type { Incident } from '../../src/contract/incident'
import { viewArrived } from '../../src/popup/arrived-view'
import { viewIncident } from '../../src/popup/incident-view'
import { address } from '../support/fake-evidence'
import { diagnosis, incident, taken } from './records'

const here = address.host + address.path

/** The person has come to this page of the site, and left the refused one. */
function view(to: string, more: Partial<Incident> = {}) {
  const note = { id: 'step_came_to', values: [{ code: to }] } as const
  const steps = [taken('request-new-link', 'unchecked', { note, arrived: 'there' })]
  return viewIncident(incident({ away: true, diagnosis: diagnosis([['link-expired', 0.9]]), steps, ...more }))
}
const lead = (to: string) => viewArrived(view(to)).lead

describe('who has come to another address', () => {
  it('is told which one it was that refused', () => {
    expect(viewArrived(view(`${address.host}/new`)).headline).toEqual({ id: 'came_to_title' })
    expect(lead(`${address.host}/new`)).toEqual([{ id: 'came_to_lead', values: [{ code: here }] }])
    expect(lead(`www.${here}`)).toEqual([{ id: 'came_to_lead', values: [{ code: here }] }])
  })
  it('is not told that one address both refused and opened, where the two differ in what we do not show', () => {
    expect(lead(here)).toEqual([{ id: 'came_to_same_lead' }])
  })
  it('is told of the refusal as ever where it is still shown, is mended, or nothing else opened', () => {
    for (const more of [{ away: false }, { state: 'healed' as const }, { steps: [] }])
      expect(viewArrived(view(here, more))).toEqual(view(here, more))
  })
})
