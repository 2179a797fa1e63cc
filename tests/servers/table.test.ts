import { describe, expect, it } from 'vitest'
import { pageOf, sumUp } from './table'

const situation = { id: 'a', done: 'The window is closed', cause: 'not-signed-in', fixedBy: 'sign-in' } as const
const good = { shown: { ranked: ['not-signed-in'], fixed: true }, passed: true, quiet: true }

describe('the table of real servers', () => {
  it('shows what stood first in each browser, and what mended it', () => {
    const page = pageOf([{ room: 'nginx', situation, results: { chromium: good } }], ['nginx 1.22.1'], ['NO CADDY'])
    expect(page).toContain('| nginx | The window is closed | not-signed-in | not-signed-in | not run | sign-in | yes |')
    expect(page).toContain(
      'chromium: 1 situations over 1 servers; cause first 1 of 1 (1 without the accepted others), among three 1; fixed by our step 1 of 1; false badges 0.',
    )
    expect(page).not.toContain('firefox:')
    expect(page).toContain('Servers: nginx 1.22.1.')
    expect(page).toContain('NO CADDY')
  })
  it('tells of the everyday hour where there was one', () => {
    expect(pageOf([], [], [], ['chromium: an hour'])).toContain('chromium: an hour')
    expect(pageOf([], [], [])).not.toContain('hour')
  })
  it('counts apart what another fair expert could say', () => {
    const accepting = { ...situation, cause: 'rate-limited' as const, accept: ['not-signed-in' as const] }
    const rows = [{ room: 'nginx', situation: accepting, results: { chromium: good } }]
    expect(sumUp('chromium', rows)).toContain('cause first 1 of 1 (0 without the accepted others)')
  })
  it('hides no failure', () => {
    const bad = {
      shown: { ranked: ['token-expired', 'no-permission', 'not-signed-in'], fixed: false },
      passed: false,
      quiet: false,
    }
    const rows = [{ room: 'nginx', situation, results: { firefox: bad } }]
    expect(pageOf(rows, [], [])).toContain('| not run | token-expired (failed) | sign-in (failed) | no |')
    expect(sumUp('firefox', rows)).toContain(
      'cause first 0 of 1 (0 without the accepted others), among three 1; fixed by our step 0 of 1; false badges 1.',
    )
  })
  it('counts a badge over what heals by itself as a false one', () => {
    const healed = { ...situation, cause: 'none' as const, fixedBy: undefined }
    const { fixedBy: _none, ...quiet } = healed
    const row = (passed: boolean) => [
      { room: 'nginx', situation: quiet, results: { chromium: { passed, quiet: true } } },
    ]
    expect(sumUp('chromium', row(false))).toContain('false badges 1.')
    expect(sumUp('chromium', row(true))).toContain('false badges 0.')
  })
})
