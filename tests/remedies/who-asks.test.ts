import { describe, expect, it } from 'vitest'
import { asksHere, browserAsks, isOfNoPage } from '../../src/remedies/who-asks'
import { evidence } from '../support/fake-evidence'

const offers = (...schemes: string[]) => ({ challenges: schemes.map((scheme) => ({ scheme, params: [] })) })
const form = { wording: { type: 'html', text: 'Log in', asksPassword: true } } as const

describe('browserAsks', () => {
  const basic = [{ scheme: 'BASIC', params: [] }]
  it('is true where a page offers Basic, or where the window was seen', () => {
    expect(browserAsks(evidence({ challenges: basic }))).toBe(true)
    expect(browserAsks(evidence({ prompts: { asked: 1 } }))).toBe(true)
  })
  it('is false where Negotiate alone is offered and no window was seen', () => {
    expect(browserAsks(evidence(offers('Negotiate')))).toBe(false)
    expect(browserAsks(evidence({ ...offers('Negotiate'), prompts: { asked: 1 } }))).toBe(true)
    for (const beside of ['NTLM', 'Basic', 'Digest'])
      expect(browserAsks(evidence(offers('Negotiate', beside)))).toBe(true)
  })
  it('is false for a call of a script and for a scheme that pages handle', () => {
    expect(browserAsks(evidence({ challenges: basic, kind: 'call' }))).toBe(false)
    expect(browserAsks(evidence({ challenges: [{ scheme: 'Bearer', params: [] }] }))).toBe(false)
  })
})

describe('isOfNoPage', () => {
  it('is true of what the browser asks for, and of what it takes from the device', () => {
    expect(isOfNoPage(evidence(offers('Basic')))).toBe(true)
    expect(isOfNoPage(evidence(offers('Negotiate')))).toBe(true)
  })
  it('is false where the page itself asks, or a script', () => {
    expect(isOfNoPage(evidence({ ...offers('Negotiate'), ...form }))).toBe(false)
    expect(isOfNoPage(evidence(offers('Bearer')))).toBe(false)
    expect(isOfNoPage(evidence({ ...offers('Negotiate'), kind: 'call' }))).toBe(false)
  })
})

describe('asksHere', () => {
  it('is true of a form that comes with Negotiate, and not of one behind the browser’s own window', () => {
    expect(asksHere(evidence({ ...offers('Negotiate'), ...form }))).toBe(true)
    expect(asksHere(evidence({ ...offers('Negotiate', 'NTLM'), ...form }))).toBe(false)
    expect(asksHere(evidence(offers('Negotiate')))).toBe(false)
  })
})
