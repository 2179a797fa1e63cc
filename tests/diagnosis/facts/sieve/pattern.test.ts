import { describe, expect, it } from 'vitest'
import { waysOf } from '../../../../src/diagnosis/facts/sieve/pattern'

describe('waysOf', () => {
  it.each([
    [/\btokens?\b/, [[[' tokens ', ' token ']]]],
    [/token|key/, [[['token']], [['key']]]],
    [/\b(?:no|missing) (?:token|key)\b/, [[[' no token ', ' no key ', ' missing token ', ' missing key ']]]],
    [/^(?=.*\bkey\b)(?=.*\bbad\b)/, [[[' key '], [' bad ']]]],
    [/\bauth\w* header\b/, [[[' auth'], [' header ']]]],
    [/\brecogni[sz]ed\b/, [[[' recognised ', ' recognized ']]]],
    [/\b(?:login|authenticat\w+)\b/, [[[' login', ' authenticat']]]],
    [/\bnot (?:\w+ ){0,2}set/, [[[' not '], [' set']]]],
    [/not(?:\w+ )?set/, [[['not'], ['set']]]],
    [/\b(?:token|\w*key)\b/, [[[' token', 'key']]]],
    [/\bkey\b(?!s)(?<!x)/, [[[' key ']]]],
    [/ab+c{2}d*e/, [[['ab'], ['bc'], ['e']]]],
    [/\buser's name/, [[[' user s name']]]],
    [/\btoken过期/, [[[' token 过期']]]],
  ])('%s', (pattern, ways) => {
    const sorted = (all: readonly (readonly (readonly string[])[])[] | undefined) =>
      all?.map((way) => way.map((cover) => [...cover].sort()).sort())
    const wanted = sorted(ways)!.map((way) => way.filter(([piece]) => piece!.length > 1))
    expect(sorted(waysOf(pattern))).toEqual(wanted)
  })

  it.each([/.*/, /\w+|token/, /(?:token)?/, /(?!token)/, /a?/])('of %s is not sure of anything', (pattern) =>
    expect(waysOf(pattern)?.some((way) => !way.length)).toBe(true),
  )

  it.each([/token/i, /(a)\1/, /\p{L}/u, /(?<name>token)/, /\x41bc/])('does not read %s', (pattern) =>
    expect(waysOf(pattern)).toBeUndefined(),
  )
})
