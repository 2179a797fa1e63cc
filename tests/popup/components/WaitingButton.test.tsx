// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WaitingButton } from '../../../src/popup/components/WaitingButton'
import { viewIncident } from '../../../src/popup/incident-view'
import { PortProvider } from '../../../src/popup/port'
import { evidence } from '../../support/fake-evidence'
import { fakePort } from '../fake-port'
import { diagnosis, incident, now, record, taken } from '../records'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const refused = (more = {}) =>
  incident({
    evidence: evidence({ at: now, headers: { 'retry-after': '25' } }),
    diagnosis: diagnosis([['rate-limited', 0.9]]),
    ...more,
  })

/** Shows the button, and answers how the time goes on. */
function show(what = refused()) {
  const view = viewIncident(what).steps.find(({ step }) => step.spec.id === 'reload-fresh')!
  const clock = { now }
  const port = { ...fakePort({ record: record(what), look: { access: 'watched' } }), now: () => clock.now }
  const take = vi.fn()
  render(
    <PortProvider value={port}>
      <WaitingButton view={{ ...view, next: true }} take={take} />
    </PortProvider>,
  )
  return {
    take,
    pass(ms: number) {
      clock.now += ms
      act(() => void vi.advanceTimersByTime(1000))
    },
  }
}

describe('WaitingButton', () => {
  it('tells the moment and what is left, and is not the main button before', () => {
    const { pass } = show()
    expect(document.body.textContent).toContain('Not before ⁨10:47:25⁩ (in 25 seconds).')
    expect(screen.getByRole('button').className).toBe('')
    expect(screen.getByRole('button').textContent).toBe('Reload anyway')
    pass(10_000)
    expect(document.body.textContent).toContain('in 15 seconds')
    expect(screen.getByRole('status').textContent).toBe('')
  })
  it('is the main one from that moment on', () => {
    const { pass } = show()
    pass(25_000)
    expect(screen.getByRole('button').className).toBe('primary')
    expect(screen.getByRole('button').textContent).toBe('Reload now')
    expect(screen.getByRole('status').textContent).toBe('The time to wait is over.')
    expect(document.body.textContent).not.toContain('Not before')
  })
  it('waits again after a try that was refused with a new moment', () => {
    const { pass } = show(refused({ steps: [taken('reload-fresh', 'no-help')] }))
    expect(screen.getByRole('button').className).toBe('')
    pass(25_000)
    expect(screen.getByRole('button').className).toBe('primary')
  })
  it('can be clicked at any time, and says so by its name', () => {
    const { take } = show()
    fireEvent.click(screen.getByRole('button', { name: /Reload anyway/ }))
    expect(take).toHaveBeenCalledOnce()
  })
})
