import { describe, expect, it } from 'vitest'
import { isPageInUse, situations } from '../../src/remedies/situation'
import { causes } from '../../src/contract/causes'
import type { MessageId } from '../../src/contract/messages'
import { evidence } from '../support/fake-evidence'

describe('isPageInUse', () => {
  it('is true where only a call or a frame of the page was refused', () => {
    for (const kind of ['call', 'frame', 'part'] as const) expect(isPageInUse(evidence({ kind }))).toBe(true)
    expect(isPageInUse({ ...evidence({ kind: 'call' }), page: { status: 200 } })).toBe(true)
  })
  it('is false where the page itself was refused', () => {
    expect(isPageInUse(evidence())).toBe(false)
    expect(isPageInUse({ ...evidence({ kind: 'call' }), page: { status: 401 } })).toBe(false)
  })
})

describe('situations', () => {
  const found = (cause: 'no-permission' | 'session-expired', saw: MessageId) => {
    const finding = { cause, confidence: 0.7, for: [{ id: saw }], against: [], ...causes[cause] }
    return [...situations({ ranked: [finding], also: [], unchecked: [] }, evidence()).keys()]
  }
  it('tells an accepted sign-in only where another page or the site itself says so', () => {
    expect(found('no-permission', 'saw_other_pages_fine')).toEqual(['try-another-account', 'sign-in-accepted'])
    expect(found('no-permission', 'saw_words')).toEqual(['try-another-account'])
    expect(found('no-permission', 'saw_login_fine')).toEqual(['try-another-account', 'sign-in-accepted'])
    expect(found('session-expired', 'saw_other_pages_fine')).toEqual([])
  })
})
