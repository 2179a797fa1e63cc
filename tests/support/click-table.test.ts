import { describe, expect, it } from 'vitest'
import { type Clicks, type Played, sumUp, tableOf } from './click-table'

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
    new Map<string, Played>([
      ['one', { chromium: signIn, firefox: signIn }],
      ['two', { chromium: late }],
      ['three', { chromium: others, firefox: { ...others, first: 'sign-in' } }],
    ]),
  ).split('\n')
  it('has a row for each situation, in order', () => {
    expect(rows[0]).toBe('| one | sign-in | sign-in | 2 | 1 | fixed: the same request is answered well | the same |')
    expect(rows[1]).toMatch(
      /^\| two \| sign-in \| clear-site-data .*it looks alike.* \| 3 \| 0 \| works; .*one more click.* \| not run \|$/,
    )
  })
  it('says who else mends what no step of ours does, and counts no clicks there', () => {
    expect(rows[2]).toMatch(/^\| three \| contact-site \| – \| – \| – \| not ours: the site’s people \|/)
  })
  it('says what of it differs in Firefox, and only that', () => expect(rows[2]).toMatch(/ \| sign-in \|$/))
  it('ends with the sums of each browser', () => {
    expect(rows.at(-4)).toBe(`Chromium: ${sumUp([signIn, late, others])}`)
    expect(rows.at(-2)).toBe(`Firefox: ${sumUp([signIn, others])}`)
  })
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
