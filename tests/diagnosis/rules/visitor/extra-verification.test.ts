import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { basic, firstCause, seen, speaksFor } from '../../recorded'

const cause = 'extra-verification'
const sent = { Authorization: 'Bearer 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d' }

describe('extra-verification', () => {
  it('is named for a step-up challenge (RFC 9470)', () => {
    const error = 'Bearer error="insufficient_user_authentication", acr_values="mfa"'
    expect(firstCause(seen({ sent, got: { 'WWW-Authenticate': error } }))).toBe(cause)
    const plain = 'Bearer error="invalid_token"'
    expect(speaksFor(seen({ sent, got: { 'WWW-Authenticate': plain } }), cause)).toEqual([])
  })

  it('is named where a header or the page asks for a one-time code', () => {
    expect(firstCause(seen({ sent: basic('ann', 'right'), got: { 'X-GitHub-OTP': 'required; app' } }))).toBe(cause)
    const post = { method: 'POST', url: 'https://app.acme.test/login' }
    expect(firstCause(seen({ ...post, body: { message: 'Two-factor authentication required' } }))).toBe(cause)
    expect(firstCause(seen({ ...post, body: { message: 'Wrong password' } }))).not.toBe(cause)
  })

  it.each([
    ['Enter the code that we have sent to your phone.', true],
    ['Geben Sie den Code ein, den wir Ihnen per SMS geschickt haben.', true],
    ['Enable JavaScript and cookies to continue', true],
    ['Call us by phone and name the error code 17.', false],
    ['Please enable JavaScript and cookies.', false],
  ])('is named where the page itself asks for it: “%s”', (words, asks) => {
    expect(firstCause(seen({ kind: 'document', body: `<p>${words}</p>` })) === cause).toBe(asks)
  })

  it.each([
    ['Checking your browser before accessing acme.test', true],
    ['Enable JavaScript and cookies to continue', true],
    ['Bestätigen Sie, dass Sie kein Roboter sind.', true],
    ['reCAPTCHA verification failed', true],
    ['Enter the code that we have sent to your phone.', false],
    ['Two-factor authentication required', false],
    ['Complete the captcha, then type the SMS code.', false],
  ])('tells a look for a person from a code that is wanted: “%s”', (words, looks) => {
    const told = speaksFor(seen({ kind: 'document', body: `<p>${words}</p>` }), cause)
    expect(told).toEqual([looks ? 'saw_words_bot_check' : 'saw_words'])
  })

  it.each([
    ['Your organisation has not authorised this device.', 'saw_words_device_rule'],
    ['Sign-in blocked: device_not_compliant', 'saw_words_device_rule'],
    ['Ihre Organisation hat dieses Gerät nicht autorisiert.', 'saw_words_device_rule'],
    ['More proof is needed. This device is not managed.', 'saw_words_device_rule'],
    ['This device is not authorised.', 'saw_words'],
    ['Two-factor authentication required', 'saw_words'],
  ])('tells an organization’s rule for devices from a proof that the person has: “%s”', (words, told) => {
    const page = seen({ kind: 'document', body: `<p>${words}</p>` })
    expect(firstCause(page)).toBe(cause)
    expect(speaksFor(page, cause)).toEqual([told])
  })

  it.each([
    ['Captcha failed', 'saw_words_bot_check'],
    [
      'The captcha that you have solved a moment ago below the picture of the traffic lights in the street has expired',
      'saw_words_bot_check',
    ],
    [
      `${'Your request to this page of our site could not be answered as it should be because at the moment '}we must see that you are not a robot`,
      'saw_words_bot_check',
    ],
    ['Wrong username, password or captcha.', 'saw_words'],
    ['Invalid password or captcha', 'saw_words'],
    ['Captcha required. Wrong password.', 'saw_words'],
  ])('does not say that it is not about the password where that may have been wrong: “%s”', (message, told) => {
    const evidence = seen({ method: 'POST', url: 'https://app.acme.test/login', body: { message } })
    expect(speaksFor(evidence, cause)).toEqual([told])
  })

  it.each([
    ['You are a human', [`saw_words_bot_check`]],
    ['You are a human resources member', []],
    ['The administrators are human resources staff', []],
  ])('hears a person, and no department: “%s”', (words, told) =>
    expect(speaksFor(seen({ kind: 'document', body: `<p>${words}</p>` }), cause)).toEqual(told),
  )

  it('is unchecked where the answer could not be read', () => {
    expect(diagnose(seen({})).unchecked).toContain(cause)
    expect(diagnose(seen({ body: 'Sorry' })).unchecked).not.toContain(cause)
  })
})
