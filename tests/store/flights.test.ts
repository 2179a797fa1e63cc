import { beforeEach, describe, expect, it } from 'vitest'
import type * as Store from '../../src/store/flights'
import { exchange } from '../support/fake-exchange'
import { Extension } from '../support/fake-worker'

let extension: Extension
let flights: typeof Store

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  flights = await import('../../src/store/flights')
  await flights.loadFlights()
})

const flight = (id: string): Store.Flight => ({ tabId: 1, exchange: exchange(401, 100, { id }) })

describe('a flight', () => {
  it('is known at once and until it ends', async () => {
    const kept = flights.keepFlight(flight('7'))
    expect(flights.flightOf('7')).toEqual(flight('7'))
    expect(flights.flightOf('8')).toBeUndefined()
    await kept
    const ended = flights.endFlight('7')
    expect(flights.flightOf('7')).toBeUndefined()
    await ended
    expect(extension.world.stored.areas.session.get('flights')).toEqual({})
  })

  it('is known to the next life of the worker once that has loaded', async () => {
    await flights.keepFlight(flight('7'))
    extension.open()
    const again = await import('../../src/store/flights')
    expect(again.flightOf('7')).toBeUndefined()
    await again.loadFlights()
    expect(again.flightOf('7')).toEqual(flight('7'))
  })

  it('is found by the site that it goes to, or was led away from', async () => {
    const from = flight('7').exchange.address
    const away = { ...from, site: 'other.test' }
    await flights.keepFlight(flight('7'))
    await flights.keepFlight({
      tabId: 1,
      exchange: exchange(401, 100, { id: '8', address: away, redirects: [{ address: from, status: 303 }] }),
    })
    const ids = async (site: string) => (await flights.flightsTo(site)).map(({ id }) => id)
    expect(await ids(from.site)).toEqual(['7', '8'])
    expect(await ids('other.test')).toEqual(['8'])
    expect(await ids('third.test')).toEqual([])
  })

  it('is given up where many younger ones hang', async () => {
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => flights.keepFlight(flight(`${index}`))))
    expect(flights.flightOf('999')).toBeDefined()
    expect(flights.flightOf('0')).toBeUndefined()
    const stored = extension.world.stored.areas.session.get('flights') as object
    expect(Object.keys(stored).length).toBeLessThanOrEqual(200)
  })

  it('that nobody knows ends without a write', async () => {
    await flights.endFlight('7')
    expect(extension.world.stored.writes).toEqual([])
  })
})
