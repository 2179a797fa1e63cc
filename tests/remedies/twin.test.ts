import { describe, expect, it } from 'vitest'
import type { ExperimentFact } from '../../src/contract/evidence'
import { isWithin } from '../../src/remedies/allow-cookies'
import { plan } from '../../src/remedies/plan'
import { twinOf } from '../../src/remedies/twin'
import { address, evidence } from '../support/fake-evidence'
import { diagnosis } from '../support/fake-exchange'

const history = (...siblings: string[]) => ({ answers: [], refusals: 1, siblings })
const tried = (id: ExperimentFact['id'], outcome: ExperimentFact['outcome'], host: string = address.host) => ({
  ...{ id, outcome, host },
})
const plain = { ...address, scheme: 'http' }
const secure = {
  ...{ name: 'sid', length: 9, digest: 'd', domain: 'acme.test', hostOnly: true, path: '/', httpOnly: true },
  ...{ secure: true, sameSite: 'lax' as const },
}
const offers = (cause: Parameters<typeof diagnosis>[0], seen = evidence()) =>
  plan(diagnosis(cause), seen, []).map(({ spec }) => spec.id)

describe('switch-address: the twin of an address', () => {
  it('is where an experiment opened the page, or the site answered well, or the cookie goes', () => {
    expect(twinOf(evidence({ experiments: [tried('other-host', 'fine', 'www.acme.test')] }))).toEqual({
      ...{ scheme: 'https', host: 'www.acme.test' },
    })
    expect(twinOf(evidence({ address: plain, experiments: [tried('https', 'fine')] }))?.scheme).toBe('https')
    expect(twinOf(evidence({ history: history('www.acme.test') }))?.host).toBe('www.acme.test')
    expect(twinOf(evidence({ address: plain, cookies: { jar: [secure] } }))?.scheme).toBe('https')
  })

  it('is none where nothing speaks for it', () => {
    expect(twinOf(evidence())).toBeUndefined()
    expect(twinOf(evidence({ experiments: [tried('other-host', 'refused', 'www.acme.test')] }))).toBeUndefined()
    expect(twinOf(evidence({ address: plain, cookies: { jar: [{ ...secure, secure: false }] } }))).toBeUndefined()
    expect(twinOf(evidence({ kind: 'call', history: history('www.acme.test') }))).toBeUndefined()
    const everybody = [tried('without-cookies', 'fine'), tried('other-host', 'fine', 'www.acme.test')]
    expect(twinOf(evidence({ experiments: everybody }))).toBeUndefined()
  })

  it('is offered before anything else where the address is wrong', () => {
    expect(offers('wrong-address', evidence({ history: history('www.acme.test') }))[0]).toBe('switch-address')
    expect(offers('wrong-address')).not.toContain('switch-address')
  })
})

describe('forget-http-login', () => {
  const basic = [{ scheme: 'Basic', params: [] }]
  it('is offered where the browser itself sends the login', () => {
    expect(offers('no-permission', evidence({ challenges: basic }))).toContain('forget-http-login')
    expect(offers('no-permission', evidence({ challenges: [{ scheme: 'Digest', params: [] }] }))).toContain(
      'forget-http-login',
    )
    expect(offers('no-permission')).not.toContain('forget-http-login')
    expect(offers('no-permission', evidence({ challenges: [{ scheme: 'Negotiate', params: [] }] }))).not.toContain(
      'forget-http-login',
    )
    expect(offers('rate-limited', evidence({ challenges: basic }))).not.toContain('forget-http-login')
  })

  it('is not where the page’s script brings its own', () => {
    const own = { from: 'authorization', name: 'authorization', scheme: 'basic', length: 9, digest: 'd' } as const
    const request = { names: [], credentials: [own], complete: 'all', headers: {} } as const
    expect(offers('no-permission', evidence({ kind: 'call', challenges: basic, request }))).not.toContain(
      'forget-http-login',
    )
  })
})

describe('open-private', () => {
  it('is offered of pages, where something in this browser may be in the way', () => {
    expect(offers('extension-conflict')).toContain('open-private')
    expect(offers('extension-conflict', evidence({ kind: 'call' }))).not.toContain('open-private')
    expect(offers('no-permission')).not.toContain('open-private')
    expect(offers('extension-conflict', evidence({ method: 'POST' }))).not.toContain('open-private')
  })
})

describe('allow-cookies', () => {
  it('opens a part of another site’s page by itself, and of anything else the setting', () => {
    const title = (seen = evidence()) =>
      plan(diagnosis('cookies-blocked'), seen, []).find(({ spec }) => spec.id === 'allow-cookies')?.title.id
    expect(title(evidence({ kind: 'frame', embedded: true }))).toBe('step_open_alone_title')
    expect(title()).toBe('step_allow_cookies_title')
    expect(isWithin(evidence({ kind: 'frame' }))).toBe(false)
    expect(offers('session-expired')).not.toContain('allow-cookies')
  })
})
