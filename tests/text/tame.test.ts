import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolate, tame } from '../../src/text/tame'

describe('tame', () => {
  it('leaves harmless text of any script alone', () => {
    for (const text of ['Zürich', 'עברית', '日本語', 'a😀b', 'é']) expect(tame(text)).toBe(text)
  })
  it('shows that something invisible was there', () => {
    expect(tame('a\u0000b\u200bc\ud800d')).toBe('a\ufffdb\ufffdc\ufffdd')
  })
  it('folds white space', () => {
    expect(tame(' a\r\n\tb ')).toBe('a b')
  })
  it('cuts long text between characters and says so', () => {
    expect(tame('x'.repeat(120))).toBe('x'.repeat(120))
    expect(tame('x'.repeat(4096))).toBe(`${'x'.repeat(60)}…${'x'.repeat(60)}`)
    expect(tame('😀'.repeat(130), 5)).toBe('😀😀😀…😀😀')
  })
  it('keeps the end of a host name, which says whose it is', () => {
    expect(tame(`bank.example.${'a.'.repeat(5000)}evil.test`)).toMatch(/^bank\.example\..*…a?\.a\..*\.evil\.test$/)
  })
  it('cuts towers of combining marks', () => {
    expect(tame(`a${'\u0301'.repeat(500)}`)).toBe('a\u0301\u0301\u0301')
  })
  it('lets nothing through that steers direction, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(tame(value)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
        expect(Array.from(tame(value)).length).toBeLessThanOrEqual(121)
      }),
      { numRuns: 50 },
    )
  })
})

describe('isolate', () => {
  it('opens with FSI and closes with PDI', () => {
    expect(isolate('x')).toBe('\u2068x\u2069')
  })
})
