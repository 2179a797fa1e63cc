import { describe, expect, it } from 'vitest'
import type { JarCookie } from '../../../../src/contract/evidence'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { plan } from '../../../../src/remedies/plan'
import { firstCause, minutesFromNoon, onTime, seen, speaksFor } from '../../recorded'

const cause = 'wrong-address'
const secure: JarCookie = {
  name: 'sessionid',
  length: 32,
  digest: 'd',
  domain: 'app.acme.test',
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
}

describe('wrong-address', () => {
  it('is named where the sign-in cookie is kept for https and the address is http', () => {
    const plain = seen({ kind: 'document', url: 'http://app.acme.test/reports' })
    expect(firstCause({ ...plain, cookies: { sent: [], jar: [secure] } })).toBe(cause)
    const safe = seen({ kind: 'document' })
    expect(speaksFor({ ...safe, cookies: { sent: [], jar: [secure] } }, cause)).toEqual([])
    expect(speaksFor({ ...plain, cookies: { sent: [], jar: [{ ...secure, secure: false }] } }, cause)).toEqual([])
  })

  it('is named where the same name with www is signed in', () => {
    const here = { url: 'https://app.acme.test/reports' }
    const www = {
      kind: 'document',
      status: 200,
      url: 'https://www.app.acme.test/',
      at: '2026-11-21T11:59:00.000Z',
    } as const
    expect(firstCause(seen([www, here]))).toBe(cause)
    const fineHere = { ...www, url: 'https://app.acme.test/' }
    expect(firstCause(seen([fineHere, here]))).not.toBe(cause)
  })

  it('sees that a redirect to another host left the sign-in behind', () => {
    const from = { status: 302, url: 'https://old.acme.test/api', got: { Location: 'https://new.acme.test/api' } }
    const to = { url: 'https://new.acme.test/api' }
    expect(speaksFor(seen([from, to]), cause)).toContain('saw_redirected_away')
    const own = { status: 302, url: 'https://new.acme.test/', got: { Location: 'https://new.acme.test/api' } }
    expect(speaksFor(seen([own, to]), cause)).not.toContain('saw_redirected_away')
  })

  it('is not said of an address that another host’s redirect answered a sign-in with; to sign in is the first step', () => {
    const led = (to: string) =>
      seen([
        {
          kind: 'document',
          ...{ method: 'POST', status: 303, url: 'https://id.other.test/login', got: { ...onTime, Location: to } },
        },
        { kind: 'document', url: to, got: onTime },
      ])
    const answered = led('https://app.acme.test/auth/callback?code=8f3kd02mz71q&state=af0ifjsldkj3')
    const { ranked } = diagnose(answered)
    expect(ranked.map((one) => one.cause)).not.toContain(cause)
    expect(ranked.map((one) => one.cause)).not.toContain('link-expired')
    const steps = plan(diagnose(answered), answered, []).map(({ spec }) => spec.id)
    expect(steps[0]).toBe('sign-in')
    expect(steps).not.toContain('check-address')
    expect(steps).not.toContain('reload-fresh')
    expect(steps).not.toContain('request-new-link')
    expect(speaksFor(led('https://app.acme.test/reports'), cause)).toContain('saw_redirected_away')
    expect(speaksFor(led('https://app.acme.test/d?token=0a1b2c3d'), 'link-expired')).toContain('saw_link_secret')
  })

  it('sees an address that was damaged on its way', () => {
    for (const url of ['https://app.acme.test/reports.', 'https://app.acme.test/reports%20'])
      expect(speaksFor(seen({ kind: 'document', url }), cause)).toContain('saw_address_damaged')
    for (const url of ['https://app.acme.test/reports.html', 'https://app.acme.test/a?b=1&c=2'])
      expect(speaksFor(seen({ kind: 'document', url }), cause)).toEqual([])
  })

  it('is named where a signed link was cut off, and to open the whole one is the first step', () => {
    const link = (query: string, kind: 'document' | 'fetch' = 'document') =>
      seen({ kind, url: `https://files.acme.test/d?expires=${minutesFromNoon(90)}&${query}`, got: onTime })
    for (const query of ['signature=', 'sig=', 'Signat']) {
      const evidence = link(query)
      const found = diagnose(evidence)
      expect(found.ranked[0].cause).toBe(cause)
      expect(speaksFor(evidence, cause)).toContain('saw_link_cut')
      const [first, ...others] = plan(found, evidence, [])
      expect(first).toMatchObject({ spec: { id: 'request-new-link' }, title: { id: 'step_whole_link_title' } })
      expect(others.map(({ spec }) => spec.id)).not.toContain('check-address')
    }
    for (const evidence of [link('signature=0a1b'), link('download'), link('signature=', 'fetch')]) {
      expect(speaksFor(evidence, cause)).toEqual([])
      expect(firstCause(evidence)).not.toBe(cause)
    }
  })
})
