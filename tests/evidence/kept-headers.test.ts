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
    ['content-disposition', 'Attachment; filename="Ann Example.pdf"', 'attachment'],
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

describe('headers of any product that give a reason', () => {
  it.each([
    ['x-cld-error', 'deny or ACL failure'],
    ['x-ipa-rejection-reason', 'user-locked'],
    ['x-amz-error-code', 'SignatureDoesNotMatch'],
    ['x-ms-error-code', 'AuthenticationFailed'],
    ['x-auth-error', 'token expired'],
    ['x-squid-error', 'ERR_ACCESS_DENIED 0'],
    ['x-login-status', 'failed'],
    ['x-auth-failure-reason', 'account disabled'],
    ['x-denied-reason', 'user not allowed'],
    ['grpc-message', 'missing metadata'],
    ['x-error-message', 'The session has ended'],
  ])('%s', (name, value) => expect(keepAnswerHeader(name, value)).toBe(value))

  it('are read percent-encoded too', () =>
    expect(keepAnswerHeader('x-msdavext_error', '917656; Access%20denied')).toBe('…; Access denied'))

  it.each([
    'error-report-to',
    'x-error-id',
    'x-error-token',
    'x-error-url',
    'x-denied-user',
    'x-login-reason-key',
    'x-failure-session',
    'nel',
    'x-terror',
    'x-auth-token',
    'x-result-set',
    `x-${'a'.repeat(80)}-error`,
  ])('not: %s', (name) => expect(keepAnswerHeader(name, 'some words')).toBeUndefined())
})

describe('headers of any cache', () => {
  it.each([
    ['cache-status', 'ExampleCache; hit'],
    ['x-litespeed-cache', 'hit'],
    ['x-fastcgi-cache', 'HIT'],
    ['x-nginx-proxy-cache', 'HIT'],
    ['x-cache-hits', '1, 3'],
    ['x-cache-lookup', 'HIT from proxy'],
    ['x-tyk-cached-response', '1'],
    ['cdn-cache', 'HIT'],
    ['akamai-cache-status', 'Hit from child'],
  ])('%s', (name, value) => expect(keepAnswerHeader(name, value)).toBe(value))

  it.each(['x-cache-key', 'x-cache-tags', 'surrogate-key', 'cdn-cache-control', 'x-cachet'])('not: %s', (name) =>
    expect(keepAnswerHeader(name, 'hit')).toBeUndefined(),
  )
})

describe('a secret in a header that gives a reason', () => {
  const names = [
    'x-cld-error',
    'x-ipa-rejection-reason',
    'x-auth-error',
    'x-login-status',
    'x-error-message',
    'x-proxy-cache',
  ]
  it.each([
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.s5f3hQ9cX2', 'eyJ'],
    ['The token ghp_a8Zk2LmQ9rT4vX7yB1nC is invalid', 'ghp_'],
    ['see https://ann:pw77@app.test/reset/k3J9sQx7?token=a1b2c3d4e5', 'a1b2c3d4e5'],
    ['token%3Da8Zk2LmQ9rT4vX7yB1nC%20expired', 'a8Zk2'],
    ['%74oken: hunterpassword', 'hunterpassword'],
    ['login ann.smith@example.org failed', 'ann.smith'],
    ['3f0c6ad2-7a55-4b0e-9a31-0c2f6d1b9e77', '3f0c6ad2'],
    ['your code is 493817', '493817'],
    ['{"error":"x","token":"quixoticwalrus"}', 'quixoticwalrus'],
    ['c2VjcmV0IHRva2VuIHZhbHVl', 'c2Vj'],
  ])('is not kept: %s', (value, secret) => {
    for (const name of names) expect(keepAnswerHeader(name, value) ?? '').not.toContain(secret)
  })

  it('leaves nothing where there was nothing else', () =>
    expect(keepAnswerHeader('x-auth-error', 'a8Zk2LmQ9rT4vX7yB1nC')).toBeUndefined())
})
