import { describe, expect, it } from 'vitest'
import { firstCause, seen, speaksFor } from '../../recorded'

const cause = 'unsupported-scheme'
const page = (...challenges: string[]) => seen({ kind: 'document', got: { 'WWW-Authenticate': challenges } })

describe('unsupported-scheme', () => {
  it.each([
    ['Negotiate'],
    ['NTLM'],
    ['HOBA challenge="abc", max-age="180"'],
    ['SCRAM-SHA-256 realm="r", data=biwsbj1'],
    ['Digest realm="r", nonce="n", algorithm=SHA-512-256'],
  ])('is named for %s alone', (challenge) => {
    expect(firstCause(page(challenge))).toBe(cause)
  })

  it.each([['Basic realm="r"'], ['Digest realm="r", nonce="n", algorithm=SHA-256'], ['Bearer realm="r"']])(
    'is not named for %s',
    (challenge) => {
      expect(firstCause(page(challenge))).not.toBe(cause)
    },
  )

  it('is not named where one of several can be answered', () => {
    expect(firstCause(page('Negotiate', 'Basic realm="r"'))).not.toBe(cause)
    const digests = page(
      'Digest realm="r", nonce="n", algorithm=SHA-512-256',
      'Digest realm="r", nonce="n", algorithm=MD5',
    )
    expect(firstCause(digests)).not.toBe(cause)
  })

  it('knows that Chromium takes one line for one challenge', () => {
    expect(speaksFor(page('Bearer realm="r", Basic realm="r"'), cause)).toContain('saw_scheme_hidden')
    expect(speaksFor(page('Bearer realm="r"', 'Basic realm="r"'), cause)).toEqual([])
  })

  it('believes whoever answered in the scheme that is offered', () => {
    const sent = { Authorization: 'Hawk id="a", ts="1", nonce="n", mac="m="' }
    const hawk = { 'WWW-Authenticate': 'Hawk' }
    expect(speaksFor(seen({ sent, got: hawk }), cause)).toEqual([])
    expect(speaksFor(seen({ got: hawk }), cause)).toContain('saw_scheme_unknown')
  })

  // As Keycloak, GitLab and AD FS do it for whoever has no ticket.
  it.each(['<h1>Log in</h1>', '<h1>Welcome</h1>', ''])('gives way to the form that came along: %s', (words) => {
    const form = '<form method=post action=/login><input name=user><input type=password name=pass></form>'
    const offered = (scheme: string, body: string) =>
      firstCause(seen({ kind: 'document', got: { 'WWW-Authenticate': scheme }, body }))
    for (const scheme of ['Negotiate', 'Negotiate oQcwBaADCgEC', 'HOBA challenge="abc", max-age="180"'])
      expect(offered(scheme, words + form)).toBe('not-signed-in')
    expect(offered('Negotiate', `${words}<form action=/find><input name=q></form>`)).toBe(cause)
  })

  it('gives way where the browser did ask', () => {
    const evidence = page('NTLM')
    expect(firstCause({ ...evidence, prompts: { asked: 2 } })).toBe('wrong-credentials')
  })

  it.each(['NTLM is not supported', 'Basic auth has been disabled'])('is named where the site says “%s”', (message) => {
    expect(firstCause(seen({ body: { message } }))).toBe(cause)
  })

  it.each(['Invalid bearer token', 'Basic information is missing'])('is not named for “%s”', (message) => {
    expect(firstCause(seen({ body: { message } }))).not.toBe(cause)
  })

  it('sees that the talk of a sign-in to Windows was cut off after the hello', () => {
    const hello = { Authorization: 'NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAAKADk4AAAADw==' }
    const proof = { Authorization: 'NTLM TlRMTVNTUAADAAAAGAAYAIgAAAAYABgAoAAAAA==' }
    const page = (sent: Record<string, string>, challenge: string) =>
      seen({ kind: 'document', sent, got: { 'WWW-Authenticate': challenge } })
    expect(firstCause(page(hello, 'NTLM'))).toBe('unsupported-scheme')
    expect(firstCause(page(proof, 'NTLM'))).toBe('wrong-credentials')
  })
})
