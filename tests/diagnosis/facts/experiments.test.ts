import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../../src/contract/causes'
import type { ExperimentFact } from '../../../src/contract/experiments'
import { diagnose } from '../../../src/diagnosis/diagnose'
import { told } from '../../../src/diagnosis/facts/experiments'
import { evidence } from '../../support/fake-evidence'

const fact = (id: ExperimentFact['id'], outcome: ExperimentFact['outcome'], more: Partial<ExperimentFact> = {}) =>
  ({ id, host: 'intranet.acme.test', outcome, ...more }) as const

const cookie = { name: 'sid', length: 20, digest: 'd1' }
const twin = { name: 'sid', length: 20, digest: 'd2' }
const request = { names: [], credentials: [], complete: 'all', cookies: [cookie, twin], headers: {} } as const
const held = { ...cookie, domain: 'intranet.acme.test', hostOnly: true, path: '/', secure: false, httpOnly: true }
const jar = [{ ...held, sameSite: 'lax' as const }]
const clock = { aheadMs: 0, errorMs: 400, samples: 2 }

/** How likely a cause is, with these experiments; in a case in which each of the causes is in question. */
function chance(cause: CauseId, ...experiments: ExperimentFact[]): number {
  const history = { answers: [], refusals: 1, siblings: ['www.acme.test'] }
  const seen = {
    cacheless: { request, cookies: { sent: [cookie, twin], jar } },
    stored: { request, headers: { 'x-cache': 'HIT' } },
    framed: { request: { ...request, cookies: [] }, cookies: { sent: [], jar }, kind: 'frame', embedded: true },
    elsewhere: { request: { ...request, cookies: [] }, history },
    changed: { request: { ...request, changes: [{ name: 'cookie', how: 'removed' }] } },
    timed: { request, clock: { ...clock, aheadMs: 400_000 } },
  } as const
  const cases: Partial<Record<CauseId, keyof typeof seen>> = {
    'stale-cookies': 'cacheless',
    'stale-cache': 'stored',
    'cookies-blocked': 'framed',
    'wrong-address': 'elsewhere',
    'extension-conflict': 'changed',
    'clock-wrong': 'timed',
  }
  const made = { ...seen[cases[cause] ?? 'cacheless'], ...(experiments.length && { experiments }) }
  const { ranked } = diagnose(evidence(made as never))
  return ranked.find((finding) => finding.cause === cause)?.confidence ?? 0
}

describe('what was told', () => {
  it('is the sentence of the experiment that came out so, and of no other', () => {
    const all = [fact('past-cache', 'refused'), fact('https', 'fine')]
    expect(told(all, 'past-cache', 'refused')).toEqual({ id: 'told_past_cache_refused' })
    expect(told(all, 'past-cache', 'fine')).toBeUndefined()
    expect(told(all, ['other-host', 'https'], 'fine')).toEqual({ id: 'told_https_fine' })
    expect(told(undefined, 'https', 'fine')).toBeUndefined()
  })

  it('is nothing where the experiment cannot tell', () => {
    expect(told([fact('past-cache', 'refused', { blind: 'partition' })], 'past-cache', 'refused')).toBeUndefined()
  })
})

describe('each pair of outcomes', () => {
  it.each([
    ['stale-cookies', fact('without-cookies', 'fine'), fact('without-cookies', 'refused')],
    ['stale-cookies', fact('without-cookies', 'asks'), fact('without-cookies', 'refused')],
    ['stale-cache', fact('past-cache', 'fine'), fact('past-cache', 'refused')],
    ['extension-conflict', fact('past-cache', 'fine'), fact('past-cache', 'refused')],
    ['wrong-address', fact('https', 'fine'), fact('https', 'refused')],
    ['wrong-address', fact('other-host', 'fine'), fact('other-host', 'refused')],
    ['cookies-blocked', fact('top-level', 'fine'), fact('top-level', 'refused')],
    [
      'clock-wrong',
      fact('clock', 'fine', { clock: { ...clock, apartMs: 400_000 } }),
      fact('clock', 'fine', { clock: { ...clock, apartMs: 0 } }),
    ],
  ] as const)('moves %s (%o)', (cause, supports, denies) => {
    expect(chance(cause, supports)).toBeGreaterThan(chance(cause))
    expect(chance(cause, denies)).toBeLessThanOrEqual(chance(cause))
    expect(chance(cause, denies)).toBeLessThan(chance(cause, supports))
  })

  it('does not blame the address where the page opens to everybody', () => {
    const all = [fact('without-cookies', 'fine'), fact('other-host', 'fine')]
    expect(chance('wrong-address', ...all)).toBeLessThan(chance('wrong-address', fact('other-host', 'fine')))
  })

  it('moves nothing where it cannot tell', () => {
    const blind = fact('past-cache', 'refused', { blind: 'partition' })
    expect(chance('stale-cache', blind)).toBe(chance('stale-cache'))
    for (const outcome of ['leads-on', 'other', 'no-answer'] as const)
      expect(chance('stale-cookies', fact('without-cookies', outcome))).toBe(chance('stale-cookies'))
  })
})
