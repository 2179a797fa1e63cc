import { describe, expect, it } from 'vitest'
import { isTalk, withoutAccents } from '../../src/evidence/talk'

describe('isTalk', () => {
  it.each(['is', 'expired', 'missing', 'authentication', 'ungultig', 'incorrecta', 'wygasla'])('%s: yes', (word) =>
    expect(isTalk(word)).toBe(true),
  )
  it.each(['sommerferien', 'correcthorsebattery', 'canaryletters', 'isolde', ''])('%j: no', (word) =>
    expect(isTalk(word)).toBe(false),
  )
})

describe('withoutAccents', () => {
  it.each([
    ['Schlüssel', 'schlussel'],
    ['hasło', 'haslo'],
    ['GROß', 'gross'],
    ['пароль', 'пароль'],
  ])('%s: %s', (word, plain) => expect(withoutAccents(word)).toBe(plain))
})
