import { describe, expect, it } from 'vitest'
import { clauses } from '../../../../src/diagnosis/facts/wording'
import { answer } from '../../../support/fake-exchange'
import { cookiesKept, cookiesSaidOff } from './cookies-said'
import { harmlessAbroad, saidAbroad } from './languages-said'
import { firstCause, seen } from '../../recorded'
import { faultAndWait, faultBesideLimit, keptAway, laterAlone, soonAlone, tooOften } from './later-said'

const topicsIn = (text: string): readonly string[] =>
  clauses(answer(401, 0), { type: 'json', text, fields: { message: text } }).flatMap(({ topics }) => [...topics])

describe.each(saidAbroad)('$of', ({ said }) => {
  it.each(said)('“%s” is about %s', (sentence, expected) => {
    const heard = topicsIn(sentence)
    const [wanted, unwanted] = [/^[^-]/, /^-/].map((look) => expected.split(' ').filter((topic) => look.test(topic)))
    expect(wanted?.filter((topic) => !heard.includes(topic))).toEqual([])
    expect(unwanted?.filter((topic) => heard.includes(topic.slice(1)))).toEqual([])
  })
})

describe('sentences in which nothing is wrong', () => {
  it.each(harmlessAbroad)('“%s” is about nothing', (sentence) => expect(topicsIn(sentence)).toEqual([]))
})

describe.each(laterAlone)('“later” alone is no limit: %s', (_, said) => {
  it.each(said)('“%s”', (sentence) => expect(topicsIn(sentence)).not.toContain('rate'))
})

describe.each(tooOften)('too often, or a time to wait, is: %s', (_, said) => {
  it.each(said)('“%s”', (sentence) => expect(topicsIn(sentence)).toContain('rate'))
})

describe.each(soonAlone)('“in a few minutes” alone is no limit: %s', (_, said) => {
  it.each(said)('“%s”', (sentence) => expect(topicsIn(sentence)).not.toContain('rate'))
})

const causeOf = (text: string) => firstCause(seen({ kind: 'document', body: `<p>${text}</p>` }))

describe.each(faultAndWait)('a fault that asks to come back is the site’s own: %s', (_, said) => {
  it.each(said)('“%s”', (sentence) => expect(causeOf(sentence)).toBe('server-misconfigured'))
})

describe('a limit beside a fault', () => {
  it.each(faultBesideLimit)('stays one: “%s”', (sentence) => expect(causeOf(sentence)).toBe('rate-limited'))
})

describe('a limit that says for how long only vaguely', () => {
  it.each(keptAway)('is one: “%s”', (sentence) => expect(topicsIn(sentence)).toContain('rate'))
})

describe('cookies that the browser does not keep', () => {
  it.each(cookiesSaidOff)('are no session that ran out: “%s”', (sentence) => {
    expect(topicsIn(sentence)).toContain('cookies-off')
    expect(topicsIn(sentence)).not.toContain('session-expired')
  })
  it.each(cookiesKept)('are not meant: “%s”', (sentence) => expect(topicsIn(sentence)).not.toContain('cookies-off'))
})
