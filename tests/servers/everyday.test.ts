import { describe, expect, it } from 'vitest'
import { describeHour, planHour } from './everyday'
import { rooms } from './rooms'

describe('an everyday hour', () => {
  const hour = planHour(rooms)

  it('comes to every site once, in the same mixed order at each run', () => {
    const all = rooms.flatMap(({ situations }) => situations)
    const met = hour.map(({ situation }) => situation)
    expect(met).toHaveLength(all.length)
    expect(new Set(met)).toEqual(new Set(all))
    expect(met).not.toEqual(all)
    expect(planHour(rooms).map(({ situation }) => situation)).toEqual(met)
  })
  it('meets some refused, and none of those that have to stay quiet', () => {
    const refused = hour.filter((errand) => errand.refused)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(hour.length / 2)
    expect(refused.map(({ situation }) => situation.cause)).not.toContain('none')
  })
  it('is told in one line, in which what was missed was not shown', () => {
    const tally = { visits: 9, due: 3, falsely: ['a'], missed: ['b', 'c'] }
    expect(describeHour(tally, 2)).toContain(
      '9 pages of 2 servers in one browser; badges due 3, shown 1; false badges 1.',
    )
  })
})
