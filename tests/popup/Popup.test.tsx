// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import type { BrowserName } from '../../src/contract/device'
import type { StepRecord } from '../../src/contract/incident'
import type { StepId } from '../../src/contract/remedies'
import { Popup } from '../../src/popup/Popup'
import { plan } from '../../src/remedies/plan'
import { address, evidence } from '../support/fake-evidence'
import { mendedBy } from './states/people'
import { type FakePort, fakePort, isQuestion } from './fake-port'
import { on } from './made-up'
import { open } from './open'
import { diagnosis, incident, now, record, type State, states, taken } from './records'

afterEach(cleanup)

const storage = 'clear-site-data/storage'
const firefox = { system: 'linux', browserName: 'firefox', ownPages: 'about' } as const

const main = () => screen.getByRole('main')
const step = (remedy: string) => main().querySelector<HTMLElement>(`[data-remedy="${remedy}"]`)!
const firstButton = (remedy: string) => within(step(remedy)).getAllByRole('button')[0]!
const watched = { access: 'watched' } as const

describe('the popup', () => {
  it.each(Object.entries(states))(
    'shows %s with one headline, and every sentence is in the catalogue',
    async (_, state) => {
      await open(state)
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
      // An id that is missing from the catalogue is shown as itself.
      expect(document.body.textContent).not.toMatch(/\b[a-z]+_[a-z_]+_(title|lead|what|button|hint)\b/)
    },
  )
  it('tells what a step would cost again only where it can be taken again', async () => {
    await open(states['led-on-before']!)
    expect(step('clear-site-data').textContent).toContain('It now asks you to sign in')
    expect(within(step('clear-site-data')).queryByRole('button', { name: /Again/ })).toBeNull()
    expect(step('clear-site-data').textContent).not.toContain('You will be signed out')
  })
  it('has the start page opened first where a link has signed in before', async () => {
    await open(states['link-let-in']!)
    expect(main().querySelectorAll('.primary')).toHaveLength(1)
    expect(step('request-new-link').querySelector('.primary')?.getAttribute('href')).toBe(`${address.origin}/`)
    expect(within(step('request-new-link')).queryByRole('button')).toBeNull()
  })
  it('tells cause, confidence and state to who asks the page', async () => {
    await open(states['sure']!)
    expect({ ...main().dataset }).toEqual({ cause: 'session-expired', confidence: '0.94', state: 'open' })
    cleanup()
    await open(states['calm']!)
    expect(main().dataset['cause']).toBe('none')
    cleanup()
    await open(states['checking']!)
    expect(main().dataset['state']).toBe('checking')
  })
  it('marks each step with its remedy and its state, and a part with its own name', async () => {
    await open(states['refused']!)
    const steps = [...main().querySelectorAll<HTMLElement>('[data-step]')].slice(0, 2)
    expect(steps.map(({ dataset }) => [dataset['remedy'], dataset['step'], dataset['part']])).toEqual([
      ['clear-site-data', 'unchecked', undefined],
      ['clear-site-data', 'unavailable', 'storage'],
    ])
  })
  it.each(['sign-in-page-refused', 'sign-in-page-refused-still'])(
    'offers the home page by a click of its own where the sign-in page does not open: %s',
    async (name) => {
      const { asked } = await open(states[name]!)
      fireEvent.click(within(step('sign-in')).getByRole('button', { name: /^Open its home page/ }))
      await waitFor(() => expect(asked.map(({ name: what }) => what)).toContain('take'))
    },
  )
  it.each(['sign-in-page-busy', 'sign-in-page-busy-still'])(
    'offers no other page where the sign-in page only asks to wait: %s',
    async (name) => {
      await open(states[name]!)
      expect(within(step('sign-in')).queryByRole('button', { name: /home page/ })).toBeNull()
      expect(within(step('sign-in')).getAllByRole('button')).not.toHaveLength(0)
    },
  )
  it('counts no refusal that is mended among those of the page', async () => {
    const known = { diagnosis: diagnosis([['session-expired', 0.94]]) }
    const two = (more: object) => ({
      look: watched,
      record: record(
        incident({ ...known, ...more, steps: [taken('sign-in', 'fixed')] }),
        incident({ ...known, id: 'i2' }),
      ),
    })
    await open(two({}))
    expect(screen.getByRole('heading', { name: '2 refusals on this page' })).toBeTruthy()
    cleanup()
    await open(two({ state: 'healed', fixed: { at: now, status: 200 } }))
    expect(screen.getByRole('heading', { name: 'What was refused on this page' })).toBeTruthy()
  })
  it('follows the connection: without one, that is what to see to first', async () => {
    await open(states['sure']!)
    const firstStep = () => main().querySelector<HTMLElement>('[data-remedy]')!.dataset['remedy']
    expect(firstStep()).toBe('sign-in')
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    dispatchEvent(new Event('offline'))
    await waitFor(() => expect(firstStep()).toBe('check-connection'))
    expect(step('check-connection').textContent).toContain('no connection right now')
    onLine.mockRestore()
    dispatchEvent(new Event('online'))
    await waitFor(() => expect(firstStep()).toBe('sign-in'))
  })
  it('sends one request a click, and nothing before it but questions', async () => {
    const port = await open(states['sure']!)
    expect(port.asked.every(({ name }) => isQuestion(name))).toBe(true)
    fireEvent.click(firstButton('sign-in'))
    expect(port.asked.filter(({ name }) => name === 'take')).toEqual([
      { name: 'take', ask: { tabId: 7, incident: 'i1', step: 'sign-in' } },
    ])
  })
  it('offers the access back that a step was stopped by, and goes on with it', async () => {
    const stopped = (id: 'step_no_access' | 'step_no_cookies') => ({
      look: watched,
      record: record(
        incident({
          diagnosis: diagnosis([['stale-cookies', 0.9]]),
          steps: [taken('reload-fresh', 'unavailable', { note: { id } })],
        }),
      ),
    })
    const primaries = () => [...document.querySelectorAll('.primary')].map(({ textContent }) => textContent)
    await open({ ...stopped('step_no_access'), look: { access: 'no-access', host: 'docs.acme.test' } })
    await waitFor(() => expect(document.querySelector('[data-news="no-access"]')).toBeTruthy())
    expect(firstButton('reload-fresh').textContent).toBe('Allow it')
    expect(primaries()).toEqual(['Allow it'])
    cleanup()
    const port = await open(stopped('step_no_access'))
    expect(firstButton('reload-fresh').textContent).toBe('Allow it')
    expect(primaries()).toEqual(['Allow it'])
    // Given back in the browser's settings, the access starts nothing: the step is to be taken anew.
    expect(step('reload-fresh').textContent).not.toContain('goes on')
    fireEvent.click(firstButton('reload-fresh'))
    const taking = { name: 'take', ask: { tabId: 7, incident: 'i1', step: 'reload-fresh' } }
    await waitFor(() => expect(port.asked).toContainEqual(taking))
    cleanup()
    await open(stopped('step_no_cookies'))
    expect(firstButton('reload-fresh').textContent).toBe('Again')
  })
  it('says while it is open that the access was taken away, and follows when it comes back', async () => {
    const look = { access: 'watched', host: 'docs.acme.test' } as { access: 'watched' | 'no-access' }
    const port = await open({ ...states['sure']!, look })
    const banner = () => document.querySelector<HTMLElement>('.news')
    await waitFor(() => expect(port.asked.some(({ name }) => name === 'look')).toBe(true))
    expect(banner()).toBeNull()
    look.access = 'no-access'
    port.changePermissions()
    await waitFor(() => expect(banner()?.textContent).toContain('keeps us away'))
    expect(within(banner()!).getByRole('button').textContent).toBe('Allow it')
    const [allow, ...others] = screen.getAllByRole<HTMLButtonElement>('button', { name: /./ })
    expect(allow!.disabled).toBe(false)
    expect(others.filter(({ className }) => className.includes('primary'))).toEqual([])
    expect(firstButton('sign-in')).toHaveProperty('disabled', true)
    expect(firstButton('contact-site')).toHaveProperty('disabled', false)
    look.access = 'watched'
    port.changePermissions()
    await waitFor(() => expect(banner()).toBeNull())
    expect(firstButton('sign-in')).toHaveProperty('disabled', false)
  })
  it('lets nothing be checked while the access is away: no pause, no page that answered nothing, no guide', async () => {
    const of = (step: StepRecord) => incident({ diagnosis: diagnosis([['rate-limited', 0.9]]), steps: [step] })
    const steps = [
      taken('wait-and-retry', 'running', { wait: { until: now + 60_000 } }),
      taken('reload-fresh', 'unchecked', { note: { id: 'step_no_answer' } }),
      taken('check-address', 'no-help'),
    ]
    for (const step of steps)
      for (const access of ['watched', 'no-access'] as const) {
        await open({ look: { access }, record: record(of(step)) })
        const buttons = within(main()).getAllByRole<HTMLButtonElement>('button')
        const checks = buttons.filter(({ textContent }) => /\b(check|again)\b/i.test(textContent))
        expect(checks.length).toBeGreaterThan(0)
        expect(checks.map(({ disabled }) => disabled)).toEqual(checks.map(() => access === 'no-access'))
        cleanup()
      }
  })
  it('tells no longer what has helped in another tab once that has ended there', async () => {
    const cure = () => document.querySelector<HTMLElement>('[data-news="cure"]')
    const state: { look: State['look']; record: State['record'] } = { ...states['cure-step']! }
    const port = await open(state)
    await waitFor(() => expect(cure()).not.toBeNull())
    await waitFor(() => expect(port.watchedSites()).toEqual([state.record!.incidents[0]!.exchange.address.host]))
    const looks = () => port.asked.filter(({ name }) => name === 'look').length
    await waitFor(() => expect(looks()).toBe(2))
    const before = looks()
    port.changeSite()
    await waitFor(() => expect(looks()).toBe(before + 1))
    // What else becomes known of the host changes nothing of it.
    expect(cure()).not.toBeNull()
    state.look = watched
    port.changeSite()
    await waitFor(() => expect(cure()).toBeNull())
    // Nothing is told that could end.
    await waitFor(() => expect(port.watchedSites()).toEqual([]))
  })
  it('tells it no longer either where that has ended before it was shown', async () => {
    const answers = [states['cure-step']!.look, watched]
    await open({
      ...states['cure-step']!,
      get look() {
        return answers.length > 1 ? answers.shift()! : answers[0]!
      },
    })
    await waitFor(() => expect(answers).toEqual([watched]))
    await waitFor(() => expect(document.querySelector('[data-news="cure"]')).toBeNull())
  })
  it('tells what has helped in another tab, and loads the page again on a click; not of another refusal, nor once that is under way', async () => {
    const cure = () => document.querySelector<HTMLElement>('[data-news="cure"]')
    const port = await open(states['cure-step']!)
    await waitFor(() => expect(cure()?.textContent).toContain('helped in another tab'))
    expect([...document.querySelectorAll('.primary')]).toEqual([within(cure()!).getByRole('button')])
    fireEvent.click(within(cure()!).getByRole('button'))
    const told = states['cure-step']!.look.cures![0]!.title
    const take = { name: 'take', ask: { tabId: 7, incident: 'i1', step: 'reload-fresh', cure: { title: told } } }
    expect(port.asked).toContainEqual(take)
    const { record: refused } = states['cure-step']!
    const steps = [taken('reload-fresh', 'checking')]
    port.change({ ...refused, incidents: refused.incidents.map((each) => ({ ...each, steps })) })
    await waitFor(() => expect(cure()).toBeNull())
    cleanup()
    await open({ ...states['cure-step']!, look: { ...watched, cures: [{ incident: 'i2', page: 'docs.acme.test/' }] } })
    expect(cure()).toBeNull()
    expect(document.querySelectorAll('.primary')).toHaveLength(1)
    cleanup()
    await open(states['cure-signed-in']!)
    await waitFor(() => expect(cure()?.textContent).toContain('looks as if you have signed in to intranet.acme.test'))
    expect(cure()?.textContent).not.toMatch(/helped|opens there|has opened/)
  })
  it('does not say that nothing helps where the page is to be loaded again', async () => {
    const { look, record: refused } = states['cure-opened']!
    await open({ ...states['cure-opened']! })
    expect(main().textContent).not.toMatch(/nothing on your side/i)
    expect(main().textContent).toContain('it may be mended by now')
    cleanup()
    await open({ record: refused, look: watched })
    expect(main().textContent).toContain('Nothing on your side will help.')
    expect(main().textContent).not.toContain('may be mended by now')
    cleanup()
    const [fault] = refused.incidents
    const tried = plan(fault!.diagnosis, undefined, []).map(({ spec }) => taken(spec.id, 'no-help'))
    const all = { ...refused, incidents: [{ ...fault!, steps: tried }] }
    await open({ record: all, look: look! })
    expect(main().textContent).not.toContain('nothing more that you could do')
    expect(screen.getByRole('heading', { name: 'What was tried' })).toBeTruthy()
    cleanup()
    await open({ record: all, look: watched })
    expect(main().textContent).toContain('nothing more that you could do')
  })
  it('says of a sign-in on the page itself no second time that the form is sent by the person', async () => {
    const sent = (asksPassword?: true) => {
      const seen = evidence({ method: 'POST' })
      const read = { ...seen, wording: { type: 'html' as const, text: 'No', ...(asksPassword && { asksPassword }) } }
      return open({
        look: watched,
        record: record(
          incident({ method: 'POST', evidence: read, diagnosis: diagnosis([['wrong-credentials', 0.9]]) }),
        ),
      })
    }
    await sent(true)
    expect(step('sign-in').textContent).toContain('We see whether it helped.')
    expect(step('sign-in').textContent).not.toContain('send the form again')
    expect(step('check-credentials').textContent).toContain('send the form again')
    cleanup()
    await sent()
    expect(step('sign-in').textContent).toContain('send the form again')
  })
  it('does not offer to remove stored data where none is there, and says so', async () => {
    const part = () => main().querySelector<HTMLElement>('[data-part="storage"]')!
    const button = () => within(part()).getAllByRole<HTMLButtonElement>('button')[0]!
    await open(states['clear-storage-none']!)
    await waitFor(() => expect(part().textContent).toContain('Nothing to remove'))
    expect(button().disabled).toBe(true)
    cleanup()
    await open(states['clear-storage']!)
    await waitFor(() => expect(button().disabled).toBe(false))
    expect(part().textContent).not.toContain('Nothing to remove')
  })
  it('speaks of no loss, nor of a question of the browser, where nothing would go', async () => {
    const part = () => main().querySelector<HTMLElement>('[data-part="storage"]')!
    const shown = async (state: State, said: string) => {
      cleanup()
      await open(state)
      await waitFor(() => expect(part().textContent).toContain(said))
      return part().textContent
    }
    const tried = ({ record: before, ...state }: State): State => {
      const steps = [...before.incidents[0]!.steps, taken('clear-site-data/storage', 'no-help')]
      return { ...state, record: { ...before, incidents: [{ ...before.incidents[0]!, steps }] } }
    }
    for (const as of [(state: State) => state, tried]) {
      for (const [name, said] of [
        ['clear-storage-none', 'Nothing to remove'],
        ['clear-storage-copies', 'Saved copies of its pages'],
      ] as const) {
        const text = await shown(as(states[name]!), said)
        expect(text).not.toContain('cannot be undone')
        expect(text).not.toContain('If you do this again')
        if (name === 'clear-storage-none') expect(text).not.toContain('Your browser may ask')
      }
      expect(await shown(as(states['clear-storage']!), 'this goes')).toContain('cannot be undone')
    }
    expect(await shown({ ...states['clear-storage']!, device: firefox }, 'this goes')).toContain('Your browser may ask')
  })
  it('has the next step’s button before the eyes where one has nothing to do', async () => {
    const next = () => main().querySelector<HTMLElement>('.step.next')!
    const primary = () => [...document.querySelectorAll<HTMLButtonElement>('button.primary')]
    // Of what can be tried, all but this one is.
    const first = ({ record: before, ...state }: State): State => {
      const [shown] = before.incidents
      const { diagnosis: found, evidence: seen } = shown!
      let steps = shown!.steps
      const left = () => plan(found, seen, steps).find(({ spec }) => spec.id !== storage && spec.id !== 'contact-site')
      for (let one = left(); one; one = left()) steps = [...steps, taken(one.spec.id, 'no-help')]
      return { ...state, record: { ...before, incidents: [{ ...shown!, steps }] } }
    }
    await open(first(states['clear-storage']!))
    await waitFor(() => expect(primary()[0]?.disabled).toBe(false))
    expect(next().dataset['part']).toBe('storage')
    expect(primary()).toHaveLength(1)
    cleanup()
    await open(first(states['clear-storage-none']!))
    await waitFor(() => expect(next().dataset['remedy']).toBe('contact-site'))
    expect(primary()).toHaveLength(1)
    expect(primary()[0]!.disabled).toBe(false)
    expect(next().contains(primary()[0]!)).toBe(true)
  })
  it('says of a port that no browser opens that to reload changes nothing, and offers none', async () => {
    await open(states['bad-port']!)
    expect(main().textContent).toContain('to reload changes nothing')
    expect(within(main()).queryAllByRole('button')).toEqual([])
  })
  it('has a guide checked, not taken', async () => {
    const port = await open(states['address']!)
    fireEvent.click(firstButton('check-address'))
    expect(port.asked.at(-1)?.name).toBe('check')
    expect(firstButton('check-address').textContent).toBe('I have done this, check')
  })
  it('leads to the other host that answered well first', async () => {
    const state = (...siblings: string[]) => {
      const seen = evidence({ history: { answers: [], refusals: 1, siblings } })
      return {
        look: watched,
        record: record(incident({ evidence: seen, diagnosis: diagnosis([['wrong-address', 0.9]]) })),
      }
    }
    await open(state('www.acme.test'))
    expect(step('switch-address').textContent).toContain('Open the page at www.acme.test')
    expect(firstButton('switch-address').classList).toContain('primary')
    expect(firstButton('check-address').classList).not.toContain('primary')
    cleanup()
    await open(state())
    expect(firstButton('check-address').classList).toContain('primary')
    expect(document.querySelector('[data-remedy=switch-address]')).toBeNull()
  })
  it('says which part was refused where the page itself opened', async () => {
    const state = (kind: 'page' | 'call' | 'preflight', from?: string) => {
      const seen = evidence({ page: { status: 200 } })
      const initiator = from && ({ origin: from, relation: 'cross-site' } as const)
      const exchange = { ...seen.exchange, kind, ...(initiator && { initiator }) }
      return {
        look: watched,
        record: record(
          incident({ kind, exchange, evidence: seen, diagnosis: diagnosis([['preflight-blocked', 0.9]]) }),
        ),
      }
    }
    const part = () => main().querySelector('.part')?.textContent ?? ''
    await open(state('call'))
    expect(part()).toContain('The page itself opened')
    expect(part()).toContain('intranet.acme.test/reports')
    cleanup()
    await open(state('preflight', 'https://shop.test'))
    expect(part()).toContain('The page at shop.test itself opened')
    cleanup()
    await open(state('page'))
    expect(part()).toBe('')
  })
  it('says which file was refused where a page led to it, and of no page that it is one', async () => {
    await open(states['download']!)
    expect(main().textContent).toMatch(
      /It is a file to be saved that was refused:.*intranet\.acme\.test\/reports\/2025\.pdf/,
    )
    cleanup()
    await open(states['sure']!)
    expect(main().textContent).not.toContain('file to be saved')
  })
  it('has a form sent again by the person once they did it by hand, and promises no check of it', async () => {
    const buttons = () =>
      [...step('reset-password').querySelectorAll('.actions button')].map((each) => each.textContent)
    await open(states['reset-nowhere-form']!)
    expect(buttons()[0]).toBe('I have done this')
    cleanup()
    await open(states['reset-nowhere']!)
    expect(buttons()[0]).toBe('I have done this, check')
  })
  it('says at the top how often it was refused', async () => {
    const prompts = [{ scheme: 'basic', at: now }]
    const top = async (more: Parameters<typeof incident>[0]) => {
      cleanup()
      await open({
        look: watched,
        record: record(incident({ diagnosis: diagnosis([['not-signed-in', 0.9]]), ...more })),
      })
      return document.querySelector('header')?.textContent
    }
    expect(await top({ count: 3 })).toContain('401 · refused 3 times · ')
    expect(await top({ count: 1 })).not.toContain('refused')
    expect(await top({ count: 3, exchange: { ...incident().exchange, prompts } })).not.toContain('refused')
  })
  it('has the mail as the main thing once a contact is found, and the question about it after that', async () => {
    const primary = () => [...step('contact-site').querySelectorAll('.primary')].map(({ textContent }) => textContent)
    await open(states['contacted']!)
    expect(primary()).toEqual([expect.stringContaining('security@acme.test')])
    expect(firstButton('contact-site').textContent).toBe('It works now')
    cleanup()
    await open(states['contact-none']!)
    expect(primary()).toEqual(['Open the site’s home page'])
    cleanup()
    await open(states['contact-elsewhere']!)
    expect(primary()).toEqual([expect.stringContaining('report.other.test')])
  })
  it('hands a mail program no marks of mixed scripts, which the recipient would see as boxes', async () => {
    await open(states['contacted']!)
    const mail = decodeURIComponent(step('contact-site').querySelector('a')?.href ?? '')
    expect(mail).toContain('subject=I cannot get into intranet.acme.test')
    expect(mail).not.toMatch(/[\u2066-\u2069]/)
  })
  it('offers what is left to do by its own name', async () => {
    await open(states['sign-in-still']!)
    expect(firstButton('sign-in').textContent).toBe('Sign in')
    expect(firstButton('sign-in').classList).toContain('primary')
    cleanup()
    await open(states['checking']!)
    expect(firstButton('reload-fresh').textContent).toBe('Again')
  })
  it('shows what would go before the click: names and hosts', async () => {
    await open(states['sure']!)
    await within(step('clear-site-data')).findByText('__Host-csrf')
    expect(step('clear-site-data').textContent).toContain('docs.acme.test')
  })
  it('removes nothing before what would go is shown', async () => {
    await open(states['preview-fails']!)
    await within(step('clear-site-data')).findByText('Look again')
    expect(firstButton('clear-site-data').hasAttribute('disabled')).toBe(true)
    expect(firstButton('reload-fresh').hasAttribute('disabled')).toBe(false)
    cleanup()
    const port = await open(states['sure']!)
    await within(step('clear-site-data')).findByText('__Host-csrf')
    fireEvent.click(firstButton('clear-site-data'))
    expect(port.asked.at(-1)).toMatchObject({ name: 'take', ask: { step: 'clear-site-data' } })
  })
  it('removes no stored data either before what would go is shown', async () => {
    const known = diagnosis([['stale-cache', 0.9]])
    const steps = [taken('clear-site-data', 'no-help'), taken('reload-fresh', 'no-help')]
    const state = { look: watched, record: record(incident({ diagnosis: known, steps })) }
    const part = () => main().querySelector<HTMLElement>('[data-part="storage"]')!
    const remove = () => within(part()).getByRole('button', { name: /^Remove/ })
    await open({ ...state, preview: 'fails' })
    await within(part()).findByText('Look again')
    expect(part().textContent).toContain('We could not find out what would go, so nothing can be removed yet.')
    expect(part().textContent).not.toContain('cookies would go')
    expect(remove().hasAttribute('disabled')).toBe(true)
    cleanup()
    const port = await open(state)
    await waitFor(() => expect(remove().hasAttribute('disabled')).toBe(false))
    fireEvent.click(remove())
    expect(port.asked.some(({ name }) => name === 'take')).toBe(true)
  })
  it('offers one way to wait, and another wait where the site was not done', async () => {
    const port = await open(states['wait-before']!)
    expect(document.querySelector('[data-remedy="reload-fresh"]')).toBeNull()
    fireEvent.click(firstButton('wait-and-retry'))
    expect(port.asked.at(-1)).toMatchObject({ name: 'take', ask: { step: 'wait-and-retry' } })
    cleanup()
    await open(states['waited']!)
    expect(step('wait-and-retry').getAttribute('data-step')).toBe('no-help')
    expect(firstButton('wait-and-retry').hasAttribute('disabled')).toBe(false)
  })
  it('has what a script sends typed into the page, with a button for who sees nothing happen', async () => {
    const call = evidence({ kind: 'call', method: 'POST', address: { ...address, path: '/api/login' } })
    const check = { since: now, until: now + 60_000 }
    const open1 = async (asksPassword?: true, helperTab?: number, id: StepId = 'check-credentials') => {
      const more = { check, ...(helperTab !== undefined && { helperTab }) }
      const seen = { ...call, page: { status: 200, ...(asksPassword && { asksPassword }) } }
      const steps = [taken(id, 'checking', more)]
      const known = { kind: 'call', evidence: seen, diagnosis: diagnosis([['wrong-credentials', 0.9]]), steps } as const
      return open({ look: watched, record: record(incident(known)) })
    }
    const port = await open1(true, 7)
    expect(step('check-credentials').textContent).toContain('Type it on the page in this tab now')
    expect(step('check-credentials').textContent).not.toContain('is lost')
    expect(firstButton('check-credentials').textContent).toBe('I have done this, check')
    fireEvent.click(firstButton('check-credentials'))
    expect(port.asked.at(-1)).toMatchObject({ name: 'check', ask: { step: 'check-credentials' } })
    cleanup()
    await open1(true, 7, 'sign-in')
    expect(step('sign-in').textContent).toContain('Type it on the page in this tab now')
    expect(firstButton('sign-in').textContent).toBe('I have done this, check')
    cleanup()
    await open1(true, 8, 'sign-in')
    expect(firstButton('sign-in').textContent).toBe('I am back, check')
    cleanup()
    await open1()
    expect(step('check-credentials').textContent).toContain('Checking the page…')
    expect(within(step('check-credentials')).queryByRole('button', { name: /I have done/ })).toBeNull()
  })
  it('tells who is signed in already to sign out there first', async () => {
    const state = (cause: 'no-permission' | 'session-expired') => ({
      look: watched,
      record: record(
        incident({ diagnosis: diagnosis([[cause, 0.9]]), steps: [taken('sign-in', 'running', { helperTab: 5 })] }),
      ),
    })
    await open(state('no-permission'))
    expect(step('sign-in').textContent).toContain('Sign out there first')
    cleanup()
    await open(state('session-expired'))
    expect(step('sign-in').textContent).not.toContain('Sign out there first')
  })
  it('warns before cookies are put back where the page works by now, and only there', async () => {
    const warning = 'What you put back may get the page refused again, and sign you out.'
    await open(states['fixed-by-person']!)
    const back = await screen.findByRole('button', { name: 'Put 2 cookies back' })
    expect(back.className).toBe('slight')
    expect(document.getElementById(back.getAttribute('aria-describedby')!)?.textContent).toBe(warning)
    expect(back.previousElementSibling?.textContent).toBe(warning)
    cleanup()
    await open(states['cleared']!)
    expect((await screen.findByRole('button', { name: 'Put 3 cookies back' })).className).toBe('')
    expect(screen.queryByText(warning)).toBeNull()
  })
  it('asks for nothing and awaits nothing once all is well', async () => {
    await open(states['fixed-by-person']!)
    expect(await within(main()).findAllByRole('button')).toHaveLength(1)
    expect(step('check-address').textContent).toContain('Tried.')
    expect(step('check-address').querySelector('.mark')?.textContent).toBe('–')
    expect(main().textContent).not.toMatch(/[?]|Still refused|go back|By hand/)
    cleanup()
    await open(states['refused']!)
    expect(main().textContent).toContain('Does it work now?')
    expect(step('clear-site-data').querySelector('.mark')?.textContent).toBe('?')
  })
  it('says before the click what is lost where a page that works is loaded again', async () => {
    const refused = (kind: 'call' | 'page') => {
      const seen = incident({ diagnosis: diagnosis([['session-expired', 0.9]]), evidence: evidence({ kind }) })
      return { look: watched, record: record(seen) }
    }
    await open(refused('call'))
    expect(step('sign-in').textContent).toContain('did not save is lost')
    cleanup()
    await open(refused('page'))
    expect(main().textContent).not.toContain('did not save')
  })
  it('says before the click who is to send a form again, and promises no check', async () => {
    await open(states['form']!)
    for (const remedy of ['sign-in', 'clear-site-data'])
      expect(step(remedy).textContent).toContain('go back and send the form again yourself')
    expect(step('reload-fresh')).toBeNull()
    expect(step('sign-in').textContent).not.toContain('We check this page')
    cleanup()
    await open(states['sure']!)
    expect(step('sign-in').textContent).toContain('We check this page')
    expect(main().textContent).not.toContain('send the form again')
    cleanup()
    const { record: known } = states['form']!
    const away = { ...known.incidents[0]!, steps: [taken('sign-in', 'running', { helperTab: 5 })] }
    await open({ look: watched, record: record(away) })
    expect(firstButton('sign-in').textContent).toBe('I am back')
  })
  it('stores the intent before it asks for a permission, in the same click', async () => {
    const order: string[] = []
    const known = diagnosis([['token-rejected', 0.9]])
    const state = {
      look: watched,
      record: record(incident({ diagnosis: known, steps: [taken('clear-site-data', 'no-help')] })),
    }
    const port = fakePort(state)
    const ask: FakePort['ask'] = (name, asked) => {
      if (name === 'take') order.push(name)
      return port.ask(name, asked)
    }
    const requestPermission = (permission: string) => {
      order.push(permission)
      return Promise.resolve(true)
    }
    render(<Popup port={{ ...port, ask, requestPermission }} />)
    await screen.findByRole('heading', { level: 1 })
    const part = main().querySelector<HTMLElement>('[data-part="storage"]')!
    const remove = within(part).getByRole('button')
    await waitFor(() => expect(remove.hasAttribute('disabled')).toBe(false))
    fireEvent.click(remove)
    expect(order).toEqual(['take', 'browsingData'])
    expect(part.textContent).toContain('cannot be undone')
  })
  it('says before the click why the browser will ask, where it will', async () => {
    const after = (cause: CauseId, step: StepId, browserName: BrowserName) =>
      open({
        look: watched,
        record: record(incident({ diagnosis: diagnosis([[cause, 0.9]]), steps: [taken(step, 'no-help')] })),
        device: { system: 'linux', browserName },
      })
    const reasons = () => main().textContent.match(/may ask first whether we may [a-z ]+/g)
    await after('extension-conflict', 'reload-fresh', 'chrome')
    expect(step('rule-out-extensions').textContent).toContain('may ask first whether we may manage extensions')
    expect(reasons()).toHaveLength(1)
    cleanup()
    await after('stale-cache', 'clear-site-data', 'firefox')
    expect(reasons()).toEqual(['may ask first whether we may clear browsing data'])
    cleanup()
    // Given without a question there.
    await after('stale-cache', 'clear-site-data', 'chrome')
    expect(main().querySelector('[data-part="storage"]')).not.toBeNull()
    expect(reasons()).toBeNull()
  })
  it('asks the person where it could not check', async () => {
    const port = await open(states['refused']!)
    fireEvent.click(screen.getByText('Still refused'))
    expect(port.asked.at(-1)).toEqual({
      name: 'say',
      ask: { tabId: 7, incident: 'i1', step: 'clear-site-data', helped: false },
    })
  })
  it.each([
    ['refused', 'clear-site-data', ['It works now', 'Still refused']],
    ['came-to-another', 'check-address', ['Yes, this is it', 'No']],
    ['now-home', 'reload-fresh', ['Yes, this is it', 'No']],
    ['switch-opened-there', 'switch-address', ['Yes, it helped', 'No']],
    ['opened-asks', 'reload-fresh', ['Yes, it helped', 'No']],
    ['opened-refuses', 'reload-fresh', ['Yes, it helped', 'No']],
  ] as const)('has its question answered in its own words: %s', async (state, id, words) => {
    const port = await open(states[state]!)
    const buttons = [...step(id).querySelectorAll<HTMLButtonElement>('.actions button')]
    expect(buttons.map(({ textContent }) => textContent)).toEqual(words)
    buttons.forEach((button) => button.click())
    const said = port.asked.filter(({ name }) => name === 'say').map(({ ask }) => (ask as { helped: boolean }).helped)
    expect(said).toEqual([true, false])
  })
  it('has the page checked again where the site did not answer, without the step anew, and asks nothing', async () => {
    const port = await open(states['no-answer']!)
    expect(screen.queryByText('Still refused')).toBeNull()
    expect(step('clear-site-data').textContent).toContain('The site did not answer')
    fireEvent.click(screen.getByText('Check again'))
    expect(port.asked.at(-1)).toEqual({
      name: 'check',
      ask: { tabId: 7, incident: 'i1', step: 'clear-site-data' },
    })
  })
  it.each(['errand', 'errand-settings', 'errand-refused'])(
    'over a tab of ours leads back by one click: %s',
    async (id) => {
      const port = await open(states[id]!)
      expect(document.querySelector('[data-errand]')?.textContent).toContain('intranet.acme.test/reports')
      expect(document.body.textContent).not.toContain('Nothing is refused here')
      fireEvent.click(screen.getByText('Back to that page'))
      expect(port.asked.at(-1)).toEqual({ name: 'show', ask: { tabId: 3 } })
    },
  )
  it('over a tab of ours leads back to no page that works only once', async () => {
    const { record } = states['credentials']!
    for (const state of [states['errand-stays']!, { ...states['errand-stays']!, record }]) {
      await open(state)
      const { textContent } = document.querySelector('[data-errand]')!
      expect(textContent).toContain('intranet.acme.test/callback was refused in another tab. You need not go back')
      expect(textContent).toContain('just go on in this tab')
      expect(screen.queryByText('Back to that page')).toBeNull()
      cleanup()
    }
  })
  it('over a tab of ours says that the refused page waits no more, once its tab shows another', async () => {
    await open(states['errand-left']!)
    const { textContent } = document.querySelector('[data-errand]')!
    expect(textContent).toContain('was refused in another tab, which shows another page by now. When you are done here')
    expect(textContent).not.toMatch(/waits|take you back/)
    expect(screen.queryByText('Back to that page')).toBeNull()
  })
  it('over any other tab says nothing of the sort', async () => {
    await open(states['calm']!)
    expect(document.querySelector('[data-errand]')).toBeNull()
    expect(screen.queryByText('Back to that page')).toBeNull()
  })
  it('counts down the pause for which a page asks that was not refused, and says when it is over', async () => {
    const at = { time: now }
    render(<Popup port={{ ...fakePort(states['calm-pause']!), now: () => at.time }} />)
    await screen.findByText(/14 minutes more, until .*11:01/)
    at.time += 13 * 60_000 + 20_000
    const soon = { timeout: 5000 }
    await screen.findByText(/: 40 seconds more/, {}, soon)
    expect(main().textContent).not.toContain('is over')
    at.time += 40_000
    await screen.findByText(/is over: open the page again/, {}, soon)
    expect(main().textContent).not.toContain('seconds more')
  })
  it('puts “I have done this” below what that was, guide or not, and other labels beside the title', async () => {
    const place = (remedy: string) => firstButton(remedy).parentElement!.className
    await open(states['credentials']!)
    for (const remedy of ['check-credentials', 'reset-password']) {
      expect(firstButton(remedy).textContent).toContain('I have done this')
      expect(place(remedy)).toBe('actions both')
    }
    expect(place('reload-fresh')).toBe('actions')
    cleanup()
    await open(states['cookies-by-hand']!)
    expect(place('allow-cookies')).toBe('actions both')
    cleanup()
    await open(states['cookies-before']!)
    expect(place('allow-cookies')).toBe('actions')
  })
  it('says what a step came to before what it would cost again, and only once it was tried', async () => {
    await open(states['undo-over']!)
    const words = step('clear-site-data').textContent
    const [came, again, cost] = ['Still refused', 'If you do this again', 'You will be signed out'].map((part) =>
      words.indexOf(part),
    )
    expect([came! > 0, again! > came!, cost! > again!]).toEqual([true, true, true])
    cleanup()
    await open(states['sure']!)
    const todo = step('clear-site-data').textContent
    expect(todo).toContain('You will be signed out')
    expect(todo).not.toContain('If you do this again')
  })
  it('offers the undo with the time that is left, and not after it', async () => {
    const port = await open(states['cleared']!)
    fireEvent.click(await screen.findByText('Put 3 cookies back'))
    expect(screen.getByText(/9:42.* left/)).toBeTruthy()
    expect(port.asked.at(-1)?.name).toBe('undo')
    cleanup()
    const over = taken('clear-site-data', 'no-help', { undo: { id: 'u', until: now, cookies: 3 } })
    await open({
      look: watched,
      record: record(incident({ diagnosis: diagnosis([['stale-cookies', 0.9]]), steps: [over] })),
    })
    await screen.findByText(/The 10 minutes are over/)
    expect(screen.queryByText('Put 3 cookies back')).toBeNull()
  })
  it('offers to put back what would come back, and says why not the rest', async () => {
    await open(states['undo-part']!)
    expect((await screen.findByText('Put 9 cookies back')).tagName).toBe('BUTTON')
    const told = step('clear-site-data').querySelector('.undo')!.textContent
    expect(told).toContain('9 of 12 can be put back: 1 has run out since; the site has set 1 anew since')
    expect(told).toContain('1 is there again just as it was')
    cleanup()
    await open(states['undo-offered']!)
    expect((await screen.findByText('Put 12 cookies back')).tagName).toBe('BUTTON')
    expect(document.body.textContent).not.toContain('can be put back')
  })
  it('puts nothing back where the browser keeps us away from the site, and says that', async () => {
    await open(states['undo-no-access']!)
    const undo = async () =>
      (await within(step('clear-site-data')).findByText('Put 12 cookies back')).closest('button')!
    expect(await undo()).toMatchObject({ disabled: true })
    expect((await undo()).parentElement!.textContent).toMatch(/^Your browser keeps us away from this site now/)
    cleanup()
    await open(states['undo-offered']!)
    expect(await undo()).toMatchObject({ disabled: false })
  })
  it.each([
    ['bisect_hand_cancelled_open', true],
    ['bisect_hand_cancelled', false],
  ] as const)('names in the list what the headline names (%s)', async (id, extension) => {
    const rejected = diagnosis([['token-rejected', 0.8]])
    const stopped = taken('rule-out-extensions', 'todo', { note: { id } })
    const part = incident({ id: 'b', kind: 'part', diagnosis: diagnosis([['not-signed-in', 0.95]]) })
    await open({ record: record(incident({ diagnosis: rejected, steps: [stopped] }), part), look: watched })
    const headline = screen.getByRole('heading', { level: 1 }).textContent!
    expect(headline.includes('extension')).toBe(extension)
    expect(main().querySelector('.incidents [aria-current] small')!.textContent).toBe(headline)
  })
  it('says of an earlier page that something can be put back, and until when', async () => {
    const rows = async () => (await screen.findByText('From an earlier page of this tab')).parentElement!.textContent
    await open(states['earlier']!)
    expect(await rows()).toMatch(/Removed cookies can be put back until .*\d:\d\d/)
    cleanup()
    await open(states['earlier-running']!)
    expect(await rows()).not.toContain('put back')
  })
  it('has no button that would put nothing back, and offers to take anew', async () => {
    await open(states['undo-none']!)
    await screen.findByText(/^Nothing is left to put back: the site has set 12 anew since/)
    const buttons = within(step('clear-site-data')).getAllByRole('button')
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Again'])
    expect(screen.queryByText(/ left$/)).toBeNull()
  })
  it('has a button after a removal that was stopped in the middle, and none where nothing had gone', async () => {
    await open(states['removal-cut']!)
    expect((await screen.findByText('Put 2 cookies back')).tagName).toBe('BUTTON')
    expect(document.body.textContent).not.toContain('Nothing has to be put back')
    cleanup()
    await open(states['removal-cut-none']!)
    await screen.findByText(/^Nothing has to be put back: none of the cookies was removed/)
    expect(screen.queryByText(/^Put .* back$/)).toBeNull()
  })
  it('is told beside the step that goes on, where a part alone had been removed', async () => {
    await open(states['removal-part']!)
    expect((await screen.findByText('Put 2 cookies back')).tagName).toBe('BUTTON')
    const told = step('clear-site-data').textContent
    expect(told).toContain('this does not tell whether removing it helps')
    expect(told).not.toContain('for the same reason')
    expect(step('clear-site-data').className).toContain('next')
  })
  it('has no button for a form that only the person can send again', async () => {
    await open(states['undone-form']!)
    await screen.findByRole('heading', { name: 'Send the form again' })
    expect(within(step('reload-fresh')).queryAllByRole('button')).toEqual([])
    expect(within(step('clear-site-data')).queryAllByRole('button').length).toBeGreaterThan(0)
    cleanup()
    await open(states['undone']!)
    await screen.findByRole('heading', { name: 'Open the page again' })
    expect(within(step('reload-fresh')).getAllByRole('button')).toHaveLength(1)
  })
  it('leaves the button where nobody can say what would come back', async () => {
    await open({ ...states['undo-offered']!, undoable: 'fails' })
    expect((await screen.findByText('Put 12 cookies back')).tagName).toBe('BUTTON')
  })
  it.each([
    ['after an undo', { id: 'u', until: 0, cookies: 3 }, { what: 'undone' }],
    ['once its time is over', { id: 'u', until: now - 1, cookies: 3 }, undefined],
  ] as const)('shows what a second try would take, and its cost, %s', async (_, undo, instead) => {
    const taking = (preview?: 'fails') => ({
      look: watched,
      record: record(
        incident({
          diagnosis: diagnosis([['stale-cookies', 0.9]]),
          steps: [taken('clear-site-data', 'no-help', { undo })],
          ...(instead && { instead }),
        }),
      ),
      preview: preview ?? states['sure']!.preview!,
    })
    const port = await open(taking())
    const of = () => main().querySelector<HTMLElement>('[data-remedy="clear-site-data"][data-step="no-help"]')!
    await within(of()).findByText('__Host-csrf')
    expect(of().querySelector('.cost')).toBeTruthy()
    fireEvent.click(within(of()).getByRole('button', { name: /^Again/ }))
    expect(port.asked.at(-1)).toMatchObject({ name: 'take', ask: { step: 'clear-site-data' } })
    cleanup()
    await open(taking('fails'))
    await within(of()).findByText('Look again')
    expect(
      within(of())
        .getByRole('button', { name: /^Again/ })
        .hasAttribute('disabled'),
    ).toBe(true)
  })
  it('offers no second try while what went can be put back', async () => {
    await open(states['cleared']!)
    expect(step('clear-site-data').querySelector('.preview, .cost')).toBeNull()
    expect(await within(step('clear-site-data')).findAllByRole('button')).toHaveLength(1)
  })
  it('follows the record, and stays with what heals', async () => {
    const port = await open(states['sure']!)
    const known = diagnosis([['session-expired', 0.94]])
    port.change(record(incident({ diagnosis: known, steps: [taken('sign-in', 'checking')] })))
    await waitFor(() => expect(step('sign-in').dataset['step']).toBe('checking'))
    expect(within(step('sign-in')).getByRole('status').textContent).toBe('Checking the page…')
    port.change(
      record(
        incident({ id: 'other', diagnosis: known }),
        incident({
          state: 'healed',
          diagnosis: known,
          steps: [taken('sign-in', 'fixed')],
          fixed: { at: now, status: 200, by: 'sign-in' },
        }),
      ),
    )
    await screen.findByText('What helped: “Sign in”')
    expect(main().dataset['state']).toBe('fixed')
  })
  it('says what had helped in another tab, and not that the page was loaded again for it', async () => {
    const result = () => within(step('reload-fresh')).getByRole('status').textContent
    await open(states['cure-fixed']!)
    expect(main().textContent).toContain('“Sign in” had helped in another tab')
    expect(main().textContent).not.toContain('What helped')
    expect(result()).toBe('Opens here, too.')
    cleanup()
    await open(states['cure-opened-fixed']!)
    expect(main().textContent).toContain('had opened again before')
    expect(main().textContent).not.toMatch(/helped|Fixed it/)
    expect(result()).toBe('Opens here, too.')
    cleanup()
    await open(states['cure-signed-in-fixed']!)
    expect(main().textContent).toContain('looks as if you had signed in elsewhere before')
    expect(main().textContent).not.toMatch(/helped|Fixed it/)
    expect(result()).toBe('Opens now.')
    cleanup()
    await open(mendedBy({}))
    expect(main().textContent).toContain('What helped: “Reload the page”')
    expect(result()).toBe('Fixed it.')
  })
  it('says that it opens without extensions, and which are off, and of nothing that it is fixed', async () => {
    await open(states['hand-opens-without']!)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('It opens for now')
    expect(step('reload-fresh').textContent).toContain('with extensions switched off')
    expect(step('rule-out-extensions').textContent).toContain('Cookie Cleaner')
    expect(main().textContent).not.toMatch(/Fixed|helped/)
    cleanup()
    await open(states['hand-found']!)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Fixed')
  })
  it('says only that it is answered where a refusal may stand in what a good status brings', async () => {
    await open(states['graphql-answered']!)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Answered again')
    expect(main().textContent).toContain('GraphQL')
    expect(main().textContent).not.toMatch(/What helped|Fixed|works/)
  })
  it('says of nothing that it helped where the page works again by itself', async () => {
    await open(states['search-by-itself']!)
    expect(main().dataset['state']).toBe('fixed')
    expect(main().textContent).not.toContain('What helped')
    expect(within(step('rule-out-extensions')).getByRole('status').textContent).toMatch(
      /^The page works again by itself/,
    )
    cleanup()
    await open(states['search-kept']!)
    expect(main().textContent).toContain('What helped: “Find the extension that is in the way”')
    expect(within(step('rule-out-extensions')).getByRole('status').textContent).toBe('Fixed it.')
  })
  it('keeps the focus at the step whose button went', async () => {
    const port = await open(states['sure']!)
    firstButton('reload-fresh').focus()
    fireEvent.click(firstButton('reload-fresh'))
    const known = diagnosis([['session-expired', 0.94]])
    port.change(record(incident({ diagnosis: known, steps: [taken('reload-fresh', 'checking')] })))
    await waitFor(() => expect(step('reload-fresh').dataset['step']).toBe('checking'))
    expect(document.activeElement).toBe(step('reload-fresh'))
  })
  it('says where all was tried that nothing more is known, and leads to the site’s people', async () => {
    await open(states['all-tried']!)
    expect(screen.getByRole('heading', { name: 'All of this was tried' }).nextSibling?.textContent).toMatch(/send them/)
    expect(firstButton('contact-site')).toMatchObject({ className: 'primary', textContent: 'Copy report' })
    expect(main().querySelectorAll('.primary')).toHaveLength(1)
    cleanup()
    await open(states['undo-offered']!)
    expect(screen.queryByRole('heading', { name: 'All of this was tried' })).toBeNull()
  })
  it('says so when a click could not be carried out', async () => {
    const port = await open(states['missed']!)
    cleanup()
    const failing: FakePort = {
      ...port,
      ask: (name, ask) => (name === 'reload' ? Promise.reject(new Error('gone')) : port.ask(name, ask)),
    }
    render(<Popup port={failing} />)
    fireEvent.click(await screen.findByRole('button'))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('That did not work'))
  })
  it('wakes the background that died over a click, and drops the alarm once the step says what became of it', async () => {
    const port = fakePort(states['sure']!)
    render(
      <Popup
        port={{
          ...port,
          ask: (name, ask) => (name === 'take' ? Promise.reject(new Error('gone')) : port.ask(name, ask)),
        }}
      />,
    )
    await screen.findByRole('heading', { level: 1 })
    const looks = () => port.asked.filter(({ name }) => name === 'look').length
    expect(looks()).toBe(1)
    fireEvent.click(firstButton('sign-in'))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('That did not work'))
    await waitFor(() => expect(looks()).toBe(2))
    // Another refusal is noted, and another step ends.
    const known = diagnosis([['session-expired', 0.94]])
    const others = [taken('reload-fresh', 'no-help')]
    const alarm = () => screen.getByRole('alert').textContent
    port.change(record(incident({ diagnosis: known, steps: others }), incident({ id: 'other', kind: 'call' })))
    await waitFor(() => expect(step('reload-fresh').dataset['step']).toBe('no-help'))
    expect(alarm()).toContain('That did not work')
    port.change(record(incident({ diagnosis: known, steps: [...others, taken('sign-in', 'unavailable')] })))
    await waitFor(() => expect(step('sign-in').dataset['step']).toBe('unavailable'))
    expect(alarm()).toBe('')
  })
  it('drops the alarm of a click on no step once the page was loaded anew, and not before', async () => {
    const { record: known } = states['missed']!
    const port = fakePort(states['missed']!)
    const ask: FakePort['ask'] = (name, of) =>
      name === 'reload' ? Promise.reject(new Error('gone')) : port.ask(name, of)
    render(<Popup port={{ ...port, ask }} />)
    fireEvent.click(await screen.findByRole('button'))
    const alarm = () => screen.getByRole('alert').textContent
    await waitFor(() => expect(alarm()).toContain('That did not work'))
    port.change({ ...known, spilled: 3 })
    await screen.findByText(/3/)
    expect(alarm()).toContain('That did not work')
    port.change(on('acme.test'))
    await waitFor(() => expect(alarm()).toBe(''))
  })
  it('lets one stop a pause, after the button that checks now', async () => {
    const port = await open(states['waiting-out']!)
    expect(firstButton('wait-and-retry').textContent).toBe('Check now anyway')
    fireEvent.click(within(step('wait-and-retry')).getByRole('button', { name: 'Stop waiting' }))
    expect(port.asked.at(-1)).toMatchObject({ name: 'cancel', ask: { step: 'wait-and-retry' } })
    cleanup()
    await open(states['wait-before']!)
    expect(within(step('wait-and-retry')).queryByRole('button', { name: 'Stop waiting' })).toBeNull()
  })
  it('lets one choose among several', async () => {
    await open(states['several']!)
    fireEvent.click(screen.getByText('Data for this page').closest('button')!)
    await waitFor(() => expect(main().dataset['cause']).toBe('token-expired'))
  })
  it('moves between tabs by keys', async () => {
    await open(states['details']!)
    const fix = screen.getByRole('tab', { name: 'Fix it' })
    expect(screen.getByRole('tab', { selected: true })).toBe(fix)
    fireEvent.keyDown(fix, { key: 'End' })
    await screen.findByText('What the site asked for')
    expect(document.activeElement?.textContent).toBe('Details')
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' })
    await screen.findByText('If you run this site')
  })
  it('shows hostile text as text, and not all of it', async () => {
    await open(states['hostile']!)
    await within(step('check-address')).findByText('What to look at')
    expect(document.querySelector('img')).toBeNull()
    expect(document.body.textContent).not.toMatch(/[\u202a-\u202e\u2066\u2067]/)
    expect(document.body.textContent).not.toContain('w'.repeat(300))
    expect(document.body.textContent).toContain('<img src=x')
  })
  it('tells Caps Lock as it is', async () => {
    await open(states['credentials']!)
    const panel = step('check-credentials')
    await within(panel).findByText('QWERTZ')
    fireEvent(document, Object.assign(new Event('keydown'), { getModifierState: () => true }))
    await within(panel).findByText(/Caps Lock is on\. Pass/)
    fireEvent(document, Object.assign(new Event('keyup'), { getModifierState: () => false }))
    await within(panel).findByText(/Caps Lock is off/)
  })
})

describe('a guide', () => {
  const dns = (device: State['device']) => ({
    record: record(incident({ diagnosis: diagnosis([['wrong-server', 0.9]]) })),
    look: watched,
    ...(device && { device }),
  })
  it('has its command copied, and opens a page of the browser, on a click', async () => {
    const port = await open(dns({ system: 'windows', browserName: 'edge', ownPages: 'edge' }))
    await waitFor(() => expect(step('flush-dns').textContent).toContain('ipconfig /flushdns'))
    expect(port.copied).toEqual([])
    fireEvent.click(within(step('flush-dns')).getByRole('button', { name: /ipconfig/, hidden: true }))
    fireEvent.click(within(step('flush-dns')).getByRole('button', { name: 'Open that page', hidden: true }))
    expect(port.copied).toEqual(['ipconfig /flushdns'])
    expect(port.opened).toEqual(['edge://net-internals/#dns'])
    await waitFor(() => expect(step('flush-dns').textContent).toContain('Copied'))
  })
  it('tests the connection on a click, and tells of each host what came of it', async () => {
    const port = await open(dns(undefined))
    const panel = () => step('check-connection')
    await waitFor(() => expect(panel().textContent).toContain('without your cookies'))
    expect(port.asked.some(({ name }) => name === 'reach')).toBe(false)
    fireEvent.click(within(panel()).getByRole('button', { name: 'Test them', hidden: true }))
    await waitFor(() => expect(panel().textContent).toMatch(/login\.acme\.test\S* gave no answer/))
    expect(panel().textContent).toMatch(/intranet\.acme\.test\S* can be reached/)
  })
  it('that leads to another address is told of once it is before the person, and no other is', async () => {
    const port = await open({
      record: record(incident({ diagnosis: diagnosis([['wrong-address', 0.9]]) })),
      look: watched,
    })
    for (const remedy of ['check-address', 'contact-site', 'sign-in'])
      for (const guide of step(remedy)?.querySelectorAll('details') ?? []) fireEvent(guide, new Event('toggle'))
    const asked = port.asked.filter(({ name }) => name === 'reads')
    expect(asked).toEqual([{ name: 'reads', ask: { tabId: 7, incident: 'i1', step: 'check-address' } }])
  })
  it('keeps its check as the first button, whatever it opens besides', async () => {
    await open(dns(undefined))
    await waitFor(() => expect(step('flush-dns').textContent).toContain('resolvectl'))
    for (const remedy of ['flush-dns', 'turn-off-vpn', 'check-connection'])
      expect(firstButton(remedy).textContent).toBe('I have done this, check')
  })
  it('tells after a fix what spares it the next time, where something does', async () => {
    await open(states['fixed']!)
    expect(step('prevent').textContent).toContain('Remember me')
    cleanup()
    await open({
      record: record(
        incident({ state: 'healed', diagnosis: diagnosis([['preflight-blocked', 0.9]]), fixed: { at: now } }),
      ),
      look: watched,
    })
    expect(step('prevent')).toBeNull()
  })
})
