import { describe, expect, it } from 'vitest'
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
