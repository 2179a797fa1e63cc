import { describe, expect, it } from 'vitest'
import type { Address } from '../../src/contract/evidence'
import { isSamePage } from '../../src/incidents/same-page'
import { at } from '../support/fake-exchange'

/** The address of a URL, as far as two of them are compared. */
function read(url: string): Address {
  const { protocol, hostname, host, origin, pathname, search, searchParams } = new URL(url, 'https://acme.test')
  const query = [...searchParams].map(([name, value]) => ({
    ...{ name, length: value.length },
    ...(name === 'token' && { looks: 'token' as const }),
  }))
  const base = at(pathname, hostname)
  const digests = { digest: `d ${origin}${pathname}${search}`, pathDigest: `p ${origin}${pathname}` }
  return { ...base, ...digests, scheme: protocol.slice(0, -1), host, origin, query }
}

const isSame = (refused: string, shown: string) => isSamePage(read(refused), read(shown))

describe('the page that was refused', () => {
  it.each([
    ['itself', '/reports?year=2026', '/reports?year=2026'],
    ['over https', 'http://acme.test:8080/reports', 'https://acme.test:8443/reports'],
    ['over http', 'https://acme.test/reports', 'http://acme.test/reports'],
    ['with www.', 'https://acme.test/reports', 'https://www.acme.test/reports'],
    ['without www.', 'https://www.acme.test/reports', 'https://acme.test/reports'],
    ['with a slash', '/reports', '/reports/'],
    ['without', '/reports/?year=2026', '/reports?year=2026'],
    ['in a language', '/reports', '/en/reports'],
    ['in another one', '/en/reports', '/de-DE/reports/'],
    ['in none', '/pt_br/reports', '/reports'],
    ['in one that stands for more, where another one stood', '/en/reports', '/it/reports'],
    ['in one with its region', '/hr/reports', '/it-IT/reports'],
    ['as a file', '/reports/', '/reports/index.html'],
    ['as a directory', '/reports/index.php', '/reports'],
    ['the home page in a language', '/', '/en/'],
    ['a page beneath it', '/app', '/app/dashboard'],
    ['a page beneath it in a language', '/app', '/en/app/dashboard'],
    ['a page beneath the one of a language', '/en', '/en/dashboard'],
    ['a page beneath the home page', '/', '/dashboard'],
    ['without what let the person in', '/reports?year=2026&token=abcdef', '/reports?year=2026'],
  ])('is %s: %s, %s', (_, refused, shown) => {
    expect(isSame(refused, shown)).toBe(true)
  })

  it.each([
    ['the home page', '/reports', '/'],
    ['the home page, for two letters', '/hr', '/'],
    ['the home page in a language', '/reports', '/en/'],
    ['that of another language, or another page of two letters', '/hr', '/it'],
    ['that of another department', '/hr/reports', '/it/reports'],
    ['that of a department', '/reports', '/hr/reports'],
    ['that of everybody', '/my/reports', '/reports'],
    ['that behind two letters which are no language', '/en/reports', '/qa/reports'],
    ['its neighbour', '/reports', '/home'],
    ['one that begins alike', '/app', '/apple'],
    ['the one above', '/app/dashboard', '/app'],
    ['a file of another name', '/reports', '/reports.html'],
    ['another answer of it', '/reports?year=2026', '/reports?year=2025'],
    ['a part of what was asked', '/reports?year=2026', '/reports'],
    ['what a parameter chooses', '/', '/index.php?page=welcome'],
    ['a page beneath it that a parameter chooses', '/app', '/app/error?code=7'],
    ['on another port', 'https://acme.test:8080/reports', 'https://acme.test:8443/reports'],
    ['of a sibling', 'https://acme.test/reports', 'https://intranet.acme.test/reports'],
  ])('is not %s: %s, %s', (_, refused, shown) => {
    expect(isSame(refused, shown)).toBe(false)
  })

  it.each(['/access-denied', '/unauthorized', '/app/forbidden', '/maintenance', '/error/403', '/session_expired.html'])(
    'is not a page beneath it that turns the person away: %s',
    (shown) => {
      expect(isSame('/', shown)).toBe(false)
    },
  )

  it.each(['/terrors', '/lockers', '/reports-4031'])('is %s, which only sounds so', (shown) => {
    expect(isSame('/', shown)).toBe(true)
  })
})
