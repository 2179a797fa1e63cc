import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { Incident, StepRecord, TabRecord } from '../../src/contract/incident'
import { observe } from '../../src/incidents/observe'
import { settle } from '../../src/incidents/settle'
import { recordStep } from '../../src/incidents/steps'
import { awaitTyped } from '../../src/incidents/typed-again'
import { at, exchange } from '../support/fake-exchange'

const { origin } = at('/')
const initiator = { origin, relation: 'same-origin' } as const
const call = { kind: 'call', method: 'POST', address: at('/api/login'), initiator } as const
const login = exchange(200, 50, { address: at('/login') })
const typed: StepRecord = {
  step: 'sign-in',
  state: 'no-help',
  at: 13_000,
  helperTab: 1,
  causeBefore: 'wrong-credentials',
  check: { since: 6_000, until: 606_000 },
}

/** A page's script was refused a sign-in, and again what the person typed for the steps at 8 s. */
function mistyped(steps: readonly StepRecord[] = [typed], more: Partial<Exchange> = {}): TabRecord {
  const first = observe(
    observe({ incidents: [], spilled: 0 }, login, 51),
    exchange(401, 100, { ...call, ...more }),
    101,
  )
  const { incidents, ...rest } = settle(first, 5_200)
  const on = { ...rest, incidents: incidents.map((one) => steps.reduce(recordStep, one)) }
  return observe(on, exchange(401, 8_000, { ...call, ...more, id: 'again' }), 8_001)
}

const good = (time = 20_000, more: Partial<Exchange> = {}) => exchange(200, time, { ...call, ...more })
const after = (record: TabRecord, ...seen: readonly Exchange[]): Incident | undefined =>
  seen
    .reduce((now, one) => observe(now, one, one.end!.at), record)
    .incidents.find((incident) => incident.kind === 'call')
const isOwed = (incident: Incident | undefined) => incident?.fixed?.by === 'sign-in'
const plain = ({ helperTab: _, ...step }: StepRecord = typed): StepRecord => step

describe('a sign-in that is taken after it was mistyped once more', () => {
  it.each(['no-help', 'other-cause', 'unchecked', 'checking'] as const)('is owed to the step: %s', (state) => {
    const incident = after(mistyped([{ ...typed, state, note: { id: 'step_page_kept' } }]), good())
    expect(incident).toMatchObject({ state: 'healed', fixed: { by: 'sign-in' }, steps: [{ state: 'fixed' }] })
    if (state !== 'checking') expect(incident?.steps[0]).not.toHaveProperty('note')
  })

  it('is owed to the last of such steps, and the others stay as they are', () => {
    const earlier = { ...typed, step: 'check-credentials', check: { since: 5_500, until: 605_500 } } as const
    const incident = after(mistyped([typed, earlier]), good())
    expect(incident).toMatchObject({ fixed: { by: 'sign-in' }, steps: [{ state: 'fixed' }, { state: 'no-help' }] })
  })

  it('is so though the page leads on before it is told of', () => {
    const home = exchange(200, 20_100, { id: 'home', address: at('/home'), initiator })
    expect(after(mistyped(), home, good(20_000))).toMatchObject({ ledOn: true, fixed: { by: 'sign-in' } })
  })

  it('may take as long as the step itself from the last try on', () => {
    expect(isOwed(after(mistyped(), good(607_000)))).toBe(true)
    expect(isOwed(after(mistyped(), good(609_000)))).toBe(false)
  })

  it('is owed to no step that has nobody type on the page', () => {
    const incident = after(mistyped([{ ...plain(), step: 'reload-fresh/past-cache' }]), good())
    expect(incident).toMatchObject({ state: 'healed', steps: [{ state: 'no-help' }] })
    expect(incident?.fixed).not.toHaveProperty('by')
  })

  it('is owed to none once another page was there, or another step is under way', () => {
    const [help, again] = [14_000, 15_000].map((time) => exchange(200, time, { address: at(`/${time}`) }))
    expect(isOwed(after(mistyped(), help!, again!, good()))).toBe(false)
    expect(isOwed(after(mistyped(), again!, exchange(401, 16_000, { ...call, id: 'third' }), good()))).toBe(false)
    const other = { ...plain(), step: 'reload-fresh/past-cache', state: 'checking' } as const
    expect(isOwed(after(mistyped([typed, other]), good()))).toBe(false)
  })

  it('is one: anything else that a script asks for is answered without anybody typing', () => {
    for (const more of [{ method: 'GET' }, { address: at('/api/orders') }])
      expect(isOwed(after(mistyped([typed], more), good(20_000, more)))).toBe(false)
  })
})

describe('awaitTyped', () => {
  it('leaves what is mended already as it is', () => {
    const incident = { ...mistyped().incidents[0]!, state: 'healed' } as const
    expect(awaitTyped(incident, good(), undefined)).toBeUndefined()
    expect(awaitTyped({ ...incident, state: 'open' }, good(), undefined)?.steps).toMatchObject([{ state: 'checking' }])
  })
})
