import { describe, expect, it } from 'vitest'
import type { ExperimentFact } from '../../src/contract/evidence'
import { twinOf } from '../../src/remedies/twin'
import { address, evidence } from '../support/fake-evidence'

const history = (...siblings: string[]) => ({ answers: [], refusals: 1, siblings })
const tried = (id: ExperimentFact['id'], outcome: ExperimentFact['outcome'], host: string = address.host) => ({
  ...{ id, outcome, host },
})
const plain = { ...address, scheme: 'http' }
const secure = {
  ...{ name: 'sid', length: 9, digest: 'd', domain: 'acme.test', hostOnly: true, path: '/', httpOnly: true },
  ...{ secure: true, sameSite: 'lax' as const },
}

describe('the twin of an address', () => {
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

  it('is not on https for this very device, whose cookies go with http as well', () => {
    const at = (hostname: string) =>
      twinOf(evidence({ address: { ...plain, hostname, host: hostname }, cookies: { jar: [secure] } }))
    expect(at('wiki.localhost')).toBeUndefined()
    expect(at('localhost.acme.test')).toEqual({ scheme: 'https', host: 'localhost.acme.test' })
  })
})
