import { describe, expect, it } from 'vitest'
import { parseContacts } from '../../src/http/security-txt'

const now = Date.parse('2026-11-01T00:00:00Z')

describe('parseContacts', () => {
  it('reads mail addresses and pages in their order, signed file or not', () => {
    const text =
      '-----BEGIN PGP SIGNED MESSAGE-----\r\n# Contact: mailto:old@acme.test\r\nContact: mailto:security@acme.test\r\nExpires: 2027-01-01T00:00:00z\r\ncontact:https://acme.test/report'
    expect(parseContacts(text, now)).toEqual(['mailto:security@acme.test', 'https://acme.test/report'])
  })
  it('finds none in a page, and none that is no address for us', () => {
    expect(parseContacts('<html><p>Contact: mailto:a@b.test</p></html>', now)).toEqual([])
    expect(parseContacts('Contact: http://acme.test/\nContact: javascript:x', now)).toEqual([])
  })
  it('reads telephone numbers', () => {
    expect(parseContacts('Contact: tel:+1-201-555-0123', now)).toEqual(['tel:+1-201-555-0123'])
  })
  it('reads none of a file that has expired, and all of one that has not', () => {
    const text = 'Contact: mailto:security@acme.test\nExpires: 2026-11-01T00:00:00.000Z\n'
    expect(parseContacts(text, Date.parse('2026-11-01T00:00:01Z'))).toEqual([])
    expect(parseContacts(text, Date.parse('2026-10-31T23:59:59Z'))).toEqual(['mailto:security@acme.test'])
  })
})
