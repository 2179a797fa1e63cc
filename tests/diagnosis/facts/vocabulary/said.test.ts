import { describe, expect, it } from 'vitest'
import { clauses } from '../../../../src/diagnosis/facts/wording'
import { answer } from '../../../support/fake-exchange'
import { accountKindsSaid } from './account-kinds-said'
import { apart } from './apart'
import { approvalSaid } from './approval-said'
import { circumstancesSaid } from './circumstances-said'
import { classesSaid } from './classes-said'
import { denialSaid } from './denial-said'
import { pagesSaid } from './pages-said'
import { reasonsSaid } from './reasons-said'
import { signInSaid } from './sign-in-said'

const topicsIn = (text: string) =>
  clauses(answer(401, 0), { type: 'json', text, fields: { message: text } }).flatMap(({ topics }) => [...topics])

describe.each([
  ...signInSaid,
  ...circumstancesSaid,
  ...classesSaid,
  ...accountKindsSaid,
  ...pagesSaid,
  ...reasonsSaid,
  ...apart,
  ...denialSaid,
  ...approvalSaid,
])('$of', ({ said }) => {
  it.each(said)('“%s” is about %s', (sentence, expected) => {
    const heard: readonly string[] = topicsIn(sentence)
    const [wanted, unwanted] = [/^[^-]/, /^-/].map((look) => expected.split(' ').filter((topic) => look.test(topic)))
    expect(wanted?.filter((topic) => !heard.includes(topic))).toEqual([])
    expect(unwanted?.filter((topic) => heard.includes(topic.slice(1)))).toEqual([])
  })
})
