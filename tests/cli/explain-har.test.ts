import { describe, expect, it } from 'vitest'
import { explainHar } from '../../src/cli/explain-har'
import { harOf, type Recorded } from '../diagnosis/recorded'

const causes = (...entries: Recorded[]) =>
  explainHar(harOf(...entries), new Uint8Array(32)).incidents.map(({ diagnosis }) => diagnosis.ranked[0].cause)
const page: Recorded = { kind: 'document', status: 200, at: '2026-11-21T11:50:00.000Z' }
const probe: Recorded = { url: 'https://app.acme.test/api/me' }
const cookie = { Cookie: 'sessionid=4f2a9c8e7b6d5a43' }

describe('a page that asks who is signed in', () => {
  it('is told of where a sign-in was refused', () =>
    expect(causes({ ...page, sent: cookie }, { ...probe, sent: cookie })).toEqual(['session-expired']))

  it('is not where nobody is signed in', () => expect(causes(page, probe)).toEqual([]))

  it('is where the page itself is refused', () => expect(causes({ ...page, status: 401 }, probe)).toHaveLength(2))
})
