import { describe, expect, it } from 'vitest'
import type { Credentials, RequestFacts } from '../../../src/contract/evidence'
import { holdsSignIn, sentFacts } from '../../../src/diagnosis/facts/credentials'
import { answer } from '../../support/fake-exchange'

const bare = answer(401, 0)
const asks = answer(401, 0, { challenges: [{ scheme: 'Basic', params: [] }] })
const request = (more: Partial<RequestFacts>): RequestFacts => ({
  names: [],
  credentials: [],
  complete: 'all',
  cookies: [],
  headers: {},
  ...more,
})
const sent = (more: Partial<Credentials>): Credentials => ({
  from: 'authorization',
  name: 'authorization',
  length: 20,
  digest: 'd',
  ...more,
})

describe('holdsSignIn', () => {
  it.each([
    'PHPSESSID',
    'JSESSIONID',
    'connect.sid',
    'sessionid',
    'access_token',
    'wordpress_logged_in_…',
    '.AspNetCore.Identity',
    'jwt',
  ])('takes %s for a sign-in', (name) => {
    expect(holdsSignIn({ name })).toBe(true)
  })

  it.each(['_ga', 'csrftoken', 'XSRF-TOKEN', 'theme', 'cookie_consent', 'lang', 'oauth_state', 'visitor_id'])(
    'does not take %s for one',
    (name) => {
      expect(holdsSignIn({ name })).toBe(false)
    },
  )
})

describe('a token in a cookie', () => {
  it('is a sign-in under any name but that of something else', () => {
    expect(holdsSignIn({ name: 'x', token: { form: 'jwt' } })).toBe(true)
    expect(holdsSignIn({ name: 'x' })).toBe(false)
    expect(holdsSignIn({ name: 'csrf', token: { form: 'jwt' } })).toBe(false)
  })
})

describe('sentFacts', () => {
  it('tells passwords, tokens and keys', () => {
    expect(sentFacts(request({ credentials: [sent({ scheme: 'basic' })] }), bare).password).toBeDefined()
    expect(
      sentFacts(request({ credentials: [sent({ from: 'user-info', name: 'user-info' })] }), bare).password,
    ).toBeDefined()
    expect(sentFacts(request({ credentials: [sent({ scheme: 'bearer' })] }), bare).token).toBeDefined()
    expect(sentFacts(request({ credentials: [sent({ from: 'header', name: 'x-api-key' })] }), bare).key).toBeDefined()
    expect(
      sentFacts(request({ credentials: [sent({ from: 'query', name: 'subscription-key' })] }), bare).key,
    ).toBeDefined()
  })

  it('counts a login in the address and its Authorization as one', () => {
    const login = sent({ from: 'user-info', name: 'user-info' })
    const facts = (...credentials: Credentials[]) => sentFacts(request({ credentials }), bare)
    for (const both of [
      [login, sent({ scheme: 'basic' })],
      [sent({ scheme: 'basic' }), login],
    ]) {
      expect(facts(...both).password?.scheme).toBe('basic')
      expect(facts(...both).token).toBeUndefined()
      expect(facts(...both).key).toBeUndefined()
    }
    expect(facts(login, sent({ scheme: 'bearer' })).token?.scheme).toBe('bearer')
    expect(facts(login, sent({ from: 'header', name: 'x-api-key' })).key?.name).toBe('x-api-key')
  })

  it('takes a JWT for a token wherever it stands, and a proof for none', () => {
    const jwt = { form: 'jwt' } as const
    expect(
      sentFacts(request({ credentials: [sent({ from: 'header', name: 'apikey', token: jwt })] }), bare).token,
    ).toBeDefined()
    expect(
      sentFacts(request({ credentials: [sent({ from: 'header', name: 'dpop', token: jwt })] }), bare).token,
    ).toBeUndefined()
  })

  it('does not count what a variable left empty', () => {
    const found = sentFacts(request({ credentials: [sent({ scheme: 'bearer', oddity: 'placeholder' })] }), bare)
    expect(found.real).toEqual([])
    expect(found.placeholder).toBeDefined()
  })

  it('tells cookies that may be a sign-in from those that are small or known', () => {
    const cookies = ['sessionid', 'GAPS', 'theme', 'x'].map((name) => ({
      name,
      length: name === 'x' ? 2 : 40,
      digest: 'd',
    }))
    const { session, perhaps, cookiesSeen } = sentFacts(request({ cookies }), bare)
    expect(session.map(({ name }) => name)).toEqual(['sessionid'])
    expect(perhaps.map(({ name }) => name)).toEqual(['GAPS'])
    expect(cookiesSeen).toBe(true)
  })

  it('goes by the look of the value where the name says nothing, and says so where that tells nothing, too', () => {
    const cookie = (name: string, shape?: 'opaque' | 'plain') => ({
      name,
      length: 40,
      digest: 'd',
      ...(shape && { shape }),
    })
    const [settings, unclear, key] = [cookie('a', 'plain'), cookie('b'), cookie('c', 'opaque')]
    const read = (...cookies: ReturnType<typeof cookie>[]) => sentFacts(request({ cookies }), bare)
    expect(read(settings, unclear, key)).toMatchObject({ perhaps: [unclear, key], likely: key })
    expect(read(settings, unclear)).toMatchObject({ perhaps: [unclear], likely: unclear })
    expect(read(settings)).toMatchObject({ perhaps: [], likely: undefined })
    expect(read(cookie('sessionid', 'plain')).session).toHaveLength(1)
  })

  it('says what it could not see', () => {
    expect(sentFacts(undefined, bare)).toMatchObject({ cookiesSeen: false, hidden: false, real: [] })
    expect(sentFacts(request({ complete: 'page-only' }), asks).hidden).toBe(true)
    expect(sentFacts(request({ complete: 'page-only' }), bare).hidden).toBe(false)
    expect(sentFacts(request({}), asks).hidden).toBe(false)
  })
})
