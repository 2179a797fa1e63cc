import { describe, expect, it } from 'vitest'
import type { HeaderChange, JarCookie, RequestFacts } from '../../../../src/contract/evidence'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { firstCause, seen, speaksFor, without } from '../../recorded'

const cause = 'extension-conflict'
const evidence = seen({ sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } })
const changed = (change: HeaderChange): RequestFacts => ({ ...(evidence.request as RequestFacts), changes: [change] })

describe('extension-conflict', () => {
  it('is named where the sign-in was changed on its way out', () => {
    for (const how of ['added', 'removed', 'changed'] as const)
      expect(firstCause({ ...evidence, request: changed({ name: 'authorization', how }) })).toBe(cause)
  })

  it('is not named where nothing was changed, or only what does not matter', () => {
    expect(speaksFor(evidence, cause)).toEqual([])
    expect(speaksFor({ ...evidence, request: changed({ name: 'user-agent', how: 'changed' }) }, cause)).toEqual([])
  })

  it('sees what was changed in the answer', () => {
    const answer = { ...evidence.answer, changes: [{ name: 'set-cookie', how: 'removed' } as const] }
    expect(speaksFor({ ...evidence, answer }, cause)).toContain('saw_answer_header_removed')
  })

  it.each([
    ['Please disable your ad blocker.', true],
    ['Eine Browser-Erweiterung blockiert diese Seite.', true],
    ['Please sign in.', false],
    ['If you use an ad blocker, please disable it.', false],
  ])('is named where the site itself blames one: “%s”', (words, blames) => {
    const page = seen({ kind: 'document', body: `<p>${words}</p>` })
    expect(firstCause(page) === cause).toBe(blames)
    expect(speaksFor(page, cause)).toEqual(blames ? ['saw_words_extension'] : [])
  })

  it('does not leave it to the site’s word where it was seen', () => {
    const told = { ...evidence, wording: { type: 'text', text: 'Please disable your ad blocker.' } } as const
    const request = changed({ name: 'authorization', how: 'removed' })
    expect(speaksFor({ ...told, request }, cause)).toEqual(['saw_header_removed', 'saw_words'])
    expect(speaksFor(told, cause)).toEqual(['saw_words_extension'])
  })

  it('is unchecked where the request was not seen', () => {
    expect(diagnose(without(evidence, 'request')).unchecked).toContain(cause)
  })

  const cookie: JarCookie = {
    ...{ name: 'sessionid', length: 32, digest: 'd', domain: 'app.acme.test', hostOnly: true, path: '/' },
    ...{ secure: true, httpOnly: true, sameSite: 'lax' },
  }
  const holding = (more: Partial<JarCookie> = {}, sent: Readonly<Record<string, string>> = {}, kind?: 'document') => {
    const refused = seen({ sent, ...(kind && { kind }) })
    return { ...refused, cookies: { ...refused.cookies, jar: [{ ...cookie, ...more }] } }
  }

  it('sees that a cookie which the browser sends by itself did not go along', () => {
    expect(speaksFor(holding({}, {}, 'document'), cause)).toEqual(['saw_cookie_kept_back'])
    expect(speaksFor(holding({}, { Origin: 'https://app.acme.test' }), cause)).toEqual(['saw_cookie_kept_back'])
  })

  it.each([
    ['was not for this address', holding({ path: '/admin' })],
    ['ran out', holding({ expires: 1 })],
    ['signs nobody in', holding({ name: 'theme' })],
    ['was asked for from elsewhere', holding({ sameSite: 'none' }, { Origin: 'https://www.acme.test' })],
    ['was there in another form', holding({}, { Cookie: 'sessionid=4f2a9c8e7b6d5a43' })],
    ['was not needed beside a token', holding({}, { Authorization: 'Bearer c2VjcmV0LXRva2Vu' })],
  ])('says nothing where the cookie %s', (_what, refused) => expect(speaksFor(refused, cause)).toEqual([]))
})
