import { describe, expect, it } from 'vitest'
import { keepAnswerHeader, keepRequestHeader } from '../../src/evidence/kept-headers'

describe('headers whose values are kept', () => {
  it.each([
    ['server', 'nginx', 'nginx'],
    ['retry-after', ' 120 ', '120'],
    ['x-ratelimit-remaining', '0', '0'],
    ['ratelimit-reset', '30', '30'],
    ['x-seraph-loginreason', 'AUTHENTICATED_FAILED', 'AUTHENTICATED_FAILED'],
    ['x-forms_based_auth_required', 'https://a.test/login?x=1, https://b.test', 'https://a.test/login?…'],
    ['dpop-nonce', 'abc', '…'],
  ])('of answers: %s', (name, value, shown) => expect(keepAnswerHeader(name, value)).toBe(shown))

  it.each([
    'set-cookie',
    'www-authenticate',
    'location',
    'link',
    'x-api-key',
    'authentication-info',
    'etag',
    'content-disposition',
    'constructor',
  ])('of answers not: %s', (name) => expect(keepAnswerHeader(name, 'abc')).toBeUndefined())

  it.each([
    ['referer', 'https://a.test/x?token=1', 'https://a.test'],
    ['sec-fetch-site', 'cross-site', 'cross-site'],
    ['x-requested-with', 'XMLHttpRequest', 'XMLHttpRequest'],
    ['cache-control', 'max-age=0', 'max-age=0'],
  ])('of requests: %s', (name, value, shown) => expect(keepRequestHeader(name, value)).toBe(shown))

  it.each(['cookie', 'authorization', 'proxy-authorization', 'x-auth-token', 'if-none-match', 'toString'])(
    'of requests not: %s',
    (name) => expect(keepRequestHeader(name, 'abc')).toBeUndefined(),
  )
})
