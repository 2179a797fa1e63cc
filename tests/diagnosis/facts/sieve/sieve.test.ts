import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { waysOf } from '../../../../src/diagnosis/facts/sieve/pattern'
import { sieveOf } from '../../../../src/diagnosis/facts/sieve/sieve'
import { patterns } from '../../../../src/diagnosis/facts/topics'
import { fold } from '../../../../src/diagnosis/facts/fold'
import { ownHalves } from '../../../corpus/kept-score'
import { readLabels } from '../../../corpus/recordings'
import { apart } from '../vocabulary/apart'
import { circumstancesSaid } from '../vocabulary/circumstances-said'
import { signInSaid } from '../vocabulary/sign-in-said'

const sift = sieveOf(patterns)
const matched = (text: string) => patterns.flatMap((pattern, at) => (pattern.test(text) ? [at] : []))
/** Patterns that match and would not be tried. */
const missed = (text: string) => {
  const tried = sift(text)
  return matched(text).filter((at) => !tried.includes(at))
}

const sentences = [...signInSaid, ...circumstancesSaid, ...apart].flatMap(({ said }) =>
  said.map(([text]) => fold(text)),
)
const recorded = readLabels(ownHalves.known).flatMap(({ har }) => {
  const text = readFileSync(join(ownHalves.known, har.includes('/') ? har : join('har', har)), 'utf8')
  return text.match(/[\p{L}\d' ]{8,200}/gu)?.map(fold) ?? []
})
const texts = [...new Set([...sentences, ...recorded])]

describe('the sieve of the vocabulary', () => {
  it('lets through what matches, of all that was recorded and written down', () => {
    expect(texts.filter((text) => missed(text).length)).toEqual([])
    expect(texts.some((text) => matched(text).length > 1)).toBe(true)
  })

  it('lets through what matches, of any mixture of words', () => {
    const words = [...new Set(texts.flatMap((text) => text.split(' ')))]
    const pieces = [...new Set(patterns.flatMap((pattern) => waysOf(pattern) ?? []).flat(2))]
    const part = fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(...words),
      fc.constantFrom("'", ' ', '1', 'я', '令', ''),
    )
    const mixture = fc.array(part, { maxLength: 8 })
    const property = fc.property(mixture, fc.constantFrom(' ', ''), (parts, between) => {
      expect(missed(parts.join(between))).toEqual([])
    })
    fc.assert(property, { numRuns: 3000 })
  })

  it('holds most patterns back', () => {
    const tried = sentences.reduce((sum, text) => sum + sift(text).length, 0)
    const hits = sentences.reduce((sum, text) => sum + matched(text).length, 0)
    expect(tried).toBeLessThan(3 * hits)
    expect(sift('something else altogether')).toEqual([])
  })
})

describe('sieveOf', () => {
  it('always lets through what it cannot read', () => expect(sieveOf([/token/i, /key/, /.+/])('')).toEqual([0, 2]))
  it('tells the same again', () => {
    const again = sieveOf([/\bkey\b/, /^(?=.*\btoken\b)(?=.*\bbad\b)/])
    expect(['a key', 'bad key', 'bad token', 'token', 'a key'].map(again)).toEqual([[0], [0], [1], [], [0]])
  })
})
