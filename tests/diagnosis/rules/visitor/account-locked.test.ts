import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { firstCause, seen } from '../../recorded'

const post = { method: 'POST', url: 'https://app.acme.test/login' }
const sent = { Authorization: 'Bearer 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d' }

describe('account-locked', () => {
  it.each([
    'Your account has been locked.',
    'User is disabled',
    'Please verify your email address before signing in.',
    'Your account has been deactivated.',
    'This account no longer exists.',
    'Dein Konto wurde gelöscht.',
    'Ihr Konto wurde geloescht.',
    'Ce compte a été supprimé.',
  ])('is named for “%s”', (message) => {
    expect(firstCause(seen({ ...post, body: { message } }))).toBe('account-locked')
    expect(firstCause(seen({ sent, body: { message } }))).toBe('account-locked')
  })

  it.each(['This report has been locked.', 'Wrong password', 'Der Bericht wurde gelöscht.'])(
    'is not named for “%s”',
    (message) => {
      expect(firstCause(seen({ ...post, body: { message } }))).not.toBe('account-locked')
    },
  )
})

describe('what is said of the account', () => {
  const told = (message: string) => diagnose(seen({ ...post, body: { message } })).ranked[0].for.map(({ id }) => id)

  it.each([
    ['Your password has expired.', 'saw_words_password_over'],
    ['Ihr Passwort muss geändert werden.', 'saw_words_password_over'],
    ['Sign-in failed. You must change your password first.', 'saw_words_password_over'],
    ['You have reached the maximum number of devices.', 'saw_words_sign_ins_full'],
    ['Your account has been locked after too many wrong passwords.', 'saw_words'],
    ['Your subscription has expired.', 'saw_words_plan_over'],
    ['Das Abonnement ist abgelaufen.', 'saw_words_plan_over'],
    ['Access denied. Your free trial has ended.', 'saw_words_plan_over'],
    ['Your account has expired.', 'saw_words'],
  ])('“%s” is told apart: %s', (message, expected) => {
    const words = told(message).filter((id) => id.startsWith('saw_words'))
    expect(words).toEqual([expected])
  })
})
