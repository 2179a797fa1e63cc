import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { plan } from '../../../../src/remedies/plan'
import { firstCause, jwt, minutesFromNoon, noon, onTime, seen, speaksFor } from '../../recorded'

const cause = 'link-expired'
const basic = { ...onTime, 'WWW-Authenticate': 'Basic realm="x"' }
const link = (query: string, body?: unknown) =>
  seen({ kind: 'document', url: `https://files.acme.test/download?${query}`, got: onTime, ...(body ? { body } : {}) })

describe('link-expired', () => {
  it('is named where the address itself says that its time is over', () => {
    expect(firstCause(link(`expires=${minutesFromNoon(-90)}&signature=0a1b2c3d`))).toBe(cause)
    expect(firstCause(link(`X-Amz-Date=20261121T100000Z&X-Amz-Expires=600&X-Amz-Signature=0a1b2c3d`))).toBe(cause)
  })

  it('says of no link that its pass was refused where that was cut off', () => {
    const ends = `expires=${minutesFromNoon(90)}`
    expect(speaksFor(link(`${ends}&signature=0a1b2c3d`), cause)).toContain('saw_link_secret')
    expect(speaksFor(link(`${ends}&signature=`), cause)).toEqual([])
    expect(speaksFor(link(`Key-Pair-Id=APKA&${ends}`), cause)).toEqual([])
    expect(speaksFor(link('token='), cause)).toEqual([])
  })

  it('does not say so while the time runs', () => {
    const evidence = link(`expires=${minutesFromNoon(90)}&signature=0a1b2c3d`)
    expect(speaksFor(evidence, cause)).not.toContain('saw_link_expired')
  })

  it('reads a token in a link that is opened, not one that a script sends', () => {
    const token = `token=${jwt({ exp: minutesFromNoon(-90) })}`
    expect(firstCause(link(token))).toBe(cause)
    const call = seen({ url: `https://files.acme.test/download?${token}`, got: onTime })
    expect(firstCause(call)).toBe('token-expired')
  })

  it('sees that a link worked once', () => {
    const once = { kind: 'document', url: 'https://files.acme.test/d?token=0a1b2c3d' } as const
    const evidence = seen([{ ...once, status: 200, at: '2026-11-21T11:59:00.000Z' }, once])
    expect(firstCause(evidence)).toBe(cause)
    expect(speaksFor(evidence, cause)).toContain('saw_link_worked')
    expect(speaksFor(seen(once), cause)).not.toContain('saw_link_worked')
  })

  describe('a link to sign in by that is opened twice', () => {
    const used = { error: 'This link has already been used.' }
    const once = { kind: 'document', url: 'https://app.acme.test/magic?token=8f3kd02mz71q' } as const
    const cookie = 'sid=4f2a9c8e7b6d5a43; Path=/; HttpOnly'
    const first = (got: Record<string, string>) => ({ ...once, status: 200, at: '2026-11-21T11:59:00.000Z', got })
    const second = (...names: string[]) => ({
      ...{ ...once, body: used },
      sent: names.length ? { Cookie: names.map((name) => `${name}=4f2a9c8e7b6d5a43`).join('; ') } : { Cookie: 'a=b' },
    })
    const told = (got: Record<string, string>, ...sent: string[]) =>
      speaksFor(seen([first(got), second(...sent)]), cause)

    it('may have signed the person in, where its first answer set a cookie for that', () => {
      const evidence = seen([first({ 'Set-Cookie': cookie }), second('sid')])
      expect(firstCause(evidence)).toBe(cause)
      expect(speaksFor(evidence, cause)).toContain('saw_link_let_in')
      expect(speaksFor(evidence, cause)).not.toContain('saw_link_worked')
      const [step] = plan(diagnose(evidence), evidence, [])
      expect(step).toMatchObject({ spec: { id: 'request-new-link' }, title: { id: 'step_link_let_in_title' } })
    })

    it('has not, where it set none, or the cookie is gone', () => {
      expect(told({})).not.toContain('saw_link_let_in')
      expect(told({ 'Set-Cookie': 'theme=dark; Path=/' })).not.toContain('saw_link_let_in')
      const gone = seen([first({ 'Set-Cookie': cookie }), second()], { cookies: { sent: [], jar: [] } })
      expect(speaksFor(gone, cause)).not.toContain('saw_link_let_in')
      expect(speaksFor(gone, cause)).toContain('saw_link_worked')
    })
  })

  it('does not say so of another link to the same file', () => {
    const old = { kind: 'document', url: 'https://files.acme.test/d?expires=1&signature=0a1b' } as const
    const fresh = { ...old, url: 'https://files.acme.test/d?expires=9&signature=9f8e', status: 200 } as const
    const evidence = seen([{ ...fresh, at: '2026-11-21T11:59:00.000Z' }, old])
    expect(speaksFor(evidence, cause)).not.toContain('saw_link_worked')
    expect(speaksFor(evidence, cause)).toContain('saw_link_secret')
  })

  it('hears words about a link, and not those about a session', () => {
    expect(firstCause(link('token=0a1b2c3d', { error: 'This link has expired' }))).toBe(cause)
    expect(speaksFor(link('page=3', { error: 'Your session has expired' }), cause)).toEqual([])
  })

  it.each([
    'This invitation link is invalid',
    'This link is not valid.',
    'Your password reset link is invalid or has expired.',
    'Der Einladungslink ist ungültig.',
    'Ce lien n’est pas valide.',
  ])('is sure, with a new link as the first step, where the page says “%s”', (text) => {
    const evidence = link('token=0a1b2c3d9f8e7a6b', `<p>${text}</p>`)
    const found = diagnose(evidence)
    expect(found.ranked[0].cause).toBe(cause)
    expect(found.ranked[0].confidence).toBeGreaterThan(0.8)
    expect(plan(found, evidence, [])[0]?.spec.id).toBe('request-new-link')
  })

  it.each([
    ['This link is invalid', 'saw_words_link_refused'],
    ['Your password reset link is not valid', 'saw_words_link_refused'],
    ['Der Einladungslink ist ungültig.', 'saw_words_link_refused'],
    ['This link has expired', 'saw_words'],
    ['This link has already been used', 'saw_words'],
    ['Der Link ist abgelaufen.', 'saw_words'],
    ['Dieser Link wurde bereits verwendet.', 'saw_words'],
    ['Ce lien a déjà été utilisé.', 'saw_words'],
    ['Ten link został już wykorzystany.', 'saw_words'],
    ['Эта ссылка уже использована.', 'saw_words'],
    ['此链接已被使用', 'saw_words'],
    ['This link is invalid or has expired', 'saw_words_link_refused'],
    ['Der Link ist ungültig oder abgelaufen.', 'saw_words_link_refused'],
    ['This link has expired and is not valid anymore', 'saw_words'],
    ['Invalid or already used link', 'saw_words_link_refused'],
    ['This link is invalid or has already been used', 'saw_words_link_refused'],
    ['Der Link ist ungültig oder wurde bereits verwendet.', 'saw_words_link_refused'],
    ['O link já foi usado.', 'saw_words'],
  ])('says no more than “%s”', (text, as) => {
    const told = speaksFor(link('token=0a1b2c3d9f8e7a6b', `<p>${text}</p>`), cause)
    expect(told.filter((id) => id.startsWith('saw_words'))).toEqual([as])
  })

  it('says that it has run out where its own end shows that, whatever is said of it', () => {
    const past = link(`token=0a1b2c3d9f8e7a6b&expires=${minutesFromNoon(-60)}`, '<p>This link is invalid</p>')
    expect(speaksFor(past, cause)).toEqual(expect.arrayContaining(['saw_link_expired', 'saw_words']))
  })

  it.each(['Invalid token', 'Unauthorized'])('is not where it says “%s” of what was sent', (text) => {
    expect(firstCause(link('token=0a1b2c3d9f8e7a6b', `<p>${text}</p>`))).toBe('token-rejected')
  })

  it('is not where the browser’s own window asks, which a pass in the address does not answer', () => {
    const evidence = seen({ kind: 'document', url: 'https://files.acme.test/d?token=0a1b2c3d9f8e7a6b', got: basic })
    const asked = { ...evidence, prompts: { asked: 1 } }
    expect(firstCause(asked)).toBe('not-signed-in')
    expect(speaksFor(asked, 'token-rejected')).toEqual([])
    expect(speaksFor(evidence, 'token-rejected')).toEqual(['saw_token_refused'])
  })

  it('reads the end of a link from its path', () => {
    const path = (second: number) =>
      seen({ kind: 'document', url: `https://cdn.acme.test/exp=${second}~hmac=0a/film.mp4` })
    const now = Date.parse(noon) / 1000
    expect(speaksFor(path(now - 3600), 'link-expired')).toContain('saw_address_expired')
    expect(speaksFor(path(now + 3600), 'link-expired')).not.toContain('saw_address_expired')
  })
})
