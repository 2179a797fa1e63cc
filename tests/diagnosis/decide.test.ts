import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import type { Finding } from '../../src/contract/incident'
import { decisiveCheck } from '../../src/diagnosis/decide'

const found = (cause: CauseId, confidence: number): Finding => ({
  cause,
  confidence,
  for: [],
  against: [],
  who: 'visitor',
  where: 'sign-in',
})

describe('decisiveCheck', () => {
  it('names one check where two causes are close', () => {
    expect(decisiveCheck(found('session-expired', 0.4), found('no-permission', 0.35))).toEqual({ id: 'decide_sign_in' })
  })

  it('does not bother a person where one is far ahead', () => {
    expect(decisiveCheck(found('session-expired', 0.9), found('no-permission', 0.05))).toBeUndefined()
  })

  it('proposes nothing that would come out the same for both', () => {
    expect(decisiveCheck(found('session-expired', 0.4), found('token-expired', 0.4))).toBeUndefined()
    expect(decisiveCheck(found('stale-cookies', 0.4), found('extension-conflict', 0.4))).toBeUndefined()
  })

  it('sends nobody to the home page of the wrong host where the right one is known', () => {
    const values = ['www.acme.test', 'acme.test']
    const wrong = { ...found('wrong-address', 0.4), for: [{ id: 'saw_sibling_fine', values }] } as const
    const other = found('not-signed-in', 0.4)
    const ask = { id: 'decide_other_host', values: ['www.acme.test'] }
    expect(decisiveCheck(wrong, other)).toEqual(ask)
    expect(decisiveCheck(other, wrong)).toEqual(ask)
    expect(decisiveCheck(found('wrong-address', 0.4), other)).toEqual({ id: 'decide_wrong_address' })
  })

  it('does not depend on which of the two comes first', () => {
    const [one, other] = [found('stale-cache', 0.4), found('not-signed-in', 0.4)]
    expect(decisiveCheck(one, other)).toEqual({ id: 'decide_stale_cache' })
    expect(decisiveCheck(other, one)).toEqual(decisiveCheck(one, other))
  })
})
