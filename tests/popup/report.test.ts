import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import { mailTo, writeReport } from '../../src/popup/report'
import { catalogueFrom } from '../../src/text/from-file'
import { address, evidence } from '../support/fake-evidence'
import { diagnosis, incident, now, taken } from './records'

const catalogue = catalogueFrom(english, { locale: 'en-GB', utcOffsetMinutes: 0 })
const write = (more: Parameters<typeof incident>[0] = {}) => writeReport(incident(more), catalogue)

const seen = evidence({
  at: now,
  challenges: [{ scheme: 'Bearer', params: [] }],
  headers: { server: 'nginx/1.24.0' },
  request: {
    ...{ names: [], credentials: [], complete: 'all' as const },
    headers: { 'user-agent': 'Mozilla/5.0 Chrome/156' },
  },
})

describe('the report', () => {
  it('says what was asked, when, what came, what it looks like and why, and what was tried', () => {
    const saw = [{ id: 'saw_cookie_refused', values: [{ code: 'sid' }] }] as const
    const text = write({
      evidence: seen,
      count: 3,
      address: { ...address, query: [{ name: 'page', length: 1, looks: 'plain' as never }] },
      diagnosis: diagnosis([['session-expired', 0.95, { for: saw }]]),
      steps: [taken('reload-fresh', 'no-help'), taken('contact-site', 'unchecked')],
    })
    for (const part of [
      'GET https://intranet.acme.test/reports',
      'page',
      new Date(now - 20_000).toISOString(),
      '3 times',
      'Bearer',
      'nginx/1.24.0',
      'Chrome/156',
      'sid',
      'Reload the page',
      'Did not help',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('Ask the site')
    expect(text).not.toContain('⁨')
  })

  it('says of a step that is under way that nobody knows yet, and of one that has ended what came of it', () => {
    const tried = (state: 'running' | 'no-help') =>
      write({ diagnosis: diagnosis([['session-expired', 0.95]]), steps: [taken('sign-in', state)] })
    expect(tried('running')).toContain('Sign in')
    expect(tried('running')).toContain('Not known yet whether it helped.')
    expect(tried('no-help')).not.toContain('Not known yet')
  })

  it('leaves out what is not known', () => {
    const text = write()
    expect(text.split('\n').length).toBeLessThan(6)
    expect(text).toContain('401')
    expect(text).not.toContain('undefined')
  })
})

describe('mailTo', () => {
  it('writes subject and report into the link, and no more than a mail program takes', () => {
    const link = mailTo('help@acme.test', 'I cannot get in & out', 'one\ntwo')
    expect(link).toBe('mailto:help@acme.test?subject=I%20cannot%20get%20in%20%26%20out&body=one%0Atwo')
    expect(mailTo('help@acme.test', 's', 'x'.repeat(9_000)).length).toBeLessThan(2_000)
  })
})
