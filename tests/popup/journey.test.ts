import { expect, it } from 'vitest'
import { stations } from '../../src/contract/causes'
import { journeyTo } from '../../src/popup/journey'

it('a request has passed every station before the one where it is refused, and none behind', () => {
  for (const [at, station] of stations.entries()) {
    const states = journeyTo(station).map(({ state }) => state)
    expect(states.indexOf('broken')).toBe(at)
    expect(states.lastIndexOf('passed')).toBe(at - 1)
    expect(states.filter((state) => state === 'beyond')).toHaveLength(stations.length - at - 1)
  }
})
