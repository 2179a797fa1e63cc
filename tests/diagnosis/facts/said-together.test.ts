import { describe, expect, it } from 'vitest'
import { clauses } from '../../../src/diagnosis/facts/wording'
import { answer } from '../../support/fake-exchange'
import { firstCause, seen } from '../recorded'

const topicsIn = (text: string) => {
  const topics = clauses(answer(401, 0), { type: 'html', text }).flatMap((clause) => [...clause.topics])
  return [topics.includes('verification'), topics.includes('clock')]
}

describe('a code that is not taken and a clock that is wrong, in two sentences', () => {
  it.each([
    ['Your codes do not match. Check that the time on your phone is set automatically.', true, false],
    ['The code is wrong. The clock of your device is out of sync.', true, false],
    ['Invalid code. Your device time is not correct.', true, false],
    ['Der Code ist falsch. Die Uhrzeit Ihres Smartphones ist falsch.', true, false],
    ['Le code est incorrect. L’heure de votre téléphone est incorrecte.', true, false],
    ['Неверный код. Время на телефоне неверное.', true, false],
    ['验证码错误。手机时间不正确。', true, false],
    // No code, or no device of the person's.
    ['Sign in again. The clock of your device is out of sync.', false, true],
    ['Token issued in the future. The clock of your device is out of sync.', false, true],
    ['The code is wrong. The request timestamp is too old.', true, true],
  ])('“%s”: proof %s, clock %s', (text, proof, clock) => {
    expect(topicsIn(text)).toEqual([proof, clock])
  })
  it('are a matter of the proof and not of this browser', () => {
    const body = '<p>The code is wrong. The clock of your device is out of sync.</p>'
    expect(firstCause(seen({ kind: 'document', body }))).toBe('extra-verification')
    const alone = '<p>The clock of your device is out of sync.</p>'
    expect(firstCause(seen({ kind: 'document', body: alone }))).toBe('clock-wrong')
  })
})
