// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Preview } from '../../../src/contract/protocol'
import { CookiePreview } from '../../../src/popup/components/CookiePreview'
import { Popup } from '../../../src/popup/Popup'
import { PortProvider } from '../../../src/popup/port'
import { type FakePort, fakePort } from '../fake-port'
import { watched } from '../made-up'
import { open } from '../open'
import { diagnosis, incident, now, record, states, taken } from '../records'

afterEach(cleanup)

const place = { tabId: 7, incident: 'i1', step: 'clear-site-data' } as const
const cookie = (name: string, path = '/') => ({ name, path, domain: 'acme.test', alsoUsedBy: [], wide: false })

function show(answer: () => Promise<Preview>, open = true) {
  const onReady = vi.fn()
  const undoable = { total: 2, back: 2, next: now + 60_000, lost: [] }
  const ask = vi.fn((name: string, _ask: object) => (name === 'undoable' ? Promise.resolve(undoable) : answer()))
  const port: FakePort = { ...fakePort(states['sure']!), ask: ask as unknown as FakePort['ask'] }
  const run = (doing: Promise<unknown>) => void doing
  render(
    <PortProvider value={port}>
      <CookiePreview place={place} site="acme.test" run={run} open={open} onReady={onReady} />
    </PortProvider>,
  )
  return { onReady, ask, port }
}

const of = (...cookies: Preview['cookies']) => show(() => Promise.resolve({ cookies, notes: [] }))
const folded = (...cookies: Preview['cookies']) => show(() => Promise.resolve({ cookies, notes: [] }), false)

describe('CookiePreview', () => {
  it('is ready only once what would go is shown', async () => {
    let answer: (preview: Preview) => void = () => undefined
    const { onReady } = show(() => new Promise((resolve) => (answer = resolve)))
    expect(screen.getByRole('status').textContent).toContain('Looking up')
    expect(onReady).not.toHaveBeenCalledWith(true)
    answer({ cookies: [cookie('sid')], notes: [] })
    await screen.findByText('sid')
    expect(onReady).toHaveBeenLastCalledWith(true)
    expect(screen.getByRole('status').textContent).toBe('')
    cleanup()
    expect(onReady).toHaveBeenLastCalledWith(false)
  })
  it('says of a cookie without a name that it has none', async () => {
    of(cookie(''), cookie('sid'))
    await screen.findByText('sid')
    const [nameless, named] = screen.getAllByRole('listitem')
    expect(nameless!.textContent).toContain('(no name)')
    expect(named!.textContent).not.toContain('(no name)')
  })
  it('says what failed, is not ready, and looks again', async () => {
    let fails = true
    const { onReady, ask } = show(() =>
      fails ? Promise.reject(new Error('gone')) : Promise.resolve({ cookies: [cookie('sid')], notes: [] }),
    )
    const again = await screen.findByRole('button', { name: 'Look again' })
    expect(screen.getByRole('status').textContent).toContain('nothing can be removed yet')
    expect(onReady).not.toHaveBeenCalledWith(true)
    fails = false
    fireEvent.click(again)
    await screen.findByText('sid')
    expect(ask).toHaveBeenCalledTimes(2)
    expect(onReady).toHaveBeenLastCalledWith(true)
    expect(screen.queryByRole('button')).toBeNull()
  })
  it.each(['changeJar', 'changePermissions'] as const)('shows what there is now: after %s', async (change) => {
    const jar = [cookie('sid')]
    const { ask, port, onReady } = show(() => Promise.resolve({ cookies: [...jar], notes: [] }))
    await screen.findByText('sid')
    await waitFor(() => expect(onReady).toHaveBeenLastCalledWith(true))
    const told = onReady.mock.calls.length
    jar.push(cookie('basket'))
    // Of several at once, one.
    for (let times = 0; times < 5; times++) port[change]()
    await screen.findByText('basket')
    expect(ask).toHaveBeenCalledTimes(2)
    expect(onReady).toHaveBeenCalledTimes(told)
  })
  it('shows what there is now though the site never rests', async () => {
    const jar = [cookie('sid')]
    const { port } = show(() => Promise.resolve({ cookies: [...jar], notes: [] }))
    await screen.findByText('sid')
    jar.push(cookie('basket'))
    const restless = setInterval(() => port.changeJar(), 50)
    await screen.findByText('basket', {}, { timeout: 3_000 }).finally(() => clearInterval(restless))
  })
  it('says that it cannot be seen where access is missing, and is not ready', async () => {
    let away = true
    const { onReady, port } = show(() =>
      Promise.resolve(away ? { cookies: [], notes: [], noAccess: true } : { cookies: [cookie('sid')], notes: [] }),
    )
    await screen.findByText(/your browser keeps us away/)
    expect(onReady).not.toHaveBeenCalledWith(true)
    away = false
    port.changePermissions()
    await screen.findByText('sid')
    expect(screen.queryByText(/your browser keeps us away/)).toBeNull()
    expect(onReady).toHaveBeenLastCalledWith(true)
  })
  it('puts back what another tab’s step removed', async () => {
    const there = { tabId: 9, incident: 'i9', step: 'clear-site-data' } as const
    const undo = { id: 'u', until: now + 60_000, cookies: 2 }
    const { ask } = show(() =>
      Promise.resolve({
        cookies: [],
        notes: [{ id: 'preview_none' }],
        elsewhere: { place: there, undo, at: now, works: false },
      }),
    )
    fireEvent.click(await screen.findByRole('button', { name: 'Put 2 cookies back' }))
    expect(ask).toHaveBeenLastCalledWith('undo', there)
    expect(document.body.textContent).toContain('removed in another tab')
  })
  it('shows a short list at once, and folds a long one', async () => {
    of(...['a', 'b', 'c', 'd'].map((name) => cookie(name)))
    await waitFor(() => expect(document.querySelector('details')?.open).toBe(true))
    cleanup()
    of(...['a', 'b', 'c', 'd', 'e'].map((name) => cookie(name)))
    await waitFor(() => expect(document.querySelector('details')?.open).toBe(false))
  })
  it('folds even a short list where another step is the next, and still says how many, and whom it would sign out', async () => {
    folded({ ...cookie('sid'), alsoUsedBy: ['docs.acme.test'] }, cookie('pref'))
    await screen.findByText('Which ones (2 cookies)')
    expect(document.querySelector('details')?.open).toBe(false)
    const warning = document.querySelector('.warning')
    expect(warning?.textContent).toContain('docs.acme.test')
    expect(warning?.closest('details')).toBeNull()
    fireEvent.click(screen.getByText('Which ones (2 cookies)'))
    await waitFor(() => expect(document.querySelector('details')?.open).toBe(true))
  })
  it('tells two of one name apart by their paths', async () => {
    of(cookie('sid'), cookie('sid', '/app'), cookie('pref', '/app'))
    await screen.findByText('pref')
    const rows = [...document.querySelectorAll('li bdi')].map(({ textContent }) => textContent)
    expect(rows).toEqual(['acme.test/', 'acme.test/app', 'acme.test'])
  })
})

describe('what was removed in another tab', () => {
  it('is offered back in one place, which the other steps name', async () => {
    const undoable = { total: 2, back: 2, next: now + 60_000, lost: [] }
    render(<Popup port={fakePort({ ...states['removed-elsewhere']!, undoable })} />)
    const said = () => document.body.textContent?.split('You can put them back').slice(1) ?? []
    await waitFor(() => expect(said().length).toBeGreaterThan(1))
    const [first, ...rest] = said()
    expect(first).toMatch(/^ here\./)
    const title = document.querySelector('.step:has(.undo) h3')?.textContent ?? '?'
    for (const words of rest) expect(words).toContain(`at the step “${title}”`)
    await waitFor(() => expect(document.querySelectorAll('.undo')).toHaveLength(1))
    expect(document.querySelectorAll('.undo button')).toHaveLength(1)
  })
})

describe('a step that finds no cookie of its choice', () => {
  const tried = (preview: Preview) => ({
    look: watched,
    preview,
    record: record(
      incident({
        diagnosis: diagnosis([['stale-cookies', 0.9]]),
        steps: [taken('clear-site-data/left-over', 'unavailable', { note: { id: 'step_no_cookies' } })],
      }),
    ),
  })
  const again = () => document.querySelector('[data-part="left-over"] .actions button')

  it('is over, and not to be taken again', async () => {
    await open(tried({ cookies: [], notes: [], nothing: true }))
    await waitFor(() => expect(again()).toBeNull())
    expect(document.querySelector('[data-part="left-over"]')!.textContent).toContain('no such cookie')
  })
  it('is to be taken again once there is one', async () => {
    await open(tried({ cookies: [cookie('sid')], notes: [] }))
    await waitFor(() => expect(again()).toHaveProperty('disabled', false))
    expect(again()?.textContent).toBe('Again')
  })
})

describe('a removal after which the page is still refused', () => {
  const undo = { id: 'u', until: now + 500_000, cookies: 3 }
  const refused = (more: { cut?: true }) => ({
    look: watched,
    preview: { cookies: [cookie('rest')], notes: [] },
    undoable: { total: 3, back: 3, lost: [], next: undo.until },
    record: record(
      incident({
        diagnosis: diagnosis([['stale-cookies', 0.9]]),
        steps: [taken('clear-site-data', 'no-help', { undo: { ...undo, ...more } })],
      }),
    ),
  })
  const buttons = () =>
    [...document.querySelectorAll('[data-remedy="clear-site-data"]:not([data-part]) button')].map((b) => b.textContent)

  it('can be put back before it is done anew', async () => {
    await open(refused({}))
    await waitFor(() => expect(buttons().join()).toContain('Put 3 cookies back'))
    expect(buttons()).not.toContain('Again')
  })
  it('can be brought to its end where it was stopped in the middle, and be put back', async () => {
    await open(refused({ cut: true }))
    await waitFor(() => expect(buttons()).toContain('Again'))
    expect(buttons().join()).toContain('Put 3 cookies back')
  })
})
