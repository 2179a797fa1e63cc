import { describe, expect, it } from 'vitest'
import { evidence } from '../support/fake-evidence'
import { fits, idsOf, scene, tells, windows } from '../support/fake-scene'
import { findStep } from '../../src/remedies'
import { plan } from '../../src/remedies/plan'
import { wordStep } from '../../src/remedies/word-step'
import { diagnosis } from '../support/fake-exchange'

const by = (version: number, text = '') =>
  evidence({
    at: Date.UTC(2026, 10, 21),
    request: {
      names: [],
      credentials: [],
      complete: 'all',
      headers: { 'user-agent': `Mozilla/5.0 Chrome/${version}.0.0.0 Safari/537.36` },
    },
    ...(text && { wording: { type: 'html', text } as const }),
  })
const at = (seen: ReturnType<typeof by>) => scene('unsupported-scheme', { seen }, windows)

describe('update-browser', () => {
  it('tells how old the browser is, and where it is updated', () => {
    expect(idsOf(tells('update-browser', at(by(131))))).toEqual(['update_told_age', 'way_about_chrome'])
    expect(fits('update-browser', at(by(131)))).toBe(true)
  })
  it('is not for a browser that is new, unless the site says so', () => {
    expect(fits('update-browser', at(by(156)))).toBe(false)
    expect(fits('update-browser', at(by(156, 'Please update your browser to sign in.')))).toBe(true)
    expect(fits('update-browser', at(by(156, 'Your browser is no longer supported.')))).toBe(true)
    expect(fits('update-browser', at(by(156, 'Please sign in with your browser.')))).toBe(false)
    expect(fits('update-browser', { ...at(by(131)), evidence: undefined })).toBe(false)
  })
  it('sends to another browser where only that one reads what the site sent', () => {
    const hidden = scene('unsupported-scheme', { saw: ['saw_scheme_hidden'], seen: by(156) }, windows)
    expect(fits('update-browser', hidden)).toBe(true)
    expect(tells('update-browser', hidden)).toEqual([])
  })
  it.each(['session-expired', 'not-signed-in', 'token-expired', 'no-permission'] as const)(
    'is among the first where the page asks for it, whatever the cause is: %s',
    (cause) => {
      const stepsOf = (text: string) =>
        plan(diagnosis(cause), evidence({ wording: { type: 'html', text } }), []).map(({ spec }) => spec.id)
      const asked = stepsOf('Please update your browser.')
      expect(asked.slice(0, 3)).toContain('update-browser')
      expect(asked.slice(0, 3)).toContain(stepsOf('Please sign in.')[0])
      expect(stepsOf('Please sign in.')).not.toContain('update-browser')
    },
  )
  it('says who says so', () => {
    const step = (text: string) =>
      wordStep(findStep('update-browser')!, diagnosis('session-expired'), evidence({ wording: { type: 'html', text } }))
    expect(step('Unsupported browser').what.id).toBe('step_update_told_what')
    expect(step('Sign in').what.id).toBe('step_update_what')
  })
})
