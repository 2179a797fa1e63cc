import { describe, expect, it } from 'vitest'
import { readQuery } from '../../src/evidence/query'
import { parseQuery } from '../../src/http/url'

const read = (search: string) => readQuery(parseQuery(search))
const at = Date.UTC(2026, 10, 21, 5, 34, 4)

describe('readQuery', () => {
  it('keeps names and lengths', () =>
    expect(read('a=xyz&b=&c')).toEqual([
      { name: 'a', length: 3 },
      { name: 'b', length: 0 },
      { name: 'c', length: 0 },
    ]))

  it('keeps of an error that it was a no, and no other words of it', () => {
    expect(read('error=access_denied')).toEqual([{ name: 'error', length: 13, denied: true }])
    expect(read('error=server_error&message=access_denied')).toEqual([
      { name: 'error', length: 12 },
      { name: 'message', length: 13 },
    ])
  })

  it('keeps the value of a small number, where neither name nor path says that it opens something', () => {
    expect(read('id=7&code=7&token=7&q=x')).toEqual([
      { name: 'id', length: 1, value: '7' },
      { name: 'code', length: 1, looks: 'code' },
      { name: 'token', length: 1, looks: 'token' },
      { name: 'q', length: 1 },
    ])
    expect(readQuery(parseQuery('id=7'), () => true)).toEqual([{ name: 'id', length: 1 }])
  })

  it.each([
    ['4f9d2b7c', '…'],
    ['4f9d2b7c=1', '…'],
    ['wsdl', 'wsdl'],
    ['load%5Bchunk_0%5D=1', 'load[chunk_0]'],
    ['eyJhbGciOiJIUzI1NiJ9.e30.x=1', '…'],
  ])('of %s the name is %s', (search, name) => expect(read(search)[0]?.name).toBe(name))

  it.each([
    ['code=1', 'code'],
    ['X-Amz-Signature=1', 'signature'],
    ['access_token=1', 'token'],
    ['api_key=1', 'key'],
    ['x=eyJhbGciOiJIUzI1NiJ9.e30.x', 'token'],
    ['next=https://a.test', 'url'],
    ['q=1', undefined],
  ])('%s looks like %s', (search, looks) => expect(read(search)[0]?.looks).toBe(looks))

  it('tells where a signed link was cut off, by the name that is left', () => {
    expect(read('Expires=1795239244&Signat').at(-1)).toEqual({ name: 'Signat', length: 0, cut: true })
    expect(read('X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signa').at(-1)).toMatchObject({
      name: 'X-Amz-Signa',
      cut: true,
    })
    expect(read('Expires=1795239244&Signature=0a1b').some((fact) => fact.cut)).toBe(false)
  })

  it('tells where nothing may be shown for it', () => {
    expect(read('prompt=none&a=none')).toEqual([
      { name: 'prompt', length: 4, silent: true },
      { name: 'a', length: 4 },
    ])
    expect(read('prompt=login&prompt=')).toEqual([
      { name: 'prompt', length: 5 },
      { name: 'prompt', length: 0 },
    ])
  })

  it.each([
    ['X-Amz-Date=20261121T053404Z&X-Amz-Expires=60&X-Amz-Signature=x', 'X-Amz-Expires', at + 60_000],
    ['X-Goog-Date=20261121T053404Z&X-Goog-Expires=60', 'X-Goog-Expires', at + 60_000],
    ['sv=1&se=2026-11-21T05:34:04Z&sig=x', 'se', at],
    ['Expires=1795239244&Signature=x', 'Expires', 1_795_239_244_000],
    ['exp=1795239244000', 'exp', 1_795_239_244_000],
  ])('%.40s runs out', (search, name, expiresAt) =>
    expect(read(search).find((fact) => fact.expiresAt !== undefined)).toMatchObject({ name, expiresAt }),
  )

  it.each(['expires=soon', 'e=5', 'X-Amz-Expires=60', 'se=2026-11-21', 'X-Amz-Date=nonsense&X-Amz-Expires=60'])(
    '%s does not say when',
    (search) => expect(read(search).some(({ expiresAt }) => expiresAt !== undefined)).toBe(false),
  )

  it('keeps 50', () => expect(read('a=1&'.repeat(200))).toHaveLength(50))
})
