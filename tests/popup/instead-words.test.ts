import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import type { Instead } from '../../src/contract/incident'
import { wordsOf } from '../../src/popup/instead-words'
import { catalogueFrom } from '../../src/text/from-file'
import { say } from '../../src/text/say'

const catalogue = catalogueFrom(english, { locale: 'en' })
const told = (status: number, counts = false) => {
  const { headline, lead } = wordsOf({ what: 'error', status }, counts)
  return [headline, ...lead].map((message) => say(message, catalogue)).join(' ')
}

describe('what stands where the refusal stood', () => {
  it('says in which tab cookies were put back, where it was another', () => {
    const lead = (instead: Instead, left?: string) => wordsOf(instead, false, left).lead[0]?.id
    expect(lead({ what: 'undone' })).toBe('instead_undone_lead')
    expect(lead({ what: 'undone', elsewhere: true })).toBe('instead_undone_elsewhere_lead')
    expect(lead({ what: 'undone', elsewhere: true }, 'acme.test/reports')).toBe('instead_undone_away_lead')
  })

  it('is no relief where the site wants to be left alone, or is out of order', () => {
    const [busy, down] = [told(429), told(503)]
    expect(busy).toContain('asks you to wait')
    expect(down).toContain('not available right now')
    for (const words of [busy, down]) {
      expect(words).not.toMatch(/no longer/i)
      expect(words).toContain('Whether it still turns you away shows only once that is over.')
    }
    for (const status of [500, 502, 504]) expect(told(status)).toBe(down.replace('503', String(status)))
    expect(told(407)).toContain('Sign in to that first')
    expect(told(407)).toContain('once that is over')
    expect(told(419)).toContain('open for too long')
    for (const status of [403, 418, 419]) expect(told(status)).not.toContain('once that is over')
    expect(told(511)).toMatch(/^The network asks you to sign in .*once that is over/)
    expect(told(510)).toContain('not available right now')
    expect(told(418)).not.toMatch(/proxy|too long/)
  })

  it('says what comes next while we count', () => {
    expect(told(429, true)).toContain('We wait, then load the page again by ourselves')
    expect(told(404, true)).toBe(told(404))
  })

  it('is relief, and no more than that, where the page is empty', () => {
    const { headline, lead } = wordsOf({ what: 'empty' }, false)
    const words = [headline, ...lead].map((message) => say(message, catalogue)).join(' ')
    expect(words).toMatch(/but it is empty .*no longer turns you away.*if it stays empty/)
    expect(words).not.toMatch(/fixed|works/i)
  })

  it('names the page to sign in on, and what was put back', () => {
    const signIn: Instead = { what: 'sign-in', host: 'login.acme.test' }
    expect(wordsOf(signIn, false).lead).toEqual([{ id: 'instead_sign_in_lead', values: [{ code: signIn.host }] }])
    expect(wordsOf({ what: 'undone' }, false).headline.id).toBe('instead_undone_title')
  })
})
