// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { useOnline } from '../../src/popup/use-online'

afterEach(cleanup)

const Shown = () => <p>{useOnline() ? 'up' : 'down'}</p>

it('is told as the system says, and follows it', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  render(<Shown />)
  expect(screen.getByText('down')).toBeTruthy()
  onLine.mockReturnValue(true)
  dispatchEvent(new Event('online'))
  await waitFor(() => expect(screen.getByText('up')).toBeTruthy())
  onLine.mockRestore()
})
