import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, beginSearch, mostRounds, offIn, type Search, verdictOf } from '../../../src/background/bisect/search'

/** The page is refused where all of one of these sets are on. */
type Guilt = readonly (readonly string[])[]

const refuses = (guilt: Guilt, off: readonly string[]) => guilt.some((set) => !set.some((id) => off.includes(id)))

/** Every round, as the browser would answer it. */
function run(start: Search, guilt: Guilt, alwaysOn: readonly string[] = []): Search[] {
  const rounds = [start]
  for (let now = start; !verdictOf(now) && rounds.length < 200;) {
    const off = offIn(now).filter((id) => !alwaysOn.includes(id))
    now = advance(now, refuses(guilt, off) ? 'refused' : 'works')
    rounds.push(now)
  }
  return rounds
}

const last = (rounds: readonly Search[]) => rounds.at(-1)!
const people = (count: number, letter: string) => Array.from({ length: count }, (_, at) => `${letter}${at}`)

const scenes = fc
  .record({ likely: fc.integer({ min: 0, max: 12 }), vaults: fc.integer({ min: 0, max: 3 }) })
  .filter(({ likely, vaults }) => likely + vaults > 0)
  .map(({ likely, vaults }) => ({ likely: people(likely, 's'), vaults: people(vaults, 'v') }))
  .chain((scene) => {
    const all = [...scene.likely, ...scene.vaults]
    const some = (least: number, most: number) =>
      fc.subarray(all, { minLength: Math.min(least, all.length), maxLength: Math.min(most, all.length) })
    const alone = some(0, 3).map((guilty): Guilt => guilty.map((id) => [id]))
    const together = some(1, 3).map((guilty): Guilt => [guilty])
    const mixed = fc.array(some(1, 2), { minLength: 1, maxLength: 3 })
    return fc.record({ scene: fc.constant(scene), guilt: fc.oneof(alone, together, mixed) })
  })

describe('the search', () => {
  it('names only those who are guilty, each of them needed, and ends with a page that works', () => {
    fc.assert(
      fc.property(scenes, ({ scene: { likely, vaults }, guilt }) => {
        const end = last(run(beginSearch(likely, vaults), guilt))
        expect(verdictOf(end)).toBe(guilt.length ? 'guilty' : 'by-itself')
        const involved = guilt.flat()
        expect(end.guilty.filter((id) => !involved.includes(id))).toEqual([])
        expect(offIn(end)).toEqual(end.guilty)
        expect(refuses(guilt, end.guilty)).toBe(false)
        for (const one of end.guilty)
          expect(
            refuses(
              guilt,
              end.guilty.filter((id) => id !== one),
            ),
          ).toBe(true)
      }),
    )
  })

  it('names all who are guilty, each by itself, and nobody else', () => {
    fc.assert(
      fc.property(scenes, ({ scene: { likely, vaults }, guilt }) => {
        const alone = guilt.flat().map((id) => [id])
        fc.pre(alone.length > 0)
        const end = last(run(beginSearch(likely, vaults), alone))
        expect([...end.guilty].sort()).toEqual([...new Set(alone.flat())].sort())
      }),
    )
  })

  it('blames nobody where the page is refused for another reason', () => {
    fc.assert(
      fc.property(scenes, ({ scene: { likely, vaults } }) => {
        // An empty set is always on as a whole.
        const end = last(run(beginSearch(likely, vaults), [[]]))
        expect(verdictOf(end)).toBe('none')
        expect(offIn(end)).toEqual([])
      }),
    )
  })

  it('blames nobody where it is one that stays on', () => {
    const end = last(run(beginSearch(['a', 'b', 'c'], []), [['b']], ['b']))
    expect(verdictOf(end)).toBe('none')
  })

  it('begins and ends with all of them on, and then proves it', () => {
    const rounds = run(beginSearch(['a', 'b', 'c'], []), [['b']])
    expect(rounds.map(offIn)[0]).toEqual([])
    expect(rounds.map(offIn).slice(-3)).toEqual([[], ['b'], ['b']])
    expect([...offIn(rounds[1]!)].sort()).toEqual(['a', 'b', 'c'])
  })

  it('switches password managers off only where nothing else helped', () => {
    const rounds = run(beginSearch(['a', 'b', 'c'], ['vault']), [['a'], ['b']])
    expect(rounds.flatMap(offIn)).not.toContain('vault')
    const helpless = run(beginSearch(['a', 'b'], ['vault']), [['vault']])
    expect(last(helpless).guilty).toEqual(['vault'])
  })

  it('clears those that are least likely first', () => {
    const [, , , halves] = run(beginSearch(['likely', 'b', 'c', 'unlikely'], []), [['likely']])
    expect(halves?.cleared).toEqual(['unlikely', 'c'])
  })

  it('blames nobody where the page mends itself in the middle', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 0, max: 12 }), ({ scene: { likely, vaults } }, healsAfter) => {
        let now = beginSearch(likely, vaults)
        for (let round = 0; !verdictOf(now); round++) now = advance(now, round < healsAfter ? 'refused' : 'works')
        expect(['by-itself', 'none']).toContain(verdictOf(now))
      }),
    )
  })

  it('blames nobody where the proof fails', () => {
    const [proof] = run(beginSearch(['a', 'b'], []), [['a']]).filter(({ stage }) => stage === 'confirm')
    expect(verdictOf(advance(proof!, 'refused'))).toBe('unsteady')
    expect(offIn(advance(proof!, 'refused'))).toEqual([])
  })

  it('takes no more rounds than it says, where one is to blame', () => {
    fc.assert(
      fc.property(scenes, fc.nat(), ({ scene: { likely, vaults } }, which) => {
        const all = [...likely, ...vaults]
        const rounds = run(beginSearch(likely, vaults), [[all[which % all.length]!]])
        for (const now of rounds) expect(rounds.length - 1).toBeLessThanOrEqual(mostRounds(now))
        expect(mostRounds(last(rounds))).toBe(rounds.length - 1)
      }),
    )
  })

  it('is over once it is over', () => {
    const end = last(run(beginSearch(['a'], []), [['a']]))
    expect(advance(end, 'refused')).toEqual({ ...end })
  })
})

describe('where the person switches', () => {
  const stages = (guilty: string, byHand: boolean) =>
    run(beginSearch(people(4, 's'), [], byHand), [[guilty]]).map(({ stage }) => stage)

  it('is not asked to switch the guilty one once more, where it was refused again with it on', () => {
    expect(stages('s3', true)).not.toContain('as-is-again')
    expect(stages('s3', true).at(-1)).toBe('guilty')
    expect(stages('s3', false)).toContain('as-is-again')
  })

  it('is asked, where nothing but that shows that it does not work by itself meanwhile', () => {
    expect(stages('s0', true)).toContain('as-is-again')
    const healed = run(beginSearch(people(4, 's'), [], true), [['s0']]).find(({ stage }) => stage === 'as-is-again')!
    expect(verdictOf(advance(advance(healed, 'works'), 'works'))).toBe('by-itself')
  })

  it('names only those who are guilty, and ends with a page that works', () => {
    fc.assert(
      fc.property(scenes, ({ scene: { likely, vaults }, guilt }) => {
        const end = last(run(beginSearch(likely, vaults, true), guilt))
        expect(verdictOf(end)).toBe(guilt.length ? 'guilty' : 'by-itself')
        expect(end.guilty.filter((id) => !guilt.flat().includes(id))).toEqual([])
        expect(refuses(guilt, end.guilty)).toBe(false)
      }),
    )
  })
})
