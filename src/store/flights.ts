import type { Digest, Exchange } from '../contract/evidence'
import { item } from '../platform/storage'

/** A request that has not ended, as far as it was seen: what one event learnt must outlive the worker until the next. */
export interface Flight {
  readonly tabId: number
  readonly exchange: Exchange
  /** Header name -> digest of its value, before other extensions; for comparison only. */
  readonly before?: Readonly<Record<string, Digest>>
  /** The same of the answer's headers. */
  readonly answered?: Readonly<Record<string, Digest>>
}

/** Requests that hang longer than these many younger ones are given up. */
const capacity = 200

const flights = item<Readonly<Record<string, Flight>>>('session', 'flights', {})

/** Loads what an earlier life of the worker left. */
export async function loadFlights(): Promise<void> {
  await flights.update((now) => now)
}

/** The flight under way, without waiting. Only after `loadFlights`. */
export function flightOf(requestId: string): Flight | undefined {
  return flights.peek()?.[requestId]
}

/** What a form of the tab was sent to, where it was redirected and nothing more is known of it. Only after `loadFlights`. */
export function redirectedForm(tabId: number): Exchange | undefined {
  const all = Object.values(flights.peek() ?? {}).filter((flight) => flight.tabId === tabId)
  const sent = all.findLast(({ exchange }) => exchange.kind === 'page')?.exchange
  return sent?.redirects.some(({ method }) => method === 'POST') && !sent.answer ? sent : undefined
}

/** What is under way to a site (registrable domain), or was led away from it. */
export async function flightsTo(site: string): Promise<Exchange[]> {
  return Object.values(await flights.get())
    .map(({ exchange }) => exchange)
    .filter(({ address, redirects }) =>
      [address, ...redirects.map((stop) => stop.address)].some((at) => at.site === site),
    )
}

/** Puts the flight on record. The change holds at once for `flightOf`; the promise resolves when it is stored. */
export async function keepFlight(flight: Flight): Promise<void> {
  await flights.update((now) => {
    const { [flight.exchange.id]: _, ...others } = now
    const kept = Object.entries(others).slice(-(capacity - 1))
    return { ...Object.fromEntries(kept), [flight.exchange.id]: flight }
  })
}

export async function endFlight(requestId: string): Promise<void> {
  await flights.update((now) => {
    if (!(requestId in now)) return now
    const { [requestId]: _, ...others } = now
    return others
  })
}
