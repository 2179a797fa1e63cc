import { describe, expect, it } from 'vitest'
import type { Answer, Exchange } from '../../src/contract/evidence'
import type { StepRecord, TabRecord } from '../../src/contract/incident'
import { observe } from '../../src/incidents/observe'
import { awaitsWhole, howItOpens, leaveUnseen } from '../../src/incidents/opening'
import { answer, at, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }
const refused = observe(empty, exchange(401, 100), 101)
const step: StepRecord = {
  step: 'reload-fresh',
  state: 'checking',
  at: 150,
  causeBefore: 'not-signed-in',
  check: { since: 150, until: 30_150 },
}
const checked: TabRecord = { ...refused, incidents: [{ ...refused.incidents[0]!, steps: [step] }] }
const head = (time = 200): Exchange => {
  const { end: _, ...rest } = exchange(200, time)
  return rest
}
const blank = (more: Partial<Answer> = {}) =>
  exchange(200, 200, { answer: answer(200, 200, { headers: { 'content-length': '0' }, ...more }) })
const ended = (error: string) => ({ ...head(), end: { at: 201, status: 200, error } })

describe('a page that is answered well', () => {
  it.each([
    ['open', 'once it is whole', exchange(200, 200)],
    ['coming', 'by its head', head()],
    ['coming', 'where it is given up', ended('net::ERR_ABORTED')],
    ['broken', 'where it is cut off', ended('net::ERR_CONTENT_LENGTH_MISMATCH')],
    ['nothing', 'where it has no content', exchange(204, 200)],
    ['nothing', 'where the old one is to be reset', exchange(205, 200)],
    [
      'open',
      'where it is a file',
      { ...head(), answer: answer(200, 200, { headers: { 'content-disposition': 'attachment' } }) },
    ],
    ['open', 'where it is none, but a call', { ...head(), kind: 'call' as const }],
    ['empty', 'where nothing is in it', blank()],
    ['empty', 'by its head, after which nothing comes', { ...blank(), end: undefined! }],
    ['open', 'where something is in it', blank({ headers: { 'content-length': '1' } })],
    ['open', 'where only the part of a page is empty', { ...blank(), kind: 'frame' as const }],
    ['open', 'where a call gets nothing', { ...blank(), kind: 'call' as const }],
    ['open', 'where the browser has kept the rest (RFC 9110 15.4.5)', blank({ status: 304 })],
    ['open', 'where a login was sent, of whose answer nothing is told', blank({ status: 401 })],
    ['open', 'where it leads on by itself', blank({ names: ['content-length', 'refresh'] })],
    ['nothing', 'where nothing is to come', exchange(204, 200, { answer: { ...blank().answer!, status: 204 } })],
    ['coming', 'where it is empty and given up', { ...blank(), end: ended('net::ERR_ABORTED').end }],
  ])('is %s %s', (opens, _, seen) => expect(howItOpens(seen, seen.end?.status ?? seen.answer!.status)).toBe(opens))

  const after = (...seen: Exchange[]) =>
    seen.reduce((record, each) => observe(record, each, each.end?.at ?? each.answer!.at), checked).incidents[0]!

  it('is fixed by its end, not by its head', () => {
    expect(after(head())).toMatchObject({ state: 'open', steps: [{ state: 'checking' }] })
    expect(after(head(), exchange(200, 200))).toMatchObject({ state: 'healed', steps: [{ state: 'fixed' }] })
  })

  it('is the person’s to judge where it is empty, and stands in place of the refusal', () => {
    const instead = { what: 'empty' }
    const asked = { state: 'unchecked', note: { id: 'step_answered_empty' } }
    expect(after(blank())).toMatchObject({ state: 'open', away: true, instead, steps: [asked] })
    expect(after(blank())).not.toHaveProperty('fixed')
    expect(after(blank(), exchange(200, 400))).toMatchObject({ state: 'healed' })
    expect(after(exchange(200, 200), blank())).toMatchObject({ state: 'healed', steps: [{ state: 'fixed' }] })
  })

  it('ends what no step was taken for, where it is empty, and calls nobody’s step its cure', () => {
    const [incident] = observe(refused, blank(), 201).incidents
    expect(incident).toMatchObject({ state: 'healed', steps: [] })
    expect(incident).not.toHaveProperty('instead')
    expect(incident?.fixed).not.toHaveProperty('by')
  })

  it('works for no experiment where it is empty', () => {
    const trial = { since: 150, until: 30_150, round: 1 }
    const { check: _, ...rest } = step
    const trying = { ...checked.incidents[0]!, steps: [{ ...rest, trial }] }
    const seen = (one: Exchange) => observe({ ...checked, incidents: [trying] }, one, 205).incidents[0]!.steps[0]!.trial
    expect(seen(blank())).toMatchObject({ seen: 'elsewhere' })
    expect(seen(exchange(200, 200))).toMatchObject({ seen: 'works' })
  })

  it('is the person’s to judge where it never came whole, and where the tab keeps the refused one', () => {
    for (const seen of [ended('net::ERR_CONNECTION_RESET'), exchange(204, 200), exchange(205, 200)])
      expect(after(seen)).toMatchObject({ state: 'open', steps: [{ state: 'unchecked' }] })
    expect(after(exchange(204, 200))).not.toHaveProperty('fixed')
  })

  it('stays mended where it is cut off later', () => {
    const { incidents } = observe({ ...checked, incidents: [after(exchange(200, 200))] }, ended('net::ERR_FAILED'), 300)
    expect(incidents[0]).toMatchObject({ state: 'healed', steps: [{ state: 'fixed' }] })
  })

  it('leaves alone what was asked for later', () => {
    const [incident] = checked.incidents
    expect(leaveUnseen(incident!, head(155), 300).steps).toEqual([step])
  })
})

describe('a page that is still to come', () => {
  const waits = (before: TabRecord, seen: Exchange) => awaitsWhole(observe(before, seen, 201))

  it('is waited for by what was refused, while a step is about it', () => {
    expect(waits(checked, head())?.answer?.status).toBe(401)
    expect(waits(checked, exchange(200, 200))).toBeUndefined()
    expect(waits(checked, { ...head(), address: at('/other') })).toBeUndefined()
    expect(waits(refused, head())).toBeUndefined()
  })
})
