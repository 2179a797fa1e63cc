import { describe, expect, it } from 'vitest'
import { answerFacts, challengeFacts, clockFact, sentFacts } from '../../src/popup/facts'
import { evidence } from '../support/fake-evidence'

describe('challengeFacts', () => {
  it('tells the length where the value is not known to be harmless', () => {
    const facts = challengeFacts({
      scheme: 'Digest',
      params: [
        { name: 'realm', value: 'Members', length: 7 },
        { name: 'nonce', length: 32 },
      ],
    })
    expect(facts.map(({ value }) => value)).toEqual([
      { id: 'fact_plain', values: [{ code: 'Digest' }] },
      { id: 'fact_plain', values: [{ code: 'Members' }] },
      { id: 'fact_hidden', values: [{ count: 32 }] },
    ])
  })
})

describe('sentFacts', () => {
  const request = { names: [], headers: {}, credentials: [] }
  it('says "none" only where all was seen', () => {
    expect(sentFacts(evidence())[0]?.value.id).toBe('fact_unseen')
    expect(sentFacts(evidence({ request: { ...request, complete: 'page-only' } }))[0]?.value.id).toBe('fact_none_seen')
    expect(sentFacts(evidence({ request: { ...request, complete: 'all' } }))[0]?.value.id).toBe('fact_none')
  })
})

describe('sentFacts, of cookies', () => {
  const of = (cookies?: { name: string; length: number; digest: string }[]) =>
    sentFacts(
      evidence({ request: { names: [], headers: {}, credentials: [], complete: 'all', ...(cookies && { cookies }) } }),
    )
      .filter(({ label }) => label.id === 'fact_cookies')
      .map(({ value }) => value)
  it('says that some went along beside the header that is missing', () => {
    expect(of([{ name: 'sid', length: 32, digest: '1' }])).toEqual([
      { id: 'fact_cookies_sent', values: [{ count: 1 }] },
    ])
    expect(of([])).toMatchObject([{ id: 'fact_none' }])
    expect(of()).toMatchObject([{ id: 'fact_unseen' }])
  })
})

describe('clockFact', () => {
  const clock = (aheadMs: number, errorMs = 500) =>
    clockFact(evidence({ clock: { aheadMs, errorMs, samples: 3 } }))?.value.id
  it('says nothing of clocks that were not compared', () => {
    expect(clockFact(evidence())).toBeUndefined()
  })
  it('tells ahead from behind, and neither within the error', () => {
    expect(clock(300_000)).toBe('clock_ahead')
    expect(clock(-300_000)).toBe('clock_behind')
    expect(clock(1500)).toBe('clock_agrees')
    expect(clock(300_000, 400_000)).toBe('clock_agrees')
  })
})

describe('answerFacts', () => {
  it('shows headers that help, and no other', () => {
    const shown = JSON.stringify(answerFacts(evidence({ headers: { server: 'nginx', 'x-other': 'hidden' } })))
    expect(shown).toContain('nginx')
    expect(shown).not.toContain('hidden')
  })

  it('tells of Retry-After for how long or until when, and not what was sent', () => {
    const at = Date.UTC(2026, 10, 21, 9)
    const of = (text: string) => JSON.stringify(answerFacts(evidence({ at, headers: { 'retry-after': text } })))
    expect(of('Sat, 21 Nov 2026 12:00:00 GMT')).toContain('until_at')
    expect(of('Sat, 21 Nov 2026 12:00:00 GMT')).not.toContain('GMT')
    expect(of('120')).toContain('{"ms":120000}')
    expect(of('120')).not.toContain('"120"')
  })
})
