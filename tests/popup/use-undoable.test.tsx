// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { StepRecord } from '../../src/contract/incident'
import type { Undoable } from '../../src/contract/protocol'
import { PortProvider } from '../../src/popup/port'
import { isOpen, useUndoable } from '../../src/popup/use-undoable'
import { fakePort } from './fake-port'
import { now, record, type State, watched } from './made-up'

afterEach(cleanup)

const next = now + 60_000
const all: Undoable = { total: 2, back: 2, lost: [], next }
const gone: Undoable = { total: 2, back: 0, lost: [{ why: 'expired', count: 2 }], next }
const place = { tabId: 7, incident: 'i1', step: 'clear-site-data' } as const

function Shown({ undo, removing = false }: { undo: NonNullable<StepRecord['undo']>; removing?: boolean }) {
  const standing = useUndoable(place, 'acme.test', undo, removing)
  return <p data-testid="shown">{`${JSON.stringify(standing)} ${isOpen(standing)}`}</p>
}

function show(undoable: State['undoable'], until = now + 60_000, clock = () => now) {
  const state: State = { look: watched, record: record(), ...(undoable !== undefined && { undoable }) }
  const port = { ...fakePort(state), now: clock }
  render(
    <PortProvider value={port}>
      <Shown undo={{ id: 'u', until, cookies: 2 }} />
    </PortProvider>,
  )
  return port
}
const shows = (text: string) => waitFor(() => expect(screen.getByTestId('shown').textContent).toBe(text))

describe('what can be put back', () => {
  it('is asked of the background, and is open while something is', async () => {
    const port = show(all)
    await shows(`${JSON.stringify(all)} true`)
    expect(port.asked[0]).toMatchObject({
      name: 'undoable',
      ask: { tabId: 7, incident: 'i1', step: 'clear-site-data' },
    })
    cleanup()
    show(gone)
    await shows(`${JSON.stringify(gone)} false`)
  })

  it('is over with its time, and where nothing is kept any more', async () => {
    const port = show(all, now)
    await shows('"over" false')
    expect(port.asked).toEqual([])
    cleanup()
    show(null)
    await shows('"over" false')
  })

  it('is nothing to speak of once it was put back, and open where nobody can say', async () => {
    show(all, 0)
    await shows('undefined false')
    cleanup()
    show('fails')
    await shows('"unknown" true')
  })

  it('is asked again when the jar changes, once for all that changes together, and not as time goes by', async () => {
    const time = { is: now }
    const port = show(all, next, () => time.is)
    await shows(`${JSON.stringify(all)} true`)
    const ticks = vi.spyOn(port, 'now')
    time.is += 30_000
    await waitFor(() => expect(ticks.mock.calls.length).toBeGreaterThan(4), { timeout: 5_000 })
    expect(port.asked).toHaveLength(1)
    for (let times = 0; times < 5; times++) port.changeJar()
    await waitFor(() => expect(port.asked).toHaveLength(2))
  })

  it('is asked again when the person changes what we may reach', async () => {
    const port = show({ ...all, noAccess: true })
    await shows(`${JSON.stringify({ ...all, noAccess: true })} true`)
    port.changePermissions()
    await waitFor(() => expect(port.asked).toHaveLength(2))
  })

  it('is asked again once when one of them runs out, and is over with the last moment without a question', async () => {
    const time = { is: now }
    const state: State = { look: watched, record: record(), undoable: { ...all, next: now + 5_000 } }
    const port = { ...fakePort(state), now: () => time.is }
    const ask = vi.spyOn(port, 'ask')
    render(
      <PortProvider value={port}>
        <Shown undo={{ id: 'u', until: next, cookies: 2 }} />
      </PortProvider>,
    )
    await shows(`${JSON.stringify({ ...all, next: now + 5_000 })} true`)
    ask.mockResolvedValue(gone)
    time.is += 5_000
    await waitFor(() => expect(screen.getByTestId('shown').textContent).toBe(`${JSON.stringify(gone)} false`), {
      timeout: 3_000,
    })
    expect(ask).toHaveBeenCalledTimes(2)
    time.is = next
    await waitFor(() => expect(screen.getByTestId('shown').textContent).toBe('"over" false'), { timeout: 3_000 })
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('is not spoken of while the step removes, and what was known before is not what is told then', async () => {
    const state: State = { look: watched, record: record(), undoable: gone }
    const port = fakePort(state)
    const of = (removing: boolean, cookies: number) => (
      <PortProvider value={port}>
        <Shown undo={{ id: 'u', until: next, cookies }} removing={removing} />
      </PortProvider>
    )
    const { rerender } = render(of(false, 2))
    await shows(`${JSON.stringify(gone)} false`)
    // The background tells once the removal is over.
    let tell: (known: Undoable) => void = () => undefined
    vi.spyOn(port, 'ask').mockReturnValue(new Promise((told) => (tell = told as typeof tell)))
    rerender(of(true, 2))
    await shows('undefined false')
    rerender(of(false, 3))
    await shows('"asking" true')
    tell(all)
    await shows(`${JSON.stringify(all)} true`)
  })
})
