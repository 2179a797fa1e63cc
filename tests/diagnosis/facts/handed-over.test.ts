import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/contract/evidence'
import { diagnose } from '../../../src/diagnosis/diagnose'
import { isOfHandedCode, sawHandedOver } from '../../../src/diagnosis/facts/handed-over'
import type { Clause } from '../../../src/diagnosis/facts/wording'
import { plan } from '../../../src/remedies/plan'
import { confidenceIn, firstCause, seen, speaksFor } from '../recorded'

const spent = 'https://app.acme.test/auth/callback?code=8f3kd02mz71q&state=af0ifjsldkj3'
const led = (to: string, body?: unknown, sent = {}) =>
  [
    { kind: 'document', url: 'https://id.other.test/authorize', status: 302, got: { Location: to } },
    { kind: 'document', url: to, body, sent },
  ] as const
const minuteLater = '2026-11-21T12:01:00.000Z'
const twice = (to: string, body?: unknown, sent = {}) =>
  seen([...led(to, body, sent), { kind: 'document', url: to, body, sent, at: minuteLater }])
const clause = (text: string): Clause => ({ from: 'page', text, topics: new Set(), tone: 'statement' })

describe('a page that was to finish a sign-in at another host', () => {
  it('is known by the host that led there', () => {
    const { exchange, history } = seen(led(spent))
    expect(sawHandedOver(exchange, history)).toEqual({
      again: false,
      saw: { id: 'saw_handed_over', values: [{ code: 'id.other.test' }] },
    })
    const other = seen(led('https://app.acme.test/shop?code=SUMMER'))
    expect(sawHandedOver(other.exchange, other.history)).toBeUndefined()
  })

  it.each([
    ['error=access_denied&state=af0ifjsldkj3', 'saw_handed_over_denied'],
    // Declined for another reason, or not at all, whatever else the address holds.
    ['error=server_error&state=af0ifjsldkj3', 'saw_handed_over'],
    ['error_description=access_denied&error=temporarily_unavailable&state=af0ifjsldkj3', 'saw_handed_over'],
    ['code=8f3kd02mz71q&error=access_denied&state=af0ifjsldkj3', 'saw_handed_over'],
    ['code=8f3kd02mz71q&state=access_denied', 'saw_handed_over'],
  ] as const)('says of a no that it was one, by whoever said it (%s)', (query, id) => {
    const evidence = seen(led(`https://app.acme.test/auth/callback?${query}`))
    const saw = sawHandedOver(evidence.exchange, evidence.history)?.saw
    expect(saw).toEqual({ id, values: [{ code: 'id.other.test' }] })
    expect(firstCause(evidence)).toBe('not-signed-in')
    expect(plan(diagnose(evidence), evidence, [])[0]?.spec.id).toBe('sign-in')
  })

  it('has used its code up where it is opened once more: one signs in again, from the start', () => {
    const evidence = twice(spent)
    expect(sawHandedOver(evidence.exchange, evidence.history)).toMatchObject({ again: true })
    expect(firstCause(evidence)).toBe('not-signed-in')
    expect(confidenceIn(evidence, 'not-signed-in')).toBeGreaterThan(0.75)
    expect(speaksFor(evidence, 'not-signed-in')).toContain('saw_handed_over_again')
    const steps = plan(diagnose(evidence), evidence, []).map(({ spec }) => spec.id)
    expect(steps[0]).toBe('sign-in')
    for (const no of ['reload-fresh', 'request-new-link', 'check-address', 'run-checks'] as const)
      expect(steps).not.toContain(no)
  })

  it('has failed twice where a new answer is refused as well: whoever runs the site is asked before one more', () => {
    const anew = (from: string, at = minuteLater) => {
      const [asked, got] = led(spent.replace('8f3kd02mz71q', '5g1ab94ty28w'))
      return seen([...led(from), { ...asked, at }, { ...got, at }])
    }
    const stepsOf = (evidence: Evidence) => plan(diagnose(evidence), evidence, []).map(({ spec }) => spec.id)
    const evidence = anew(spent)
    expect(firstCause(evidence)).toBe('not-signed-in')
    expect(speaksFor(evidence, 'not-signed-in')).toContain('saw_handed_over_failed')
    expect(speaksFor(evidence, 'not-signed-in')).not.toContain('saw_handed_over')
    expect(stepsOf(evidence).slice(0, 2)).toEqual(['contact-site', 'sign-in'])
    const others = [
      seen(led(spent)),
      anew('https://app.acme.test/other?code=8f3kd02mz71q&state=af0ifjsldkj3'),
      anew(spent, '2026-11-21T13:01:00.000Z'),
      twice(spent),
    ]
    for (const other of others) {
      expect(speaksFor(other, 'not-signed-in')).not.toContain('saw_handed_over_failed')
      expect(stepsOf(other)[0]).toBe('sign-in')
    }
  })

  it('is not judged by the cookie with which the sign-in was begun', () => {
    const sent = { Cookie: 'sessionid=4f2a9c8e7b6d5a43' }
    expect(firstCause(twice(spent, undefined, sent))).toBe('not-signed-in')
    expect(firstCause(seen(led(spent, undefined, sent)))).toBe('not-signed-in')
    expect(firstCause(seen(led('https://app.acme.test/reports', undefined, sent)))).toBe('session-expired')
  })

  it('is none where a link with a code was opened twice, or its path with another one', () => {
    const typed = { kind: 'document', url: spent } as const
    const evidence = seen([typed, { ...typed, at: minuteLater }])
    expect(sawHandedOver(evidence.exchange, evidence.history)).toBeUndefined()
    expect(speaksFor(evidence, 'link-expired')).toContain('saw_link_secret')
    const other = spent.replace('8f3kd02mz71q', '5g1ab94ty28w')
    const anew = seen([...led(spent), { kind: 'document', url: other, at: minuteLater }])
    expect(sawHandedOver(anew.exchange, anew.history)).toBeUndefined()
  })

  it('speaks of the code in its address, which nobody typed', () => {
    const of = (text: string, url = spent) => {
      const { exchange, history } = seen(led(url))
      return isOfHandedCode(clause(text), exchange, history)
    }
    expect(of('invalid_grant')).toBe(true)
    expect(of('Code not valid')).toBe(true)
    expect(of('Wrong password (error code 7)')).toBe(false)
    expect(of('The verification code is wrong')).toBe(false)
    expect(of('Code not valid', 'https://app.acme.test/home')).toBe(false)
    expect(firstCause(seen(led(spent, { message: 'Code not valid' })))).toBe('not-signed-in')
    expect(speaksFor(seen(led(spent, { message: 'Code not valid' })), 'not-signed-in')).toContain('saw_words')
    expect(firstCause(seen(led('https://app.acme.test/home', { message: 'Code not valid' })))).toBe(
      'extra-verification',
    )
  })
})
