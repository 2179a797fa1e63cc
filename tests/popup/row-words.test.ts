import { describe, expect, it } from 'vitest'
import type { Incident } from '../../src/contract/incident'
import type { MessageId } from '../../src/contract/messages'
import { viewIncident } from '../../src/popup/incident-view'
import { viewInstead } from '../../src/popup/instead-view'
import { rowTitle } from '../../src/popup/row-words'
import { diagnosis, incident, taken } from './records'

const rejected = diagnosis([['token-rejected', 0.8]])
const stopped = (id: MessageId) => ({ ...taken('rule-out-extensions', 'todo'), note: { id } })
const title = (of: Partial<Incident>, chosen = false) => rowTitle({ incident: incident(of), chosen }).id

describe('a row of the list', () => {
  it.each(['bisect_hand_cancelled_open', 'bisect_cancelled_open'] as const)(
    'names the extension, as the headline does, once the page had opened without them (%s)',
    (id) => {
      expect(title({ diagnosis: rejected, steps: [stopped(id)] })).toBe('cause_extension_opened_title')
    },
  )
  it('names the cause where the search was stopped before anything was seen', () => {
    expect(title({ diagnosis: rejected, steps: [stopped('bisect_hand_cancelled')] })).toBe('cause_token_rejected_title')
  })
  it.each([
    { diagnosis: rejected },
    { diagnosis: diagnosis([['token-rejected', 0.4]]) },
    { diagnosis: rejected, instead: { what: 'sign-in', host: 'login.acme.test' } },
    { diagnosis: rejected, instead: { what: 'undone' } },
    {},
  ] as const)('says what the headline says of %j', (of) => {
    expect(title(of)).toBe(viewInstead(viewIncident(incident(of))).headline.id)
  })
  it('says of an earlier page what was wrong there, and not what stands in its place', () => {
    const led = { diagnosis: rejected, away: true, instead: { what: 'sign-in', host: 'login.acme.test' } } as const
    expect(title(led)).toBe('cause_token_rejected_title')
    expect(title(led, true)).toBe('instead_sign_in_title')
  })
  it('tells which fault of the site it is', () => {
    const fault = diagnosis([['server-misconfigured', 0.8]])
    expect(title({ diagnosis: fault })).toBe('cause_server_misconfigured_title')
  })
  it('says that it is fixed, as far as that is known', () => {
    expect(title({ diagnosis: rejected, state: 'healed' })).toBe('fixed_title')
  })
})
