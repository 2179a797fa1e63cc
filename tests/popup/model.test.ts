import { describe, expect, it } from 'vitest'
import type { Incident, TabRecord } from '../../src/contract/incident'
import type { Look } from '../../src/contract/protocol'
import { type Chosen, viewOf as viewAt } from '../../src/popup/model'
import { diagnosis, incident, now, record, taken } from './records'

const viewOf = (record: TabRecord | undefined, look: Look | undefined, chosen?: Chosen) =>
  viewAt(record, look, now, chosen)

const watched = { access: 'watched' } as const
const known = diagnosis([['session-expired', 0.9]])

describe('viewOf', () => {
  it('waits for the record, and for the look where the record says nothing', () => {
    expect(viewOf(undefined, watched).screen).toBe('loading')
    expect(viewOf(record(), undefined).screen).toBe('loading')
    expect(viewOf(record(incident()), undefined).screen).toBe('incident')
  })
  it('says what a tab was opened for where nothing else is known of it, and never instead of what is', () => {
    const errand = {
      tabId: 3,
      step: 'sign-in',
      title: { id: 'step_sign_in_title' },
      page: 'a.test/',
      then: 'checks',
    } as const
    for (const access of ['watched', 'unseen', 'browser-page'] as const) {
      expect(viewOf(record(), { access, errand }).screen).toBe('errand')
      expect(viewOf(record(), { access }).screen).not.toBe('errand')
    }
    for (const access of ['missed', 'no-access'] as const)
      expect(viewOf(record(), { access, errand }).screen).toBe(access)
    expect(viewOf(record(incident()), { access: 'watched', errand }).screen).toBe('incident')
  })
  it('is calm only where we watched and nothing was refused', () => {
    expect(viewOf(record(), watched).screen).toBe('calm')
    for (const access of ['no-access', 'browser-page', 'missed'] as const)
      expect(viewOf(record(), { access }).screen).toBe(access)
  })
  it('says that the page was missed even where one of its calls was seen', () => {
    const call = incident({ kind: 'call' })
    expect(viewOf(record(call), { access: 'missed' }).screen).toBe('missed')
    expect(viewOf(record(call), { access: 'missed' }, { id: call.id, byHand: true }).screen).toBe('incident')
    expect(viewOf(record(incident()), { access: 'missed' }).screen).toBe('incident')
  })
  it('shows the page before its calls, and what is refused before what is mended', () => {
    const call = incident({ id: 'call', kind: 'call', lastAt: 9e15 })
    const page = incident({ id: 'page' })
    const healed = incident({ id: 'healed', state: 'healed', steps: [taken('sign-in', 'fixed')] })
    const view = viewOf(record(call, healed, page), watched)
    expect(view.entries.map(({ incident: { id } }) => id)).toEqual(['page', 'call', 'healed'])
    expect(view.shown?.incident.id).toBe('page')
  })
  it('shows the call that the page needs before the one by which it wanted to renew the sign-in', () => {
    const at = (path: string) => ({ ...incident().address, path })
    const call = incident({ id: 'call', kind: 'call', address: at('/api/balance') })
    const more = { kind: 'call', method: 'POST', lastAt: 9e15 } as const
    const first = (address: Incident['address']) =>
      viewOf(record(incident({ ...more, id: 'post', address }), call), watched).shown?.incident.id
    expect(first(at('/api/refresh'))).toBe('call')
    expect(first(at('/api/order'))).toBe('post')
  })
  it('stays with what the person looks at when that heals', () => {
    const healed = incident({ state: 'healed', fixed: { at: 0, status: 200 } })
    expect(viewOf(record(healed), watched).screen).toBe('calm')
    expect(viewOf(record(healed), watched, { id: healed.id, byHand: false }).shown?.state).toBe('fixed')
  })
  it('turns from what is mended to what is refused of the page since, unless that is quiet or the person chose', () => {
    const exchange = { ...incident().exchange, startedAt: now - 500 }
    const page = incident({ id: 'page', state: 'healed', fixed: { at: now, status: 200 } })
    const since = (firstAt: number, more: Partial<Incident> = {}, byHand = false) => {
      const call = incident({ id: 'call', kind: 'call', firstAt, lastAt: firstAt, ...more })
      const tab: TabRecord = { ...record(page, call), page: { exchange, at: now } }
      return viewOf(tab, watched, { id: 'page', byHand }).shown?.incident.id
    }
    expect(since(now + 1)).toBe('call')
    // Of what the page asks for before it has come whole.
    expect(since(now - 1)).toBe('call')
    expect(since(now + 1, { quiet: 'probe' })).toBe('page')
    expect(since(now + 1, { state: 'settling' })).toBe('page')
    expect(since(now + 1, { away: true })).toBe('page')
    expect(since(now + 1, {}, true)).toBe('page')
  })
  it('turns from the mended page to a call of it that was refused to an earlier one as well', () => {
    const exchange = { ...incident().exchange, startedAt: now - 500 }
    const page = incident({ id: 'page', state: 'healed', fixed: { at: now, status: 200 } })
    const last = (lastAt: number, more: Partial<Incident> = {}) => {
      const call = incident({ id: 'call', kind: 'call', firstAt: now - 60_000, lastAt, ...more })
      const tab: TabRecord = { ...record(page, call), page: { exchange, at: now } }
      return viewOf(tab, watched, { id: 'page', byHand: false }).shown?.incident.id
    }
    expect(last(now + 1)).toBe('call')
    expect(last(now - 1_000)).toBe('page')
    expect(last(now + 1, { away: true, steps: [taken('sign-in', 'no-help')] })).toBe('page')
  })
  it('stays with the call that was mended beside another that was refused before', () => {
    const mended = incident({ id: 'mended', kind: 'call', state: 'healed', fixed: { at: now, status: 200 } })
    const beside = (firstAt: number) => {
      const tab = record(mended, incident({ id: 'other', kind: 'call', firstAt, lastAt: now + 2 }))
      return viewOf(tab, watched, { id: 'mended', byHand: false }).shown?.incident.id
    }
    expect(beside(now - 1)).toBe('mended')
    expect(beside(now + 1)).toBe('other')
  })
  it('keeps quiet ones, those not ended and those of another document out of the way', () => {
    expect(viewOf(record(incident({ quiet: 'probe' })), watched)).toMatchObject({ screen: 'calm', entries: [] })
    expect(viewOf(record(incident({ quiet: 'probe' })), watched).quiet).toHaveLength(1)
    expect(viewOf(record(incident({ away: true })), watched).screen).toBe('calm')
  })
  describe('with a tab that has moved on', () => {
    const page = (host: string): TabRecord['page'] => {
      const { exchange } = incident()
      return { exchange: { ...exchange, address: { ...exchange.address, host } }, at: 1 }
    }
    const at = (host: string, ...incidents: Incident[]): TabRecord => ({ ...record(...incidents), page: page(host)! })
    const { host } = incident().address
    const undo = { id: 'u', until: 9e15, cookies: 2 }
    const cleared = taken('clear-site-data', 'no-help', { undo })
    const led = { away: true, instead: { what: 'sign-in', host: 'login.acme.test' }, steps: [cleared] } as const

    it('says nothing of the old refusal over another page, but where something can be undone or is under way', () => {
      const tried = incident({ away: true, steps: [taken('reload-fresh', 'no-help')] })
      expect(viewOf(at('other.test', tried), watched)).toMatchObject({ screen: 'calm', entries: [], earlier: [] })
      for (const steps of [[cleared], [taken('sign-in', 'running')]])
        for (const there of ['other.test', undefined]) {
          const view = viewOf(
            there ? at(there, incident({ away: true, steps })) : record(incident({ away: true, steps })),
            watched,
          )
          expect(view.screen).toBe('calm')
          expect(view.earlier).toHaveLength(1)
        }
      const over = taken('clear-site-data', 'no-help', { undo: { ...undo, until: now } })
      expect(viewOf(at('other.test', incident({ away: true, steps: [over] })), watched).earlier).toEqual([])
      const mended = incident({ away: true, state: 'healed', steps: [taken('sign-in', 'fixed')] })
      expect(viewOf(at('other.test', mended), watched)).toMatchObject({ screen: 'calm', earlier: [] })
    })

    it('goes on where the page leads to its sign-in page, or a step is being checked on the same site', () => {
      expect(viewOf(at('login.acme.test', incident(led)), watched).screen).toBe('incident')
      const checking = incident({ away: true, steps: [taken('sign-in', 'checking')] })
      expect(viewOf(at(host, checking), watched).screen).toBe('incident')
    })

    it('says that it worked where the page to which the address leads is what was wanted', () => {
      const { address } = incident()
      const there = page(host)!
      const on = (digest: string, ...incidents: Incident[]): TabRecord => {
        const redirects = [{ ...there.exchange, status: 302, at: 1, address: { ...address, digest } }]
        const moved = { ...there.exchange, address: { ...address, path: '/home', digest: 'home' }, redirects }
        return { ...record(...incidents), page: { ...there, exchange: moved } }
      }
      const steps = [taken('reload-fresh', 'fixed')]
      const said = incident({ away: true, state: 'healed', steps, fixed: { at: now, by: 'reload-fresh' } })
      const mine = { id: said.id, byHand: false } as const
      for (const chosen of [mine, undefined])
        expect(viewOf(on(address.digest, said), watched, chosen)).toMatchObject({
          screen: 'incident',
          shown: { state: 'fixed' },
        })
      expect(viewOf(on('other', said), watched, mine).screen).toBe('calm')
      // Mended by what was seen, it has nothing to say of a page that the tab goes on to.
      const seen = { ...said, fixed: { at: now, status: 200 } }
      expect(viewOf(on(address.digest, seen), watched, mine).screen).toBe('calm')
    })

    it('stays with what was mended over the page to which that led on, unless this one is refused', () => {
      const steps = [taken('sign-in', 'fixed')]
      const mended = incident({ kind: 'call', away: true, ledOn: true, state: 'healed', steps })
      for (const there of [host, 'app.acme.test'])
        expect(viewOf(at(there, mended), watched)).toMatchObject({ screen: 'incident', shown: { state: 'fixed' } })
      const refused = incident({ id: 'refused' })
      expect(viewOf(at(host, mended, refused), watched).shown?.incident.id).toBe('refused')
      const { ledOn: _, ...left } = mended
      expect(viewOf(at(host, left), watched).screen).toBe('calm')
    })

    it('shows the page that is refused now before the one that led there', () => {
      const wrong = incident({ id: 'wrong', diagnosis: diagnosis([['wrong-credentials', 0.9]]) })
      const view = viewOf(at('login.acme.test', incident(led), wrong), watched, { id: 'i1', byHand: false })
      expect(view.shown?.incident.id).toBe('wrong')
      expect(view.entries).toHaveLength(1)
      expect(view.earlier).toHaveLength(1)
    })

    it('shows an earlier one whom the person chose', () => {
      const old = incident({ away: true, steps: [cleared] })
      expect(viewOf(at('other.test', old), watched, { id: old.id, byHand: true }).screen).toBe('incident')
      expect(viewOf(at('other.test', old), watched, { id: old.id, byHand: false }).screen).toBe('calm')
    })
  })
  it('does not say that nothing is refused while that is not known yet', () => {
    for (const state of ['provisional', 'settling'] as const) {
      expect(viewOf(record(incident({ state })), watched).screen).toBe('looking')
      for (const past of [{ quiet: 'probe' }, { away: true }] as const)
        expect(viewOf(record(incident({ state, ...past })), watched).screen).toBe('calm')
    }
  })
  it('explains while the sign-in window is open', () => {
    expect(viewOf(record(incident({ state: 'asking', diagnosis: known })), watched).shown?.cause).toBe(
      'session-expired',
    )
  })
})
