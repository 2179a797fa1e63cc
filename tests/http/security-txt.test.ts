import { describe, expect, it } from 'vitest'
import { parseContacts } from '../../src/http/security-txt'

describe('parseContacts', () => {
  it('reads mail addresses and pages in their order, signed file or not', () => {
    const text =
      '-----BEGIN PGP SIGNED MESSAGE-----\r\n# Contact: mailto:old@acme.test\r\nContact: mailto:security@acme.test\r\nExpires: 2027-01-01T00:00:00z\r\ncontact:https://acme.test/report'
    expect(parseContacts(text)).toEqual(['mailto:security@acme.test', 'https://acme.test/report'])
  })
  it('finds none in a page, and none that is no address for us', () => {
    expect(parseContacts('<html><p>Contact: mailto:a@b.test</p></html>')).toEqual([])
    expect(parseContacts('Contact: tel:+1-201-555-0123\nContact: http://acme.test/\nContact: javascript:x')).toEqual([])
  })
})
