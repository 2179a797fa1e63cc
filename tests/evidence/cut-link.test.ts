import { describe, expect, it } from 'vitest'
import { beginsProof, cutAt } from '../../src/evidence/cut-link'
import { parseQuery } from '../../src/http/url'

/** Name of the parameter at which the link stops. */
const cut = (search: string, ends = true) => {
  const items = parseQuery(search)
  return items[cutAt(items, ends) ?? -1]?.name
}
const v4 = 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a&X-Amz-Date=20261121T115000Z&X-Amz-Expires=60'
const whole = '0a1b2c3d'.repeat(8)

describe('cutAt', () => {
  it.each([
    ['no value', `${v4}&X-Amz-Signature=`, 'X-Amz-Signature'],
    ['no equals sign', `${v4}&X-Amz-Signature`, 'X-Amz-Signature'],
    ['half of its name', `${v4}&X-Amz-Signa`, 'X-Amz-Signa'],
    ['nothing', v4, 'X-Amz-Expires'],
    ['half of its value', `${v4}&X-Amz-Signature=${whole.slice(3)}`, 'X-Amz-Signature'],
    ['nothing (Google)', 'X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=a', 'X-Goog-Credential'],
    ['nothing (Azure)', 'sv=2024-05-04&se=2026-11-21T13:00:00Z&sp=r', 'sp'],
    ['nothing (CloudFront)', 'Expires=1795266000&Key-Pair-Id=APKA', 'Key-Pair-Id'],
    ['no value, and more behind it', 'Expires=1795266000&Signature=&Key-Pair-Id=APKA', 'Signature'],
    ['half of its name, of no maker', 'expires=1795266000&Signat', 'Signat'],
  ])('finds a signature of which there is %s', (_what, search, name) => expect(cut(search)).toBe(name))

  it.each([
    ['a whole one', `${v4}&X-Amz-Signature=${whole}`],
    ['a whole one in front', `X-Amz-Signature=${whole}&${v4}`],
    ['one of a kind without a length of its own', 'X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Signature=0a1b'],
    ['a whole one (Azure)', 'sv=2024-05-04&se=2026-11-21T13:00:00Z&sig=a%2Fb'],
    ['another pass, and a switch', 'expires=1795266000&token=0a1b&s'],
    ['a switch that begins no proof', 'expires=1795266000&download'],
    ['an end alone', 'expires=1795266000'],
    ['an ordinary question', 'page=2&sort='],
    ['nothing', ''],
  ])('finds nothing in a link with %s', (_what, search) => expect(cut(search)).toBeUndefined())

  it('takes an empty one for cut off only where the link names its end, or stops there', () => {
    expect(cut('sign=&page=2', false)).toBeUndefined()
    expect(cut('sign=&page=2', true)).toBe('sign')
    expect(cut('page=2&signature=', false)).toBe('signature')
    expect(cut('page=2&s', false)).toBeUndefined()
  })
})

describe('an empty sign at the end', () => {
  it.each(['appKey=a&timestamp=1795266000&sign=', 'app_id=7&sign_type=RSA2&sign=', 'accessKeyId=7&x_sign='])(
    'is one cut off beside what goes with a signature: %s',
    (search) => expect(cut(search, false)).toMatch(/sign$/),
  )
  it.each(['day=1&sign=', 'road_sign=', 'zodiac-sign=', 'page=2&sign=', 'app_id=&sign='])(
    'is a sign of something else: %s',
    (search) => expect(cut(search, false)).toBeUndefined(),
  )
})

describe('beginsProof', () => {
  it.each(['X-Amz-Si', 'sig', 'Tok'])('is true for %s', (name) => expect(beginsProof(name)).toBe(true))
  it.each(['X-Amz-Signature0a1b', 'sigh', 'hunter2'])('is false for %s', (name) =>
    expect(beginsProof(name)).toBe(false),
  )
})
