import { describe, expect, it } from 'vitest'
import { saysRefused } from '../../../src/diagnosis/facts/refusing'

const long = 'Reports of today. '.repeat(30)

describe('a page that was answered well', () => {
  it.each([
    ['401 Unauthorized. You are not authorized to view this page.'],
    ['Not authorised'],
    ['401'],
    ['Error 401.'],
    ['Access denied'],
    ['Please sign in to continue.'],
    ['Bitte melden Sie sich an.'],
    ['Your session has expired.'],
  ])('says that it lets nobody in: %s', (text) => expect(saysRefused({ text })).toBe(true))

  it.each([
    ['Welcome, Ann. Sign out'],
    ['Reports. 401 of them'],
    ['You are signed in.'],
    ['Sign in'],
    ['Your 401k plan'],
    [''],
    [`${long} Please sign in to comment.`],
  ])('does not: %s', (text) => expect(saysRefused({ text })).toBe(false))

  it('says so in its title, however long it is', () => {
    expect(saysRefused({ title: '401 Unauthorized', text: long })).toBe(true)
    expect(saysRefused({ title: 'Reports', text: long })).toBe(false)
  })
})
