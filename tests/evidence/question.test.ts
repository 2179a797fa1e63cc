import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../src/http/url'
import { readQuery } from '../../src/evidence/query'
import { questionOf } from '../../src/evidence/question'

const ask = (search: string) => {
  const parts = parseAddress(`https://acme.test/api${search}`)!
  return questionOf(parts, readQuery(parts.query))
}

describe('what an address asks for', () => {
  it('is its path and its values, in whatever order', () => {
    expect(ask('?b=2&a=1')).toBe(ask('?a=1&b=2'))
    expect(ask('?a=1')).not.toBe(ask('?a=2'))
    expect(ask('?a=1')).not.toBe(ask('?b=1'))
    expect(ask('?a=1&b=2')).not.toBe(ask('?a=1%26b=2'))
    expect(ask('')).toBe('https://acme.test/api')
  })

  it.each([
    'access_token=abc',
    'api_key=abc',
    'sid=abc',
    'X-Amz-Signature=abc',
    'X-Amz-Date=20261121T053404Z',
    'exp=1795239244',
    '_=17',
    'cb=17',
    'since=1795239244000',
    'to=2026-11-21T05:34:04.000Z',
    'x=0.8473629104',
    '_csrf=abc',
    'nonce=abc',
    'state=abcdef0123',
    'code_challenge=abc',
    'transport=webSockets',
    'tid=7',
  ])('is the same without %s', (item) => expect(ask(`?id=1&${item}`)).toBe(ask('?id=1')))

  it.each(['id=1795', 'x=0.5', 'on=2026-11-21', 'state=CA', 'code=USD', 'q=token', 'a'.repeat(60)])(
    'is another one without %s',
    (item) => expect(ask(`?id=1&${item}`)).not.toBe(ask('?id=1')),
  )
})
