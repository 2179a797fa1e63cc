import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import type { Exchange } from '../../src/contract/evidence'
import type { TabRecord } from '../../src/contract/incident'
import { wordCalm } from '../../src/popup/calm-words'
import { catalogueFrom } from '../../src/text/from-file'
import { say } from '../../src/text/say'
import { address } from '../support/fake-evidence'
import { minute, now, on, record, watched } from './made-up'

const catalogue = catalogueFrom(english, { locale: 'en-GB', utcOffsetMinutes: 0, now })

/** What is said over a page that was answered and ended so. */
function told(more: Pick<Exchange, 'end'> & { status?: number }, host = address.host): string {
  const { page, ...rest } = on(host)
  const { answer, ...exchange } = page!.exchange
  const { status, end } = more
  const seen = { ...exchange, ...(status && answer && { answer: { ...answer, status } }), ...(end && { end }) }
  return inWords({ ...rest, page: { at: now, exchange: seen } })
}

function inWords(seen: TabRecord, at = now): string {
  const { headline, lead } = wordCalm(seen, watched, at)
  return [headline, ...lead].map((message) => say(message, catalogue)).join(' ')
}

describe('where there is nothing to explain', () => {
  it('repeats that a page wants to be left alone until tomorrow, and makes up no time', () => {
    const { page, ...rest } = on(address.host)
    const { answer, ...exchange } = page!.exchange
    const seen = { ...exchange, ...(answer && { answer: { ...answer, status: 503 } }) }
    expect(inWords({ ...rest, page: { at: now, exchange: seen, tomorrow: true } })).toContain('tomorrow')
    expect(inWords({ ...rest, page: { at: now, exchange: seen } })).not.toContain('tomorrow')
  })

  it.each([
    [403, 'does not let you see it'],
    [404, 'no such page'],
    [410, 'no such page'],
    [407, 'a proxy'],
    [419, 'open for too long'],
    [429, 'too many requests'],
    [418, 'did not accept'],
    [500, 'the site’s side'],
    [503, 'the site’s side'],
    [511, 'network'],
  ])('says what it is instead that the page answered: %i', (status, what) => {
    for (const words of [told({ status }), told({ end: { at: now, status } })]) {
      expect(words).toMatch(/^No 401 here This page answered with error /)
      expect(words).toContain(`error ${status}`)
      expect(words).toContain(what)
      expect(words).toContain('another thing than a 401')
    }
  })
  it('says that nothing is refused of a page that was answered well, and of no other', () => {
    for (const status of [200, 206, 304]) expect(told({ status })).toMatch(/^Nothing is refused here When/)
    const good = told({ status: 200 })
    expect(good).not.toContain('another thing')
    for (const status of [401, 403, 500]) expect(told({ status })).not.toContain('Nothing is refused')
  })
  it('goes by the last answer, where a sign-in window was answered', () => {
    expect(told({ status: 401, end: { at: now, status: 200 } })).toBe(told({ status: 200 }))
  })
  it('says of a page that did not come that it did not', () => {
    const words = told({ end: { at: now, error: 'net::ERR_NAME_NOT_RESOLVED' } })
    expect(words).toMatch(/^No 401 here This page did not come/)
    expect(told({ status: 200, end: { at: now, error: 'net::ERR_CONNECTION_RESET' } })).toBe(told({ status: 200 }))
  })
  it('says nothing of a page of which that is not known', () => {
    const unknown = inWords(record())
    expect(unknown).toMatch(/^No 401 was seen here When/)
    expect(told({})).toBe(unknown)
    expect(told({ status: 403 }, 'www.other.test')).toBe(unknown)
  })
  it('says of 511 that the network is to be signed in to, and that the site has no part in it', () => {
    expect(told({ status: 511 })).not.toContain('site’s side')
    expect(told({ status: 510 })).toContain('site’s side')
    for (const status of [500, 407]) expect(told({ status })).not.toContain('Wi-Fi')
    expect(told({ status: 511 })).toContain('Wi-Fi')
  })
  it.each([429, 503])('says how long a page that names a time wants to be left alone: %i', (status) => {
    const seen = on(address.host)
    const { exchange } = seen.page!
    const asks = (left: number) =>
      inWords({
        ...seen,
        page: {
          at: now,
          exchange: { ...exchange, end: { at: now, status } },
          pause: { ms: 15 * minute, until: now + left },
        },
      })
    expect(asks(14 * minute)).toMatch(/asks you to wait: 14 minutes more, until .*10:01/)
    expect(asks(30_000)).toContain('30 seconds more')
    expect(asks(14 * minute)).not.toMatch(/Wait a while|later|is over/)
    for (const left of [0, -1, -minute]) {
      expect(asks(left)).toContain('that it asked for is over')
      expect(asks(left)).not.toMatch(/Wait a while|later|more, until/)
    }
    expect(told({ status })).not.toMatch(/more, until|is over/)
    expect(told({ status })).toMatch(/Wait a while|later/)
  })
  it('says of a page whose loading was stopped that it was, and not that there is nothing to explain', () => {
    const stopped = told({ status: 401, end: { at: now, error: 'net::ERR_ABORTED' } })
    expect(stopped).toMatch(/^Loading was stopped/)
    expect(stopped).not.toMatch(/Nothing|no answer/)
    expect(told({ end: { at: now, error: 'NS_BINDING_ABORTED' } })).toBe(stopped)
    expect(told({ status: 401, end: { at: now, error: 'net::ERR_CONNECTION_RESET' } })).not.toBe(stopped)
    for (const status of [200, 403])
      expect(told({ status, end: { at: now, error: 'net::ERR_ABORTED' } })).toBe(told({ status }))
  })
  it('says of a 401 that nobody waits for neither that there was none nor that nothing was refused', () => {
    expect(told({ status: 401 })).toMatch(/^Nothing to explain here/)
  })
})
