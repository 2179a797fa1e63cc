import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { TabRecord } from '../../src/contract/incident'
import { isEmbedded, noteFrame } from '../../src/incidents/embedding'
import { observe } from '../../src/incidents/observe'
import { at, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }
const portal = { ...at('/', 'portal.other'), site: 'portal.other' }
const onPortal = observe(empty, exchange(200, 10, { address: portal }), 11)
const onOwnPage = observe(empty, exchange(200, 10), 11)
const by = (relation: 'same-origin' | 'same-site' | 'cross-site'): Pick<Exchange, 'initiator'> => ({
  initiator: { origin: 'https://x.test', relation },
})
const frame = exchange(401, 50, { kind: 'frame', ...by('cross-site') })
const call = (relation: 'same-origin' | 'cross-site') => exchange(401, 60, { kind: 'call', ...by(relation) })

describe('isEmbedded', () => {
  it('is true of a frame in a page of another site, and of what its script asks for', () => {
    expect(isEmbedded(onPortal, frame)).toBe(true)
    expect(isEmbedded(onPortal, call('same-origin'))).toBe(true)
  })

  it('is false in a page of its own site, of a page, and of what another site’s page asks for itself', () => {
    expect(isEmbedded(onOwnPage, { ...frame, ...by('same-origin') })).toBe(false)
    expect(isEmbedded(onOwnPage, call('same-origin'))).toBe(false)
    expect(isEmbedded(onPortal, exchange(401, 50))).toBe(false)
    expect(isEmbedded(onPortal, call('cross-site'))).toBe(false)
  })

  it('is told by the frame where the page was not seen, until the next page', () => {
    const noted = noteFrame(empty, frame)
    expect(isEmbedded(empty, call('same-origin'))).toBe(false)
    expect(isEmbedded(noted, call('same-origin'))).toBe(true)
    expect(noteFrame(empty, { ...frame, ...by('same-origin') })).toBe(empty)
    expect(observe(noted, exchange(200, 100), 101)).not.toHaveProperty('embeds')
  })

  it('is kept of what is refused', () => {
    expect(observe(onPortal, frame, 51).incidents[0]?.exchange.embedded).toBe(true)
    expect(observe(onOwnPage, { ...frame, ...by('same-origin') }, 51).incidents[0]?.exchange).not.toHaveProperty(
      'embedded',
    )
  })
})
