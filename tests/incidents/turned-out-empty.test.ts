import { expect, it } from 'vitest'
import type { TabRecord } from '../../src/contract/incident'
import { observe } from '../../src/incidents/observe'
import { settle } from '../../src/incidents/settle'
import { recordStep } from '../../src/incidents/steps'
import { mendingPage, turnOutEmpty } from '../../src/incidents/turned-out-empty'
import { exchange } from '../support/fake-exchange'

const none: TabRecord = { incidents: [], spilled: 0 }
const refused = settle(observe(none, exchange(401, 100), 101), 5_200)
const check = { since: 6_000, until: 60_000 }
const taken = { step: 'reload-fresh', state: 'checking', at: 6_000, check, causeBefore: 'not-signed-in' } as const
const opened = (record: TabRecord) => observe(record, exchange(200, 7_000, { id: 'again' }), 7_005)
const mended = opened({ ...refused, incidents: refused.incidents.map((one) => recordStep(one, taken)) })

it('a page by which a step was fixed is its end no more once it turns out to be empty', () => {
  expect(mended.incidents[0]).toMatchObject({ state: 'healed', steps: [{ state: 'fixed' }] })
  expect(mendingPage(mended)?.id).toBe('again')
  const [incident] = turnOutEmpty(mended, 7_400).incidents
  expect(incident).toMatchObject({ state: 'open', away: true, instead: { what: 'empty' }, lastAt: 7_400 })
  expect(incident?.steps[0]).toMatchObject({ state: 'unchecked', note: { id: 'step_answered_empty' }, at: 7_400 })
})

it('nothing is taken back where no step was fixed by it, or the person says so', () => {
  for (const record of [none, refused, opened(refused)]) {
    expect(mendingPage(record)).toBeUndefined()
    expect(turnOutEmpty(record, 7_400)).toBe(record)
  }
  const said = { ...mended, incidents: mended.incidents.map((one) => ({ ...one, fixed: { at: 7_005 } })) }
  expect(mendingPage(said)).toBeUndefined()
})
