import { describe, expect, it } from 'vitest'
import type { StepRecord } from '../../src/contract/incident'
import type { MessageId } from '../../src/contract/messages'
import { viewIncident } from '../../src/popup/incident-view'
import { diagnosis, incident, taken } from './records'

const view = (judged: ReturnType<typeof diagnosis>, ...steps: readonly StepRecord[]) =>
  viewIncident(incident({ diagnosis: judged, steps }))

describe('a search that was stopped', () => {
  const rejected = diagnosis([['token-rejected', 0.8]], { decide: { id: 'decide_rate_limited' } })
  const stopped = (id: MessageId): StepRecord => ({ ...taken('rule-out-extensions', 'todo'), note: { id } })

  it.each(['bisect_hand_cancelled_open', 'bisect_cancelled_open'] as const)(
    'once the page had opened without extensions (%s) is what the headline says',
    (id) => {
      const shown = view(rejected, stopped(id))
      expect(shown).toMatchObject({
        cause: 'extension-conflict',
        headline: { id: 'cause_extension_opened_title' },
        lead: [{ id: 'cause_extension_opened_lead' }],
        certainty: { id: 'sure_likely' },
        speaksFor: [{ id: 'saw_opened_without' }],
        speaksAgainst: [],
      })
      expect(shown).not.toHaveProperty('decide')
    },
  )

  it('before anything was seen leaves the cause as it is', () => {
    const shown = view(rejected, stopped('bisect_hand_cancelled'))
    expect(shown).toMatchObject({ cause: 'token-rejected', headline: { id: 'cause_token_rejected_title' } })
  })

  it('names no cause of what is mended', () => {
    const mended = incident({ diagnosis: rejected, steps: [stopped('bisect_hand_cancelled_open')], state: 'healed' })
    expect(viewIncident(mended)).toMatchObject({ state: 'fixed', cause: 'token-rejected' })
  })
})

describe('a sign-in at another host that was begun anew', () => {
  const handedOver = diagnosis([
    ['not-signed-in', 0.86, { for: [{ id: 'saw_handed_over', values: ['id.other.test'] }] }],
  ])
  const inVain = (id: MessageId): StepRecord => ({ ...taken('sign-in', 'no-help'), note: { id } })
  const first = (shown: ReturnType<typeof view>) => shown.steps.find(({ next }) => next)?.step.spec.id

  it('and refused as well is not praised as what gets a new answer', () => {
    const shown = view(handedOver, inVain('step_sign_in_refused_too'))
    expect(shown.headline.id).toBe('cause_handed_over_failed_title')
    expect(shown.lead).toEqual([{ id: 'cause_handed_over_failed_lead' }])
    expect(first(shown)).toBe('contact-site')
  })

  it('and not come to its end may still get one', () => {
    for (const shown of [view(handedOver), view(handedOver, inVain('step_closed_unsigned'))])
      expect(shown.headline.id).toBe('cause_handed_over_title')
  })

  it('says nothing of another cause', () => {
    const shown = view(diagnosis([['no-permission', 0.9]]), inVain('step_sign_in_refused_too'))
    expect(shown.headline.id).toBe('cause_no_permission_title')
  })
})
