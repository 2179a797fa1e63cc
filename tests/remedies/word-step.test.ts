import type { BrowserName } from '../../src/contract/device'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/contract/evidence'
import type { StepId } from '../../src/contract/remedies'
import { findStep } from '../../src/remedies'
import { fitToBrowser, wordStep } from '../../src/remedies/word-step'
import { address, evidence } from '../support/fake-evidence'
import { diagnosis } from '../popup/records'

describe('wordStep', () => {
  const newLink = findStep('request-new-link')!
  const expired = diagnosis([['link-expired', 0.9]])
  it('has the words and the points of the form that fits', () => {
    const cut = evidence({ address: { ...address, query: [{ name: 'token', length: 0 }] } })
    expect(wordStep(newLink, expired, cut)).toMatchObject({
      title: { id: 'step_whole_link_title' },
      points: expect.arrayContaining(['guide_whole_link_copy']),
    })
  })
  it.each([
    ['cross-site', 'step_begin_again'],
    ['same-site', 'step_send_again'],
  ] as const)('asks nobody to send a form again that they did not send: %s', (relation, id) => {
    const seen = evidence({ method: 'POST', initiator: { origin: 'https://login.test', relation } })
    expect(wordStep(findStep('sign-in')!, diagnosis([['not-signed-in', 0.9]]), seen).resend).toEqual({ id })
  })
  it('sends nobody back to a form that the refused page has itself', () => {
    const resend = (path: string, asksPassword?: true, relation: 'same-site' | 'cross-site' = 'same-site') => {
      const wording = { type: 'html' as const, text: 'No', ...(asksPassword && { asksPassword }) }
      const initiator = { origin: 'https://login.test', relation }
      const seen = evidence({ method: 'POST', address: { ...address, path }, wording, initiator })
      const spec = findStep('check-credentials')!
      return wordStep(spec, diagnosis([['wrong-credentials', 0.9]]), seen).resend?.id
    }
    expect(resend('/login', true)).toBe('step_send_here')
    expect(resend('/login')).toBe('step_send_again')
    // The form on it is one to sign in with; what was sent is another.
    expect(resend('/orders', true)).toBe('step_send_again')
    expect(resend('/login', true, 'cross-site')).toBe('step_begin_again')
  })
  it.each([
    ['reset-password', 'wrong-credentials', 'chrome'],
    ['reset-password/over', 'account-locked', 'chrome'],
    ['allow-cookies', 'cookies-blocked', 'vivaldi'],
    ['check-credentials', 'wrong-credentials', 'chrome'],
  ] as const)('promises no check of the answer to a form: %s', (id, cause, browser) => {
    const buttonOf = (method: string) => {
      const seen = evidence({ method, challenges: [{ scheme: 'Basic', params: [] }] })
      return fitToBrowser(wordStep(findStep(id)!, diagnosis([[cause, 0.9]]), seen), () => true, browser).button?.id
    }
    expect(buttonOf('GET')).toBe('step_guide_done_button')
    expect(buttonOf('POST')).toBe('step_done_button')
  })
  it('speaks of as many left-over cookies as there are', () => {
    const sid = (name: string, digest: string) => ({ name, length: 40, digest })
    const kept = { domain: address.hostname, hostOnly: true, path: '/', secure: true, httpOnly: true, sameSite: 'lax' }
    const titleOf = (...sent: ReturnType<typeof sid>[]) => {
      const jar = sent.map((cookie) => ({ ...cookie, ...kept, sameSite: 'lax' as const }))
      const seen = evidence({ cookies: { sent, jar } })
      return wordStep(findStep('clear-site-data/left-over')!, diagnosis([['stale-cookies', 0.9]]), seen).title
    }
    const twins = [sid('sid', 'a'), sid('sid', 'b')]
    const title = 'step_clear_left_overs_title'
    expect(titleOf(...twins)).toMatchObject({ id: title, values: [{ count: 1 }, { list: ['sid'] }] })
    expect(titleOf(...twins, sid('id', 'c'), sid('id', 'd'))).toMatchObject({ id: title, values: [{ count: 2 }, {}] })
  })
  it('has its own where none does', () => {
    const step = wordStep(newLink, expired, evidence())
    expect(step).toMatchObject({ title: { id: 'step_new_link_title' }, points: newLink.points })
    expect(step).not.toHaveProperty('opens')
  })
  it('costs nothing of what the form has no need for', () => {
    const update = findStep('update-browser')!
    const costOf = (hidden: boolean) => {
      const saw = hidden ? [{ id: 'saw_scheme_hidden' } as const] : []
      return wordStep(update, diagnosis([['unsupported-scheme', 0.9, { for: saw }]]), evidence()).cost
    }
    expect(costOf(false)).toEqual({ id: 'step_update_cost' })
    expect(costOf(true)).toBeUndefined()
  })
  it('has other words where the browser cannot do it, and those alone', () => {
    const forget = wordStep(findStep('forget-http-login')!, diagnosis([['no-permission', 0.9]]), evidence())
    expect(fitToBrowser(forget, () => true, 'chrome')).toMatchObject({ what: forget.what, button: forget.button })
    const other = fitToBrowser(forget, (ability) => ability !== 'keepsAsking', 'firefox')
    expect(other).toMatchObject({ what: { id: 'step_forget_twice_what' }, button: forget.button })
    expect(fitToBrowser(forget, (ability) => ability === 'keepsAsking', 'chrome').what).toEqual(forget.what)
  })
  it('keeps its cost, and its way by hand, where the other words say nothing of them', () => {
    const clear = wordStep(findStep('clear-site-data/storage')!, diagnosis([['stale-cache', 0.9]]), evidence())
    const other = fitToBrowser(clear, () => false, 'firefox')
    expect(other.what.id).toBe('step_clear_storage_host_what')
    expect([other.cost, other.spec.byHand]).toEqual([clear.cost, 'step_clear_storage_by_hand'])
  })
  it('has the words of each browser where its settings have other names, and a button that opens none where none opens', () => {
    const allow = wordStep(findStep('allow-cookies')!, diagnosis([['cookies-blocked', 0.9]]), evidence())
    const fitted = (name: BrowserName) => {
      const { what, button } = fitToBrowser(allow, () => name !== 'firefox', name)
      return [what.id, button?.id]
    }
    expect(fitted('chrome')).toEqual(['step_allow_cookies_what', 'step_allow_cookies_button'])
    expect(fitted('edge')).toEqual(['step_allow_cookies_edge_what', 'step_allow_cookies_button'])
    expect(fitted('brave')).toEqual(['step_allow_cookies_brave_what', 'step_allow_cookies_button'])
    expect(fitted('firefox')).toEqual(['step_allow_cookies_hand_what', 'step_guide_done_button'])
    for (const name of ['opera', 'vivaldi'] as const)
      expect(fitted(name)).toEqual(['step_allow_cookies_others_what', 'step_guide_done_button'])
  })
  it('has the words of a form also where the browser lacks, or names in its own way, what only the step itself would need', () => {
    const within = evidence({ kind: 'frame', embedded: true })
    const allow = wordStep(findStep('allow-cookies')!, diagnosis([['cookies-blocked', 0.9]]), within)
    for (const name of ['firefox', 'edge', 'opera'] as const)
      expect(fitToBrowser(allow, () => false, name).what.id).toBe('step_open_alone_what')
  })
  it('says what is lost where the page works and is loaded again for a call', () => {
    const reloads = (id: StepId, seen: Evidence) =>
      wordStep(findStep(id)!, diagnosis([['session-expired', 0.9]]), seen).reloads?.id
    const call = evidence({ kind: 'call' })
    const loading = [
      'sign-in',
      'sign-out-and-in',
      'clear-site-data',
      'allow-cookies',
      'run-checks',
      'flush-dns',
    ] as const
    for (const id of [...loading, 'reload-fresh', 'wait-and-retry'] as const) {
      expect(reloads(id, call)).toBe('step_page_reloads')
      // Of the refused page itself, nothing was typed in that is still there.
      expect(reloads(id, evidence())).toBeUndefined()
    }
    for (const id of ['switch-address', 'open-private', 'contact-site'] as const)
      expect(reloads(id, call)).toBeUndefined()
    expect(reloads('allow-cookies', { ...evidence({ kind: 'frame', embedded: true }) })).toBeUndefined()
  })
  it('warns of no load where the person types the sign-in into the page itself, or says when it comes', () => {
    const reloads = (id: StepId, path: string, asksPassword?: true) => {
      const page = { status: 200, ...(asksPassword && { asksPassword }) }
      const seen = { ...evidence({ kind: 'call', method: 'POST', address: { ...address, path } }), page }
      return wordStep(findStep(id)!, diagnosis([['wrong-credentials', 0.9]]), seen).reloads?.id
    }
    for (const id of ['sign-in', 'check-credentials', 'reset-password'] as const) {
      expect(reloads(id, '/api/login', true)).toBeUndefined()
      expect(reloads(id, '/api/login')).toBe('step_page_reloads')
    }
    expect(reloads('clear-site-data', '/api/login', true)).toBe('step_page_reloads')
    expect(reloads('sign-in', '/api/orders', true)).toBe('step_page_reloads_then')
    expect(reloads('check-credentials', '/api/orders', true)).toBe('step_page_reloads')
  })
})
