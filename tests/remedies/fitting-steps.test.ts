import { describe, expect, it } from 'vitest'
import { type CauseId, causes } from '../../src/contract/causes'
import { remedies, remedyOf, type RemedyId } from '../../src/contract/remedies'
import type { Evidence } from '../../src/contract/evidence'
import type { MessageId } from '../../src/contract/messages'
import { plan } from '../../src/remedies/plan'
import { diagnosis } from '../popup/records'
import { address, evidence } from '../support/fake-evidence'
import { pass } from '../support/fake-scene'

const everyCause = Object.keys(causes) as CauseId[]

/** What is offered for a cause that is sure, first to last. */
function offered(cause: CauseId, seen: Evidence = evidence(), saw: readonly MessageId[] = []): RemedyId[] {
  const steps = plan(diagnosis([[cause, 0.9, { for: saw.map((id) => ({ id })) }]]), seen, [])
  return [...new Set(steps.map(({ spec }) => remedyOf(spec.id)))]
}

const guidesIn = (ids: readonly RemedyId[]) => ids.filter((id) => remedies[id] === 'guide')

/** Everything at once that any guide waits for: a token, a wrong clock, an old browser, a link that was cut off. */
const all = evidence({
  at: Date.UTC(2026, 10, 21),
  address: { ...address, query: [{ name: 'token', length: 0 }] },
  clock: { aheadMs: 600_000, errorMs: 1000, samples: 3 },
  request: {
    names: [],
    credentials: [pass({ token: { form: 'jwt', exp: 1000 } })],
    complete: 'all',
    headers: { 'user-agent': 'Mozilla/5.0 Chrome/131.0.0.0 Safari/537.36' },
  },
})
const allSaw: Readonly<Partial<Record<CauseId, readonly MessageId[]>>> = {
  'unsupported-scheme': ['saw_company_sign_in_only'],
}

/** Cause -> the step that comes first, and others after it in this order; more may stand between. */
const begins: Readonly<Partial<Record<CauseId, readonly RemedyId[]>>> = {
  'not-signed-in': ['sign-in', 'reload-fresh'],
  'wrong-credentials': ['check-credentials', 'sign-in', 'reset-password', 'check-account'],
  'session-expired': ['sign-in', 'reload-fresh'],
  'token-expired': ['reload-fresh', 'sign-in'],
  'token-rejected': ['sign-in', 'reload-fresh'],
  'api-key': ['check-api-key', 'reload-fresh'],
  'no-permission': ['ask-for-access', 'sign-in'],
  'extra-verification': ['verify-identity', 'sign-in'],
  'account-locked': ['check-account'],
  'stale-cookies': ['clear-site-data'],
  'stale-cache': ['reload-fresh', 'clear-site-data'],
  'wrong-address': ['check-address'],
  'link-expired': ['request-new-link', 'check-address'],
  'clock-wrong': ['fix-clock', 'reload-fresh', 'sign-in'],
  'network-blocked': ['turn-off-vpn'],
  'rate-limited': ['wait-and-retry', 'turn-off-vpn'],
  'wrong-server': ['reload-fresh', 'check-connection', 'flush-dns'],
  'challenge-missing': ['sign-in', 'reload-fresh'],
}

/** Guide -> the causes for which it may be offered at all, even where everything that it waits for was seen. */
const fitting: Readonly<Partial<Record<RemedyId, readonly CauseId[]>>> = {
  'check-credentials': ['wrong-credentials'],
  'reset-password': ['wrong-credentials'],
  'check-account': ['wrong-credentials', 'account-locked'],
  'verify-identity': ['extra-verification'],
  'ask-for-access': ['no-permission', 'network-blocked', 'unsupported-scheme'],
  'request-new-link': ['wrong-address', 'link-expired'],
  'fix-clock': ['token-expired', 'token-rejected', 'clock-wrong'],
  'flush-dns': ['wrong-server'],
  'turn-off-vpn': ['network-blocked', 'rate-limited', 'wrong-server', 'security-plugin'],
  'check-security-software': ['extension-conflict', 'network-blocked', 'wrong-server'],
  'check-connection': ['network-blocked', 'wrong-server'],
  'update-browser': ['extra-verification', 'network-blocked', 'unsupported-scheme', 'security-plugin'],
  'renew-token': ['token-expired', 'token-rejected', 'no-permission', 'clock-wrong'],
  'check-api-key': ['api-key'],
}

describe('the checklist', () => {
  it.each(Object.entries(begins))('for %s begins with %j', (cause, first) => {
    const ids = offered(cause as CauseId)
    expect(ids[0]).toBe(first[0])
    expect(ids.filter((id) => first.includes(id))).toEqual(first)
    expect(ids.length).toBeGreaterThanOrEqual(2)
  })

  it('has at least two steps for every cause, and nothing that risks anything first where something harmless helps', () => {
    for (const cause of everyCause) expect(offered(cause).length, cause).toBeGreaterThanOrEqual(2)
    for (const cause of everyCause.filter((each) => causes[each].who !== 'site' && each !== 'stale-cookies'))
      expect(offered(cause)[0], cause).not.toBe('clear-site-data')
  })

  it.each(Object.entries(fitting))('offers %s for %j, and for no other cause', (guide, expected) => {
    const found = everyCause.filter((cause) => offered(cause, all, allSaw[cause]).includes(guide as RemedyId))
    expect(found.sort()).toEqual([...expected].sort())
  })

  it('sends nobody to renew, set or update what was not seen to need it', () => {
    const waiting: readonly RemedyId[] = ['renew-token', 'update-browser']
    for (const cause of everyCause)
      expect(
        guidesIn(offered(cause)).filter((id) => waiting.includes(id)),
        cause,
      ).toEqual([])
    for (const cause of everyCause.filter((each) => each !== 'clock-wrong'))
      expect(offered(cause), cause).not.toContain('fix-clock')
    for (const cause of everyCause.filter((each) => each !== 'link-expired'))
      expect(offered(cause), cause).not.toContain('request-new-link')
  })

  it('has advice for the time after in no list of things to try', () => {
    for (const cause of everyCause) expect(offered(cause, all), cause).not.toContain('prevent')
  })

  it('names every guide of the contract', () => {
    const guides = (Object.keys(remedies) as RemedyId[]).filter((id) => remedies[id] === 'guide')
    const listed = [...Object.keys(fitting), 'check-address', 'prevent']
    expect(guides.filter((id) => !listed.includes(id))).toEqual([])
  })
})
