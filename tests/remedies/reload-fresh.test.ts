import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import { causes } from '../../src/contract/causes'
import type { Diagnosis } from '../../src/contract/incident'
import type { MessageId } from '../../src/contract/messages'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'

const afresh = 'reload-fresh/afresh'
const mailed = { initiator: { origin: 'https://mail.test', relation: 'cross-site' } } as const

function found(saw: MessageId, confidence: number, other: CauseId = 'not-signed-in'): Diagnosis {
  const finding = (cause: CauseId, ids: MessageId[], sure: number) =>
    ({ cause, confidence: sure, for: ids.map((id) => ({ id })), against: [], ...causes[cause] }) as const
  const held = finding('cookies-blocked', [saw], confidence)
  const rest = finding(other, [], 0.98 - confidence)
  return { ranked: confidence < 0.49 ? [rest, held] : [held, rest], also: [], unchecked: [] }
}

const order = (seen = evidence(mailed), saw: MessageId = 'saw_cookie_same_site', confidence = 0.9) =>
  plan(found(saw, confidence), seen, []).map(({ spec }) => spec.id)

describe('reload-fresh', () => {
  it('opens the page afresh, before all else, where a link of another site left the sign-in behind', () => {
    expect(order()[0]).toBe(afresh)
    expect(order(evidence(mailed), 'saw_cookie_same_site', 0.55)[0]).toBe(afresh)
    // To reload the page would leave it behind again; the browser's settings have no part in it.
    expect(order()).not.toContain('reload-fresh')
    expect(order()).not.toContain('allow-cookies')
  })

  it('opens it afresh, too, where that is only the second guess', () => {
    expect(order(evidence(mailed), 'saw_cookie_same_site', 0.4)).toContain(afresh)
  })

  it.each([
    [
      'a link of the site itself led there',
      evidence({ initiator: { origin: 'https://b.test', relation: 'same-site' } }),
    ],
    ['it was typed', evidence()],
    ['a form of another site led there', evidence({ ...mailed, method: 'POST' })],
    ['it is a part of a page', evidence({ ...mailed, kind: 'frame' })],
    ['it is a call of a page', evidence({ ...mailed, kind: 'call' })],
  ])('does not where %s', (_, seen) => {
    expect(order(seen)).not.toContain(afresh)
    expect(order(seen)).toContain('allow-cookies')
  })

  it('does not where something else kept the cookie back', () => {
    expect(order(evidence(mailed), 'saw_cookie_kept_back')).not.toContain(afresh)
    expect(order(evidence(mailed), 'saw_cookie_kept_back')).toContain('reload-fresh')
  })
})
