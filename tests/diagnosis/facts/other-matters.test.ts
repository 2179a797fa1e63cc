import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnosis/diagnose'
import { seen } from '../recorded'
import { otherMatter } from '../../../src/diagnosis/facts/other-matters'
import { clauses } from '../../../src/diagnosis/facts/wording'
import { answer } from '../../support/fake-exchange'

describe('another matter than that nobody is known', () => {
  const saying = (text: string) => clauses(answer(401, 100), { type: 'html', text })

  it('is said in words, and of rights only to whoever may have been named', () => {
    for (const [text, toAnyone] of [
      ['You do not have permission to view this report.', false],
      ['Too many requests, please try again later.', true],
    ] as const) {
      expect(otherMatter(saying(text), false)?.text).toContain(text.slice(0, 20))
      expect(otherMatter(saying(text), true) !== undefined).toBe(toAnyone)
    }
    expect(otherMatter(saying('Please sign in.'), false)).toBeUndefined()
  })
})

describe('hours at which alone a site is open', () => {
  const judged = (text: string, sent = {}) =>
    diagnose(seen({ kind: 'document', sent, body: `<p>${text}</p>` })).ranked[0]
  it.each([{}, { Cookie: 'sid=0123456789abcdef0123456789abcdef' }])('are quoted, and no cause is sure (%j)', (sent) => {
    const first = judged('This service is available Monday to Friday, 8:00 to 18:00.', sent)
    expect(first.confidence).toBeLessThan(0.6)
    expect(first.against.map(({ id }) => id)).toContain('saw_words_hours')
    const calls = judged('Our support is available Monday to Friday, 8:00 to 18:00.', sent)
    expect(calls.confidence).toBeGreaterThan(0.6)
    expect(calls.against).toEqual([])
  })
})
