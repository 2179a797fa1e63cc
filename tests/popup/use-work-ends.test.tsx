// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import type { TabRecord } from '../../src/contract/incident'
import { useWorkEnds } from '../../src/popup/use-work-ends'
import { fakePort } from './fake-port'
import { incident, record, taken, watched } from './made-up'

afterEach(cleanup)

const idle = record(incident({ steps: [taken('run-checks', 'todo')] }))
const busy = record(incident({ steps: [taken('run-checks', 'running')] }))

function follow(first: TabRecord) {
  const port = fakePort({ look: watched, record: first })
  let die: () => void = () => undefined
  const asked = vi
    .spyOn(port, 'ask')
    .mockImplementation(() => new Promise((_, died) => (die = () => died(new Error()))))
  const lookAgain = vi.fn()
  function Popup({ record }: { record: TabRecord }) {
    useWorkEnds(port, record, lookAgain)
    return null
  }
  const { rerender } = render(<Popup record={first} />)
  return { asked, lookAgain, die: () => die(), show: (now: TabRecord) => rerender(<Popup record={now} />) }
}

it('looks again where the background dies over a step, and asks once for as long as one is carried out', async () => {
  const { asked, lookAgain, die, show } = follow(busy)
  show({ ...busy })
  await waitFor(() => expect(asked.mock.calls).toEqual([['workEnds', { tabId: 7 }]]))
  expect(lookAgain).not.toHaveBeenCalled()
  die()
  await waitFor(() => expect(lookAgain).toHaveBeenCalledTimes(1))
})

it('asks nothing where no step is carried out, and hears no more of what has ended', async () => {
  const { asked, lookAgain, die, show } = follow(idle)
  expect(asked).not.toHaveBeenCalled()
  show(busy)
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
  show(idle)
  die()
  await new Promise((next) => setImmediate(next))
  expect(lookAgain).not.toHaveBeenCalled()
  expect(asked).toHaveBeenCalledTimes(1)
})
