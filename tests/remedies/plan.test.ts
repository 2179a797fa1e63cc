import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import { causes } from '../../src/contract/causes'
import type { Evidence } from '../../src/contract/evidence'
import type { Diagnosis, Finding, StepRecord, StepState } from '../../src/contract/incident'
import type { Message } from '../../src/contract/messages'
import type { StepId } from '../../src/contract/remedies'
import { plan } from '../../src/remedies/plan'
import { evidence, jarCookie } from '../support/fake-evidence'

function diagnose(...ranked: [CauseId, number, Partial<Finding>?][]): Diagnosis {
  const findings = ranked.map(([cause, confidence, more]) => ({
    cause,
    confidence,
    for: [],
    against: [],
    ...causes[cause],
    ...more,
  }))
  return { ranked: findings as unknown as Diagnosis['ranked'], also: [], unchecked: [] }
}

const taken = (step: StepId, state: StepState): StepRecord => ({ step, state, at: 0, causeBefore: 'not-signed-in' })
const order = (diagnosis: Diagnosis | undefined, seen: Evidence | undefined = evidence(), done: StepRecord[] = []) =>
  plan(diagnosis, seen, done).map(({ spec }) => spec.id)

describe('plan', () => {
  it.each([
    ['session-expired', 'sign-in'],
    ['not-signed-in', 'sign-in'],
    ['token-expired', 'reload-fresh'],
    ['wrong-credentials', 'check-credentials'],
    ['stale-cookies', 'clear-site-data'],
    ['wrong-address', 'check-address'],
  ] as const)('begins, for %s, with %s', (cause, first) => {
    expect(order(diagnose([cause, 0.95]))[0]).toBe(first)
  })
  it('keeps what cannot be undone for after what can', () => {
    const diagnosis = diagnose(['stale-cookies', 0.9])
    expect(order(diagnosis)).not.toContain('clear-site-data/storage')
    expect(order(diagnosis, evidence(), [taken('clear-site-data', 'fixed')])).not.toContain('clear-site-data/storage')
    expect(order(diagnosis, evidence(), [taken('clear-site-data', 'no-help')])).toContain('clear-site-data/storage')
  })
  it('loads the page again first where another tab has removed the cookies, until it was', () => {
    const diagnosis = diagnose(['session-expired', 0.94])
    const { at } = evidence().answer
    const empty = (after: number, id: 'step_no_cookies' | 'step_no_access' = 'step_no_cookies'): StepRecord => ({
      ...taken('clear-site-data', 'unavailable'),
      at: at + after,
      note: { id },
    })
    expect(order(diagnosis, evidence(), [empty(5_000)])[0]).toBe('reload-fresh')
    expect(order(diagnosis, evidence(), [empty(-5_000)])[0]).toBe('sign-in')
    expect(order(diagnosis, evidence(), [empty(5_000, 'step_no_access')])[0]).toBe('sign-in')
    expect(order(diagnosis, evidence(), [empty(5_000), taken('reload-fresh', 'no-help')])[0]).toBe('sign-in')
  })
  it('goes on with the search for an extension first where the page has opened without them', () => {
    const diagnosis = diagnose(['token-rejected', 0.8], ['session-expired', 0.1])
    const stopped = (id: 'bisect_hand_cancelled_open' | 'bisect_hand_cancelled'): StepRecord => ({
      ...taken('rule-out-extensions', 'todo'),
      note: { id },
    })
    const after = order(diagnosis, evidence(), [stopped('bisect_hand_cancelled_open')])
    expect(after[0]).toBe('rule-out-extensions')
    for (const idle of ['sign-in', 'sign-out-and-in', 'renew-token', 'clear-site-data'])
      expect(after).not.toContain(idle)
    expect(after).toContain('reload-fresh')
    const before = order(diagnosis, evidence(), [stopped('bisect_hand_cancelled')])
    expect(before[0]).not.toBe('rule-out-extensions')
    expect(before).toContain('sign-in')
  })
  it('keeps tests that were stopped, though what they told so far makes it sure', () => {
    const diagnosis = diagnose(['stale-cookies', 0.9])
    const stopped: StepRecord = { ...taken('run-checks', 'todo'), note: { id: 'checks_stopped_part', values: [1, 3] } }
    expect(order(diagnosis, evidence(), [stopped])).toContain('run-checks')
    expect(order(diagnosis, evidence(), [taken('run-checks', 'todo')])).not.toContain('run-checks')
    expect(order(diagnosis, evidence({ apart: true }), [stopped])).not.toContain('run-checks')
  })
  it('offers stored data at once where there is no cookie to remove', () => {
    const none = evidence({ cookies: { jar: [] } })
    const steps = order(diagnose(['token-rejected', 0.9]), none)
    expect(steps).not.toContain('clear-site-data')
    expect(steps).toContain('clear-site-data/storage')
  })
  it('begins with only the cookies that are in the way, where they can be told from the rest', () => {
    const sent = [
      { name: 'sid', length: 40, digest: 'a' },
      { name: 'sid', length: 40, digest: 'b' },
    ]
    const kept = {
      domain: 'intranet.acme.test',
      hostOnly: true,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
    } as const
    const jar = sent.map((cookie) => ({ ...cookie, ...kept }))
    const twins = evidence({ cookies: { sent, jar } })
    const steps = order(diagnose(['stale-cookies', 0.9]), twins)
    expect(steps[0]).toBe('clear-site-data/left-over')
    expect(steps).toContain('clear-site-data')
    // The sign-in is all there is: the step that says so does it.
    expect(steps).not.toContain('clear-site-data/session')
    const theme = { ...kept, name: 'theme', length: 4, digest: 'c' }
    const single = evidence({ cookies: { sent: sent.slice(1), jar: [...jar.slice(1), theme] } })
    expect(order(diagnose(['stale-cookies', 0.9]), single)).not.toContain('clear-site-data/left-over')
    expect(order(diagnose(['stale-cookies', 0.9]), single)).toContain('clear-site-data/session')
    expect(order(diagnose(['stale-cookies', 0.9]))).not.toContain('clear-site-data/oversized')
  })
  it('begins with the sign-in cookies alone, but for where another cookie is the suspect', () => {
    const jar = [jarCookie({ name: 'sid', length: 40 }), jarCookie({ name: 'lang', length: 2 })]
    const first = (...saw: Message[]) =>
      order(diagnose(['stale-cookies', 0.9, { for: saw }]), evidence({ cookies: { jar } })).slice(0, 2)
    const surgical = ['clear-site-data/session', 'clear-site-data']
    expect(first()).toEqual(surgical)
    const twins = (name: string): Message => ({ id: 'saw_cookie_twins', values: [{ count: 2 }, { code: name }] })
    expect(first(twins('sid'))).toEqual(surgical)
    expect(first(twins('lang'))[0]).toBe('clear-site-data')
    expect(first({ id: 'saw_cookies_too_long', values: [20_000] })[0]).toBe('clear-site-data')
    expect(first({ id: 'saw_cookie_too_long', values: [{ code: 'lang' }, 5_000] })[0]).toBe('clear-site-data')
  })
  it('offers sign-out-and-in where there is a sign-in to end, after the plain sign-in', () => {
    const kept = { domain: 'x.test', hostOnly: true, path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const
    const held = evidence({ cookies: { jar: [{ ...kept, name: 'sid', length: 40, digest: 'a' }] } })
    const steps = order(diagnose(['session-expired', 0.9]), held)
    expect(steps[0]).toBe('sign-in')
    expect(steps).toContain('sign-out-and-in')
    const none = evidence({ cookies: { jar: [{ ...kept, name: 'theme', length: 4, digest: 'a' }] } })
    expect(order(diagnose(['session-expired', 0.9]), none)).not.toContain('sign-out-and-in')
    expect(order(diagnose(['account-locked', 0.7], ['session-expired', 0.3]), held)).not.toContain('sign-out-and-in')
  })
  it('does not offer a step twice', () => {
    const diagnosis = diagnose(['session-expired', 0.95])
    expect(order(diagnosis, evidence(), [taken('sign-in', 'no-help')])).not.toContain('sign-in')
    expect(order(diagnosis, evidence(), [taken('sign-in', 'todo')])).toContain('sign-in')
  })
  it('learns from a step that did not help', () => {
    const diagnosis = diagnose(['session-expired', 0.85], ['stale-cookies', 0.1])
    const before = order(diagnosis)
    const after = order(diagnosis, evidence(), [taken('sign-in', 'no-help')])
    expect(before.indexOf('reload-fresh')).toBeLessThan(before.indexOf('clear-site-data'))
    expect(after.indexOf('clear-site-data')).toBeLessThan(after.indexOf('reload-fresh'))
  })
  it('has the site’s people asked before another reload by whom a sign-in has led back in vain', () => {
    for (const confidence of [0.3, 0.9] as const) {
      const after = order(diagnose(['challenge-missing', confidence]), evidence(), [taken('sign-in', 'no-help')])
      expect(after).toContain('contact-site')
      expect(after.at(-1)).toBe('reload-fresh')
    }
    const before = order(diagnose(['challenge-missing', 0.9]))
    expect(before.indexOf('reload-fresh')).toBeLessThan(before.indexOf('contact-site'))
  })
  it.each([0.9, 0.5])(
    'has people asked before a sign-in or a code where an organization decides on devices (%s)',
    (sure) => {
      const of = (id: 'saw_words_device_rule' | 'saw_words') =>
        order(diagnose(['extra-verification', sure, { for: [{ id, values: ['x'] }] }], ['not-signed-in', 0.3]))
      const ruled = of('saw_words_device_rule')
      expect(ruled[0]).toBe('ask-for-access')
      for (const late of ['verify-identity', 'sign-in'] as const)
        expect(ruled.indexOf(late)).toBeGreaterThan(ruled.indexOf('contact-site'))
      const proof = of('saw_words')
      for (const early of ['verify-identity', 'sign-in'] as const)
        expect(proof.indexOf('contact-site')).toBeGreaterThan(proof.indexOf(early))
    },
  )
  it('does not begin with a reload where the page was loaded only just before', () => {
    const call = (loadedAt: number, exp?: number) => {
      const token = exp === undefined ? {} : { token: { exp } }
      const sent = { from: 'authorization', name: 'authorization', scheme: 'bearer', length: 9, digest: 'd', ...token }
      const request = { names: [], credentials: [sent], complete: 'all', headers: {} }
      const page = { status: 200, loadedAt }
      return evidence({ kind: 'call', startedAt: 3_600_000, page, request } as Partial<Evidence>)
    }
    const expired = diagnose(['token-expired', 0.95])
    expect(order(expired, call(0))[0]).toBe('reload-fresh')
    expect(order(expired, call(3_590_000))[0]).toBe('sign-in')
    // Opened long ago, with a token that had run out even then.
    expect(order(expired, call(1_000_000, 900_000))[0]).toBe('sign-in')
    expect(order(expired, call(1_000_000, 1_100_000))[0]).toBe('reload-fresh')
    expect(order(diagnose(['stale-cache', 0.95]), call(3_590_000))[0]).toBe('reload-fresh')
    expect(order(expired, call(3_590_000))).toContain('reload-fresh')
  })
  it('puts what is harmless for the first two causes first where it is not sure', () => {
    const sure = diagnose(['stale-cookies', 0.7], ['session-expired', 0.3])
    const unsure = diagnose(['stale-cookies', 0.55], ['session-expired', 0.1])
    expect(order(sure)[0]).toBe('clear-site-data')
    expect(order(unsure)[0]).toBe('sign-in')
    expect(order(unsure)).toContain('clear-site-data')
  })
  it('asks little of a person where the site is at fault', () => {
    expect(order(diagnose(['preflight-blocked', 0.95], ['not-signed-in', 0.03]))).toEqual([
      'contact-site',
      'reload-fresh',
    ])
    expect(order(diagnose(['challenge-missing', 0.4], ['not-signed-in', 0.3]))).toContain('sign-in')
    expect(order(diagnose(['challenge-malformed', 0.65], ['no-permission', 0.3]))[0]).toBe('contact-site')
    expect(order(diagnose(['challenge-malformed', 0.65]), evidence(), [taken('contact-site', 'unchecked')])[0]).toBe(
      'reload-fresh',
    )
  })
  it('has somebody to ask in every case, and last where the person can do it without them', () => {
    for (const cause of Object.keys(causes) as CauseId[])
      expect(order(diagnose([cause, 0.9])), cause).toContain('contact-site')
    expect(order(diagnose(['session-expired', 0.95])).at(-1)).toBe('contact-site')
  })
  it('follows the finding, not the table, in whose fault it is', () => {
    const visitor = diagnose(['token-rejected', 0.9], ['not-signed-in', 0.05])
    const site = diagnose(['token-rejected', 0.9, { who: 'site' }], ['not-signed-in', 0.05])
    expect(order(visitor).length).toBeGreaterThan(1)
    expect(plan(site, evidence(), [])[0]!.title.id).toBe('step_reload_fresh_again_title')
  })
  it('offers no further try of a sign-in where tries are counted', () => {
    expect(order(diagnose(['rate-limited', 0.7], ['wrong-credentials', 0.3]))).not.toContain('sign-in')
    expect(order(diagnose(['wrong-credentials', 0.7], ['rate-limited', 0.3]))).toContain('sign-in')
  })
  it('begins, where tries are counted, with wait-and-retry, and sends no form again by it', () => {
    const asked = { headers: { 'retry-after': '120' } }
    const first = (seen: Evidence, cause: CauseId = 'rate-limited') => plan(diagnose([cause, 0.9]), seen, [])[0]!
    const values = [{ ms: 120_000 }]
    expect(first(evidence(asked))).toMatchObject({ spec: { act: 'wait' }, what: { id: 'step_wait_what', values } })
    expect(first(evidence()).what).toEqual({ id: 'step_wait_while_what', values: [{ ms: 300_000 }] })
    const form = evidence({ ...asked, method: 'POST' })
    expect(first(form)).toMatchObject({ what: { id: 'step_wait_form_what' }, resend: { id: 'step_send_again' } })
    expect(order(diagnose(['session-expired', 0.9]), evidence(asked))).not.toContain('wait-and-retry')
    expect(order(diagnose(['account-locked', 0.9]), evidence(asked))).toContain('wait-and-retry')
    expect(order(diagnose(['account-locked', 0.9]))).not.toContain('wait-and-retry')
  })
  it('begins with coming back at the hours that the page names, and sends nobody to reload meanwhile', () => {
    const named = diagnose(['session-expired', 0.46, { against: [{ id: 'saw_words_hours', values: ['9 to 5'] }] }])
    const [first, ...rest] = plan(named, evidence(), [])
    expect(first).toMatchObject({ spec: { id: 'wait-and-retry' }, title: { id: 'step_hours_title' } })
    expect(rest.map(({ spec }) => spec.id)).toContain('sign-in')
    expect(rest.map(({ spec }) => spec.id)).not.toContain('reload-fresh')
    expect(order(diagnose(['session-expired', 0.46]))).not.toContain('wait-and-retry')
  })
  it('begins with coming back where the page says tomorrow, and names no time', () => {
    const wording = { type: 'html', text: '', pause: { from: 'words', tomorrow: true } } as const
    const said = { ...evidence(), wording }
    const [limited] = plan(diagnose(['rate-limited', 0.9]), said, [])
    expect(limited).toMatchObject({ spec: { act: 'wait' }, title: { id: 'step_later_title' } })
    expect(limited!.what).toEqual({ id: 'step_later_tomorrow_what', values: [] })
    expect(order(diagnose(['account-locked', 0.9]), said)).toContain('wait-and-retry')
    expect(order(diagnose(['rate-limited', 0.9]), said)).not.toContain('reload-fresh')
    expect(order(diagnose(['session-expired', 0.9]), said)).not.toContain('wait-and-retry')
  })
  it('asks nobody to reload where the site counts tries', () => {
    const asked = evidence({ headers: { 'retry-after': '30' } })
    expect(order(diagnose(['rate-limited', 0.9]), asked)).not.toContain('reload-fresh')
    expect(order(diagnose(['rate-limited', 0.9]))).not.toContain('reload-fresh')
    expect(order(diagnose(['stale-cache', 0.9]), asked)).toContain('reload-fresh')
  })
  it('sends who is known and not allowed to another account, not to password and cookies', () => {
    const known = { for: [{ id: 'saw_other_pages_fine' }] } as const
    const other: [CauseId, number] = ['session-expired', 0.3]
    const accepted = order(diagnose(['no-permission', 0.62, known], other, ['wrong-credentials', 0.3]))
    expect(accepted).toContain('sign-in')
    expect(accepted).not.toContain('check-credentials')
    expect(accepted).not.toContain('clear-site-data')
    const unknown = order(diagnose(['no-permission', 0.62], other, ['wrong-credentials', 0.3]))
    expect(unknown).toContain('check-credentials')
    expect(unknown).toContain('clear-site-data')
    expect(order(diagnose(['no-permission', 0.95]))).not.toContain('check-credentials')
  })
  it('says what to do in the tab that it opened', () => {
    const away = (cause: CauseId) =>
      plan(diagnose([cause, 0.9]), evidence(), []).find(({ spec }) => spec.id === 'sign-in')!.away?.id
    expect(away('no-permission')).toBe('result_away_switch')
    expect(away('session-expired')).toBe('result_away')
  })
  it('has the browser ask again where the browser asks', () => {
    const basic = evidence({ challenges: [{ scheme: 'Basic', params: [] }] })
    const bearer = evidence({ challenges: [{ scheme: 'Bearer', params: [] }] })
    const wording = (seen: Evidence) =>
      plan(diagnose(['not-signed-in', 0.9]), seen, []).find(({ spec }) => spec.id === 'sign-in')!.what.id
    expect(wording(basic)).toBe('step_sign_in_ask_what')
    expect(wording(bearer)).toBe('step_sign_in_first_what')
  })
  it('sends nobody to look at an address where the link has run out for certain', () => {
    const over = order(diagnose(['link-expired', 0.9, { for: [{ id: 'saw_link_expired' }] }]))
    expect(over[0]).toBe('request-new-link')
    expect(over).not.toContain('check-address')
    expect(order(diagnose(['link-expired', 0.9]))).toContain('check-address')
    expect(order(diagnose(['session-expired', 0.9]))).not.toContain('request-new-link')
  })
  it('has name and password checked only where they could have been typed', () => {
    const asked = evidence({ prompts: { asked: 1 } })
    const likely = diagnose(['not-signed-in', 0.9])
    expect(order(likely)).not.toContain('check-credentials')
    expect(order(likely, asked)).toContain('check-credentials')
    expect(order(diagnose(['not-signed-in', 0.5], ['wrong-credentials', 0.4]))).toContain('check-credentials')
  })
  it('speaks of the person’s own clock only where that was seen to be off', () => {
    const what = (saw: 'saw_token_early' | 'saw_clock_behind') => {
      const steps = plan(diagnose(['clock-wrong', 0.9, { who: 'visitor', for: [{ id: saw }] }]), evidence(), [])
      return steps.find(({ spec }) => spec.id === 'reload-fresh')?.what.id
    }
    expect(what('saw_clock_behind')).toBe('step_reload_fresh_clock_what')
    expect(what('saw_token_early')).toBe('step_reload_fresh_what')
  })
  describe('for the answer to a form', () => {
    const sent = (more: Parameters<typeof evidence>[0] = {}) => evidence({ method: 'POST', ...more })
    const steps = (cause: CauseId, seen: Evidence) => plan(diagnose([cause, 0.9]), seen, [])
    const find = (id: StepId, cause: CauseId, seen: Evidence) => steps(cause, seen).find(({ spec }) => spec.id === id)!

    it('offers no reload, which we never do there, but does for a page or a call', () => {
      const done = [taken('reload-fresh', 'no-help')]
      for (const id of ['reload-fresh', 'reload-fresh/past-cache'] as const) {
        const all = (seen: Evidence) => [
          ...order(diagnose(['stale-cache', 0.9]), seen),
          ...order(diagnose(['stale-cache', 0.9]), seen, done),
        ]
        expect(all(sent()), id).not.toContain(id)
        expect(all(evidence()), id).toContain(id)
        expect(all(sent({ kind: 'call' })), id).toContain(id)
      }
      expect(order(undefined, sent())).toEqual([])
      expect(order(undefined, evidence())).toEqual(['reload-fresh'])
    })

    it('says who is to send it again, and promises no check', () => {
      const known = [
        ['sign-in', 'session-expired', 'step_sign_in_form_what', 'step_sign_in_button'],
        ['sign-in', 'no-permission', 'step_sign_in_other_form_what', 'step_sign_in_button'],
        ['check-credentials', 'wrong-credentials', 'step_check_credentials_what', 'step_done_button'],
        ['clear-site-data', 'stale-cookies', 'step_clear_site_data_what', 'step_clear_site_data_button'],
        ['sign-out-and-in', 'session-expired', 'step_sign_out_form_what', 'step_sign_out_button'],
      ] as const
      const held = { cookies: { jar: [jarCookie()] } }
      for (const [id, cause, what, button] of known) {
        const step = find(id, cause, sent(held))
        expect(step).toMatchObject({ what: { id: what }, button: { id: button }, resend: { id: 'step_send_again' } })
        expect(find(id, cause, evidence(held))).not.toHaveProperty('resend')
      }
      expect(find('sign-out-and-in', 'session-expired', evidence(held)).what.id).toBe('step_sign_out_what')
      expect(find('check-credentials', 'wrong-credentials', evidence()).button?.id).toBe('step_guide_done_button')
      expect(find('sign-in', 'session-expired', evidence()).what.id).toBe('step_sign_in_what')
    })

    it('leaves it to the person to bring up the browser’s own window', () => {
      const basic = { challenges: [{ scheme: 'Basic', params: [] }] }
      expect(find('sign-in', 'not-signed-in', sent(basic))).toMatchObject({
        what: { id: 'step_sign_in_ask_form_what' },
        button: { id: 'step_done_button' },
      })
      expect(find('sign-in', 'not-signed-in', evidence(basic)).button?.id).toBe('step_sign_in_button')
    })
  })
  it('does not take it for no help where the person did not sign in after all', () => {
    const diagnosis = diagnose(['session-expired', 0.85], ['stale-cookies', 0.1])
    const closed = { ...taken('sign-in', 'no-help'), note: { id: 'step_closed_unsigned' } } as const
    const first = (done: StepRecord[]) => order(diagnosis, evidence(), done)[0]
    expect(first([closed])).toBe('reload-fresh')
    expect(first([taken('sign-in', 'no-help')])).toBe('clear-site-data')
  })
  it('has the site’s people asked first where its sign-in page does not open', () => {
    const diagnosis = diagnose(['session-expired', 0.85], ['stale-cookies', 0.1])
    const first = (id: 'step_sign_in_page_error' | 'step_sign_in_page_wait' | 'step_closed_unsigned') =>
      order(diagnosis, evidence(), [{ ...taken('sign-in', 'no-help'), note: { id } }])[0]
    expect(first('step_sign_in_page_error')).toBe('contact-site')
    expect(first('step_closed_unsigned')).not.toBe('contact-site')
    expect(first('step_sign_in_page_wait')).not.toBe('contact-site')
  })
  it('has something harmless even where nothing is known', () => {
    expect(order(undefined, undefined)).toEqual(['reload-fresh'])
    for (const cause of Object.keys(causes) as CauseId[])
      expect(order(diagnose([cause, 0.9])), cause).toContain(
        cause === 'rate-limited' ? 'wait-and-retry' : 'reload-fresh',
      )
  })
})
