import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { basic, firstCause, seen, speaksFor } from '../../recorded'

const cause = 'stale-cache'

describe('stale-cache', () => {
  it('is named where the browser’s own store answered', () => {
    expect(firstCause(seen({ fromCache: true }))).toBe(cause)
    expect(speaksFor(seen({}), cause)).toEqual([])
  })

  it('is the site’s to mend where a cache before the site answered', () => {
    const evidence = seen({ sent: basic('ann', 'right'), got: { 'X-Cache-Status': 'HIT', Age: '300' } })
    const [first] = diagnose(evidence).ranked
    expect(first.cause).toBe(cause)
    expect(first.who).toBe('site')
  })

  it('is not named for an answer that passed a cache', () => {
    for (const got of [{ 'X-Cache-Status': 'MISS' }, { 'CF-Cache-Status': 'DYNAMIC' }, { Age: '0' }])
      expect(speaksFor(seen({ got }), cause)).toEqual([])
  })
})
