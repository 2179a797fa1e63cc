import { describe, expect, it } from 'vitest'
import { rank, type Verdict } from '../../src/diagnosis/rank'
import { sign } from '../../src/diagnosis/rule'
import { somethingElse, weights } from '../../src/diagnosis/weights'

const saw = (text: string) => ({ id: 'saw_words', values: [text] }) as const
const none = (cause: Verdict['cause'], blind = false): Verdict => ({ cause, signals: [], blind })

describe('rank', () => {
  it('gives one cause alone the odds of its weights against something else', () => {
    const { ranked } = rank([{ cause: 'rate-limited', signals: [sign('retry-after', saw('a'))], blind: false }])
    const odds = weights['rate-limited'].prior + weights['rate-limited'].signals['retry-after']
    expect(ranked[0].confidence).toBeCloseTo(1 / (1 + Math.exp(somethingElse - odds)))
  })

  it('lets causes share what is left', () => {
    const alone = rank([{ cause: 'rate-limited', signals: [sign('retry-after', saw('a'))], blind: false }])
    const both = rank([
      { cause: 'rate-limited', signals: [sign('retry-after', saw('a'))], blind: false },
      { cause: 'account-locked', signals: [sign('words-locked', saw('b'))], blind: false },
    ])
    expect(both.ranked.find(({ cause }) => cause === 'rate-limited')?.confidence).toBeLessThan(
      alone.ranked[0].confidence,
    )
  })

  it('does not name a cause of which only the contrary was seen', () => {
    const { ranked } = rank([
      { cause: 'rate-limited', signals: [sign('retry-after', saw('a'))], blind: false },
      { cause: 'wrong-credentials', signals: [sign('nothing-sent', saw('b'))], blind: false },
    ])
    expect(ranked.map(({ cause }) => cause)).toEqual(['rate-limited'])
  })

  it('is never empty, and then not sure', () => {
    const { ranked } = rank([none('rate-limited'), none('token-expired', true)])
    expect(ranked).toHaveLength(1)
    expect(ranked[0].confidence).toBeLessThan(0.5)
    expect(ranked[0].for).toEqual([])
  })

  it('reports the blind as unchecked, unless something spoke for them all the same', () => {
    const told = { cause: 'token-expired', signals: [sign('words-expired', saw('a'))], blind: true } as const
    expect(rank([told, none('session-expired', true)]).unchecked).toEqual(['session-expired'])
    expect(rank([told, none('session-expired')]).unchecked).toEqual([])
  })

  it('puts the strongest evidence first and tells one sight once', () => {
    const signals = [
      sign('error-code', saw('weak')),
      sign('token-refused', saw('strong')),
      sign('malformed', saw('weak')),
      sign('past-its-time', saw('contrary')),
    ]
    const [first] = rank([{ cause: 'token-rejected', signals, blind: false }]).ranked
    expect(first.for).toEqual([saw('strong'), saw('weak')])
    expect(first.against).toEqual([saw('contrary')])
  })

  it('lets the evidence say who can mend it', () => {
    const of = (more?: { who: 'site'; where: 'site' }) =>
      rank([{ cause: 'clock-wrong', signals: [sign('words-clock', saw('a'), more)], blind: false }]).ranked[0]
    expect([of().who, of().where]).toEqual(['visitor', 'browser'])
    expect([of({ who: 'site', where: 'site' }).who, of({ who: 'site', where: 'site' }).where]).toEqual(['site', 'site'])
  })

  it('keeps a fact beside a likelier cause', () => {
    const fact = {
      cause: 'challenge-missing',
      signals: [sign('no-header', saw('a'), { fact: true })],
      blind: false,
    } as const
    const likely = { cause: 'rate-limited', signals: [sign('nothing-left', saw('b'))], blind: false } as const
    expect(rank([fact, likely]).also).toEqual(['challenge-missing'])
    expect(rank([fact]).also).toEqual([])
    expect(rank([likely]).also).toEqual([])
  })
})
