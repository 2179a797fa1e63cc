import fc from 'fast-check'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CauseId, causes } from '../../src/contract/causes'
import type { Evidence, EvidenceKind } from '../../src/contract/evidence'
import { diagnose } from '../../src/diagnosis/diagnose'
import type { Rule } from '../../src/diagnosis/rule'
import { rules } from '../../src/diagnosis/rules'
import { weights } from '../../src/diagnosis/weights'
import { basic, bearer, jwt, minutesFromNoon, onTime, type Recorded, seen } from './recorded'

// Each run makes a recording and reads it through all rooms.
fc.configureGlobal({ numRuns: 40 })

const causeIds = Object.keys(causes) as CauseId[]
const kinds = ['request', 'cookies', 'clock', 'history', 'prompts', 'preflight', 'wording', 'page'] as const

const headers = fc.dictionary(
  fc.constantFrom('Cookie', 'Authorization', 'X-Api-Key', 'Origin', 'Referer'),
  fc.constantFrom(
    'sessionid=4f2a9c8e7b6d5a43; sessionid=00aa11bb22cc33dd',
    'theme=dark',
    'Bearer undefined',
    bearer({ exp: minutesFromNoon(-5), nbf: minutesFromNoon(-60) }).Authorization,
    basic('ann', 'secret').Authorization,
    'https://other.test',
  ),
)
const answers = fc.dictionary(
  fc.constantFrom('WWW-Authenticate', 'Retry-After', 'Date', 'Age', 'Set-Cookie', 'Server', 'X-Cache'),
  fc.constantFrom(
    'Basic realm="r", charset="UTF-8"',
    'Bearer realm="r", error="invalid_token", error_description="expired"',
    'Digest realm="r"',
    'Negotiate, "',
    '120',
    'Sat, 21 Nov 2026 13:00:00 GMT',
    'sessionid=; Max-Age=0',
    'HIT',
  ),
)
const words = fc.constantFrom(
  undefined,
  'Your session has expired or your account is locked',
  { error: 'invalid_token', message: 'Missing API key' },
  'Too many requests from your IP address',
)
/** Any refusal that a recording could hold, with any of its evidence missing. */
const anyEvidence = fc
  .record({
    kind: fc.constantFrom('document', 'fetch', 'iframe', 'preflight' as const),
    method: fc.constantFrom('GET', 'POST', 'OPTIONS'),
    url: fc.constantFrom(
      'https://app.acme.test/login',
      `http://app.acme.test/a?token=${jwt({ exp: 1 })}`,
      'https://app.acme.test/',
    ),
    sent: headers,
    got: answers,
    body: words,
    missing: fc.subarray([...kinds]),
  })
  .map(({ missing, ...entry }) => strip(seen(entry as Recorded), missing))

function strip(evidence: Evidence, missing: readonly EvidenceKind[]): Evidence {
  return Object.fromEntries(
    Object.entries(evidence).filter(([kind]) => !missing.includes(kind as EvidenceKind)),
  ) as unknown as Evidence
}

describe('a diagnosis of any refusal', () => {
  it('has a first cause and probabilities that leave room for something else', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { ranked } = diagnose(evidence)
        const confidences = ranked.map(({ confidence }) => confidence)
        expect(confidences.length).toBeGreaterThan(0)
        expect(confidences.every((one) => one > 0 && one < 1)).toBe(true)
        expect(confidences.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9)
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
      }),
    )
  })

  it('names no cause twice, and none that is unchecked', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { ranked, also, unchecked } = diagnose(evidence)
        const named = ranked.map(({ cause }) => cause)
        expect(new Set(named).size).toBe(named.length)
        expect(named.filter((cause) => unchecked.includes(cause))).toEqual([])
        expect(also).not.toContain(named[0])
      }),
    )
  })

  it('does not depend on the order of headers, parameters, cookies or challenges', () => {
    const turned = <T>(list: readonly T[]) => list.toReversed()
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { answer, request } = evidence
        const challenges = turned(answer.challenges).map((one) => ({ ...one, params: turned(one.params) }))
        const other: Evidence = {
          ...evidence,
          answer: { ...answer, names: turned(answer.names), challenges },
          ...(request && { request: { ...request, names: turned(request.names) } }),
        }
        const order = ({ ranked, also }: ReturnType<typeof diagnose>) => [ranked.map(({ cause }) => cause), also]
        // Challenges of one line are read by Chromium in their order, so only those of lines of their own may be turned.
        fc.pre(answer.challenges.length < 2)
        expect(order(diagnose(other))).toEqual(order(diagnose(evidence)))
      }),
    )
  })

  it('is the same every time', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        expect(diagnose(evidence)).toEqual(diagnose(evidence))
      }),
    )
  })
})

describe('what a rule may see', () => {
  /** Stands for evidence of which every use is noted. */
  function watched<T extends object>(value: T, used: Set<string>): T {
    return new Proxy(value, { get: (target, key) => (used.add(String(key)), Reflect.get(target, key)) })
  }

  it('is the exchange, the answer and what it declared', () => {
    fc.assert(
      fc.property(anyEvidence, fc.constantFrom(...causeIds), (evidence, cause) => {
        const used = new Set<string>()
        const rule: Rule = rules[cause]
        void [...rule.judge(watched(evidence, used))]
        const declared: readonly string[] = ['exchange', 'answer', ...rule.needs, ...rule.wants]
        expect([...used].filter((kind) => !declared.includes(kind))).toEqual([])
      }),
    )
  })

  it('is not smuggled in with the exchange', () => {
    const evidence = seen({ kind: 'document', sent: basic('ann', 'secret'), body: 'Your session has expired' })
    expect(evidence.exchange.request).toBeDefined()
    const bare = strip(evidence, ['request', 'wording'])
    const { ranked } = diagnose(bare)
    expect(ranked.map(({ cause }) => cause)).not.toContain('wrong-credentials')
    expect(ranked.map(({ cause }) => cause)).not.toContain('session-expired')
  })
})

describe('missing evidence', () => {
  it.each(causeIds.filter((cause) => rules[cause].needs.length))('leaves %s unchecked, not fine', (cause) => {
    const nothing = strip(seen({ got: { 'WWW-Authenticate': 'Basic realm="r"' } }), [...kinds])
    const { ranked, unchecked } = diagnose(nothing)
    expect(ranked[0].cause === cause || unchecked.includes(cause)).toBe(true)
  })

  it('is what an export without Cookie and Authorization has', () => {
    const evidence = seen({ got: onTime })
    const request = { names: [], credentials: [], complete: 'page-only', headers: {} } as const
    const { unchecked } = diagnose({ ...evidence, request })
    expect(unchecked).toEqual(expect.arrayContaining(['not-signed-in', 'session-expired', 'token-expired']))
    expect(diagnose(evidence).unchecked).not.toContain('token-expired')
  })
})

describe('the list of rules', () => {
  it('has every cause, in the folder of the one who can mend it', () => {
    const room = new URL('../../src/diagnosis/rules/', import.meta.url)
    const filed = ['visitor', 'network', 'site'].flatMap((who) =>
      readdirSync(new URL(`${who}/`, room)).map((file) => [file.replace(/\.ts$/, ''), who]),
    )
    expect(Object.fromEntries(filed)).toEqual(Object.fromEntries(causeIds.map((cause) => [cause, causes[cause].who])))
    expect(Object.keys(rules).sort()).toEqual(causeIds.toSorted())
  })

  it('gives no signal without a weight', () => {
    fc.assert(
      fc.property(anyEvidence, fc.constantFrom(...causeIds), (evidence, cause) => {
        const rule: Rule = rules[cause]
        const known = Object.keys(weights[cause].signals)
        expect([...rule.judge(evidence)].map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([])
      }),
    )
  })
})
