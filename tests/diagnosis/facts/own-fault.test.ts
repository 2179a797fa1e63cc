import { describe, expect, it } from 'vitest'
import { withOwnFault } from '../../../src/diagnosis/facts/own-fault'
import type { Clause, Topic } from '../../../src/diagnosis/facts/wording'

const clause = (text: string, ...topics: Topic[]): Clause => ({
  ...{ from: 'page', text, topics: new Set(topics), tone: 'statement' },
})
const wait = clause('Try again in 5 minutes', 'rate')
const fault = { from: 'page', text: 'An error occurred' } as const
const heard = (found: readonly Clause[], parts: readonly Pick<Clause, 'from' | 'text'>[] = [fault, ...found]) =>
  withOwnFault(found, parts, (text) => text.slice(0, 60)).map(({ text, topics }) => [text, ...topics])

describe('a fault that the site has itself', () => {
  it('is what its error and a time to come back tell, in two sentences or in one', () => {
    expect(heard([wait])).toEqual([
      ['An error occurred', 'set-up'],
      ['Try again in 5 minutes', 'rate'],
    ])
    const both = clause('An error occurred, try again in 5 minutes', 'rate')
    expect(heard([both], [both])).toEqual([[both.text, 'set-up']])
  })
  it('is quoted as short as the rest', () => {
    const long = `An error occurred ${'while we were looking it up '.repeat(4)}`
    expect(heard([wait], [{ from: 'page', text: long }])[0]?.[0]).toHaveLength(60)
  })
  it('is none without such an error, beside a limit or another matter, or where somebody is kept away', () => {
    expect(heard([wait], [wait])).toEqual([['Try again in 5 minutes', 'rate']])
    expect(heard([clause('Too many tries', 'rate', 'too-many')])[0]).toEqual(['Too many tries', 'rate', 'too-many'])
    expect(heard([wait, clause('Your account is locked', 'locked')])).toHaveLength(2)
    expect(heard([clause('You are blocked for 5 minutes', 'rate')])).toHaveLength(1)
    expect(heard([])).toEqual([])
  })
})
