import { render, screen } from '@testing-library/preact'
import { Popup } from '../../src/popup/Popup'
import { type FakePort, fakePort } from './fake-port'
import type { State } from './records'

/** The popup over a tab in this state, once it shows it. */
export async function open(state: State): Promise<FakePort> {
  const port = fakePort(state)
  render(<Popup port={port} />)
  await screen.findByRole('heading', { level: 1 })
  return port
}
