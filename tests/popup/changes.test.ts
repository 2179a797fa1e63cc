import { describe, expect, it } from 'vitest'
import file from '../../public/_locales/en/messages.json'
import { tellChange, tellChanges } from '../../src/popup/changes'
import { catalogueFrom } from '../../src/text/from-file'
import { say } from '../../src/text/say'

const now = Date.UTC(2026, 10, 21, 9)
const day = 24 * 3_600_000
const catalogue = catalogueFrom(file, { locale: 'en-GB', utcOffsetMinutes: 0, now })

describe('what changed about an extension', () => {
  it('is told by its day', () => {
    expect(say(tellChange({ what: 'updated', at: now - day }), catalogue)).toBe('Updated yesterday.')
    expect(say(tellChange({ what: 'new', at: now - 3 * day }), catalogue)).toBe('Installed 3 days ago.')
    expect(say(tellChange({ what: 'switched-on', at: now }), catalogue)).toBe('Switched on today.')
  })
  it('is told by its bounds where nobody saw it happen', () => {
    const told = say(tellChange({ what: 'updated', at: now, after: now - day }), catalogue)
    expect(told).toBe('Updated some time after 20 Nov, 09:00.')
  })
  it('is told of those alone of whom it is known', () => {
    const all = [
      { id: 'a', name: 'Cookie Cleaner' },
      { id: 'b', name: 'Dark Pages', change: { what: 'updated' as const, at: now } },
    ]
    expect(tellChanges(all).map((message) => say(message, catalogue))).toEqual(['Dark Pages: Updated today.'])
    expect(tellChanges(all.slice(0, 1))).toEqual([])
  })
})
