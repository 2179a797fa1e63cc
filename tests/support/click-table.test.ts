import { describe, expect, it } from 'vitest'
import { type Clicks, sumUp, tableOf } from './click-table'

const signIn: Clicks = { first: 'sign-in', by: 'sign-in', ours: 2, theirs: 1, outcome: 'fixed' }
const late: Clicks = {
  first: 'sign-in',
  why: 'it looks alike',
  by: 'clear-site-data',
  ours: 3,
  theirs: 0,
  outcome: 'told',
}
const others: Clicks = { first: 'contact-site', mendedBy: 'the site’s people' }

describe('tableOf', () => {
  const rows = tableOf(
    new Map<string, Clicks>([
      ['one', signIn],
      ['two', late],
      ['three', others],
    ]),
  ).split('\n')
  it('has a row for each situation, in order', () => {
    expect(rows[0]).toBe('| one | sign-in | sign-in | 2 | 1 | fixed: the same request is answered well |')
    expect(rows[1]).toMatch(
      /^\| two \| sign-in \| clear-site-data .*it looks alike.* \| 3 \| 0 \| works; .*one more click/,
    )
  })
  it('says who else mends what no step of ours does, and counts no clicks there', () => {
    expect(rows[2]).toBe('| three | contact-site | – | – | – | not ours: the site’s people |')
  })
  it('ends with the sums', () => expect(rows.at(-2)).toBe(sumUp([signIn, late, others])))
})

describe('sumUp', () => {
  it('counts what we mend, in how few clicks, and how often by the first step', () => {
    expect(sumUp([signIn, signIn, others])).toMatch(
      /^3 .* 2 are mended .*, 2 of them with 2 clicks .*, 2 of them by .*4 clicks in all, and 2 .*; 1 are for/,
    )
    expect(sumUp([signIn, late])).toMatch(
      /^2 .* 2 are mended .*, 1 of them with 2 clicks .*, 1 of them by .*5 clicks in all, and 1 .*; 0 are for/,
    )
  })
})
