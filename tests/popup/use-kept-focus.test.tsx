// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { StepRecord } from '../../src/contract/incident'
import type { RemedyId } from '../../src/contract/remedies'
import { open } from './open'
import { diagnosis, incident, now, record, states, taken } from './records'

afterEach(cleanup)

const step = (remedy: RemedyId) => document.querySelector<HTMLElement>(`[data-remedy="${remedy}"]`)!
const main = () => screen.getByRole('main')

/** Clicks on it as a keyboard does. */
async function press(name: string): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name })
  button.focus()
  fireEvent.click(button)
  return button
}

const unsure = diagnosis([
  ['stale-cookies', 0.42],
  ['session-expired', 0.33],
])
const shown = (...steps: StepRecord[]) => record(incident({ diagnosis: unsure, steps }))
const kept = { id: 'u', until: now + 200_000, cookies: 2 }
const gone = { ...kept, until: 0 }
const search = { state: 'searching', round: 1, most: 2, off: [], locked: [] } as const

/** Of each button that goes with its click: where it stood, and what stands there then. */
const vanishing: Record<string, readonly [RemedyId, string, StepRecord, StepRecord]> = {
  'undo, of a step that stays refused': [
    'clear-site-data',
    'Put 2 cookies back',
    taken('clear-site-data', 'no-help', { undo: kept }),
    taken('clear-site-data', 'no-help', { undo: gone, note: { id: 'step_undo_over' } }),
  ],
  'stop, of the tests': [
    'run-checks',
    'Stop',
    taken('run-checks', 'running'),
    taken('run-checks', 'todo', { note: { id: 'checks_stopped' } }),
  ],
  'check again': [
    'reload-fresh',
    'Check again: Reload the page',
    taken('reload-fresh', 'unchecked', { note: { id: 'step_no_answer' } }),
    taken('reload-fresh', 'checking'),
  ],
  'it works now': ['contact-site', 'It works now', taken('contact-site', 'unchecked'), taken('contact-site', 'fixed')],
  'still refused': [
    'contact-site',
    'Still refused',
    taken('contact-site', 'unchecked'),
    taken('contact-site', 'no-help', { note: { id: 'step_said_refused' } }),
  ],
  'the end of a pause, before its time': [
    'wait-and-retry',
    'Check now anyway',
    taken('wait-and-retry', 'running', { wait: { until: now + 60_000 } }),
    taken('wait-and-retry', 'checking'),
  ],
  'stop, of the search for an extension': [
    'rule-out-extensions',
    'Stop, and switch all on again',
    taken('rule-out-extensions', 'running', { bisect: search }),
    taken('rule-out-extensions', 'unavailable', { bisect: { ...search, state: 'over' } }),
  ],
}

describe('the focus', () => {
  it.each(Object.entries(vanishing))('stays at its step once the button is gone: %s', async (_, of) => {
    const [remedy, name, before, after] = of
    const port = await open({ look: { access: 'watched' }, record: shown(before) })
    await press(name)
    port.change(shown(after))
    await waitFor(() => expect(document.activeElement).toBe(step(remedy)))
  })
  it('stays at the step whose preview is asked for again', async () => {
    await open(states['preview-fails']!)
    const button = await press('Look again')
    await waitFor(() => expect(button.isConnected).toBe(false))
    await waitFor(() => expect(document.activeElement).toBe(step('clear-site-data')))
  })
  it('is at what the page says by now where the part that it was in is gone', async () => {
    const news = { what: 'left', names: ['Cookie Cleaner'], host: 'acme.test' } as const
    const port = await open({ ...states['sure']!, news })
    const button = await press('All right')
    port.tell(undefined)
    await waitFor(() => expect(button.isConnected).toBe(false))
    await waitFor(() => expect(document.activeElement).toBe(main()))
  })
  it('is taken from nowhere else, nor from whom it was not at a button', async () => {
    const [, , before, after] = vanishing['check again']!
    const port = await open({ look: { access: 'watched' }, record: shown(before) })
    const details = screen.getByRole('tab', { name: 'Details' })
    details.focus()
    port.change(shown(after))
    await waitFor(() => expect(main().dataset['state']).toBe('checking'))
    expect(document.activeElement).toBe(details)
    details.blur()
    port.change(shown(before))
    await waitFor(() => expect(main().dataset['state']).not.toBe('checking'))
    expect(document.activeElement).toBe(document.body)
    cleanup()
    const other = await open({ look: { access: 'watched' }, record: shown(before) })
    ;(await screen.findByRole('button', { name: 'Check again: Reload the page' })).focus()
    fireEvent.pointerDown(document.body)
    ;(document.activeElement as HTMLElement).blur()
    other.change(shown(after))
    await waitFor(() => expect(main().dataset['state']).toBe('checking'))
    expect(document.activeElement).toBe(document.body)
  })
})
