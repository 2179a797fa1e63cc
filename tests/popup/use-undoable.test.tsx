// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { StepRecord } from '../../src/contract/incident'
import type { Undoable } from '../../src/contract/protocol'
import { PortProvider } from '../../src/popup/port'
import { isOpen, useUndoable } from '../../src/popup/use-undoable'
import { fakePort } from './fake-port'
import { now, record, type State, watched } from './made-up'

afterEach(cleanup)

const all: Undoable = { total: 2, back: 2, lost: [] }
const gone: Undoable = { total: 2, back: 0, lost: [{ why: 'expired', count: 2 }] }
const place = { tabId: 7, incident: 'i1', step: 'clear-site-data' } as const

function Shown({ undo }: { undo: NonNullable<StepRecord['undo']> }) {
  const standing = useUndoable(place, undo)
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

  it('is asked again as time goes by', async () => {
    const time = { is: now }
    const port = show(all, now + 60_000, () => time.is)
    await shows(`${JSON.stringify(all)} true`)
    expect(port.asked).toHaveLength(1)
    time.is += 3_000
    await waitFor(() => expect(port.asked).toHaveLength(2), { timeout: 3_000 })
  })
})
