import { describe, expect, it } from 'vitest'
import { viewOf } from '../../src/popup/model'
import { diagnosis, incident, record, taken } from './records'

const watched = { access: 'watched' } as const
const known = diagnosis([['session-expired', 0.9]])

describe('viewOf', () => {
  it('waits for the record, and for the look where the record says nothing', () => {
    expect(viewOf(undefined, watched).screen).toBe('loading')
    expect(viewOf(record(), undefined).screen).toBe('loading')
    expect(viewOf(record(incident()), undefined).screen).toBe('incident')
  })
  it('is calm only where we watched and nothing was refused', () => {
    expect(viewOf(record(), watched).screen).toBe('calm')
    for (const access of ['no-access', 'browser-page', 'missed'] as const)
      expect(viewOf(record(), { access }).screen).toBe(access)
  })
  it('says that the page was missed even where one of its calls was seen', () => {
    const call = incident({ kind: 'call' })
    expect(viewOf(record(call), { access: 'missed' }).screen).toBe('missed')
    expect(viewOf(record(call), { access: 'missed' }, call.id).screen).toBe('incident')
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
  it('stays with what the person looks at when that heals', () => {
    const healed = incident({ state: 'healed', fixed: { at: 0, status: 200 } })
    expect(viewOf(record(healed), watched).screen).toBe('calm')
    expect(viewOf(record(healed), watched, healed.id).shown?.state).toBe('fixed')
  })
  it('keeps quiet ones, those not ended and those of another document out of the way', () => {
    expect(viewOf(record(incident({ quiet: 'probe' })), watched)).toMatchObject({ screen: 'calm', entries: [] })
    expect(viewOf(record(incident({ quiet: 'probe' })), watched).quiet).toHaveLength(1)
    expect(viewOf(record(incident({ away: true })), watched).screen).toBe('calm')
    expect(viewOf(record(incident({ away: true, steps: [taken('sign-in', 'running')] })), watched).screen).toBe(
      'incident',
    )
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
