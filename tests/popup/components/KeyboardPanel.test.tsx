// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { KeyboardPanel } from '../../../src/popup/components/KeyboardPanel'
import { PortProvider } from '../../../src/popup/port'
import { fakePort } from '../fake-port'
import { states } from '../records'

afterEach(cleanup)

/** A key as the browser tells of it while Caps Lock is on or off; no driver of a real browser can set that light. */
function press(on: boolean, kind: 'keydown' | 'keyup' | 'mousemove' = 'keydown') {
  const event =
    kind === 'mousemove' ? new MouseEvent(kind, { bubbles: true }) : new KeyboardEvent(kind, { bubbles: true })
  event.getModifierState = (name) => name === 'CapsLock' && on
  fireEvent(document.body, event)
}

const said = () => screen.getByRole('status').textContent

describe('KeyboardPanel', () => {
  it('follows Caps Lock with every key and movement, and claims nothing before the first', () => {
    const port = fakePort(states['sure']!)
    render(
      <PortProvider value={port}>
        <KeyboardPanel />
      </PortProvider>,
    )
    expect(said()).toContain('Press any key here')
    press(true)
    expect(said()).toContain('Caps Lock is on.')
    press(false, 'keyup')
    expect(said()).toBe('Caps Lock is off.')
    press(true, 'mousemove')
    expect(said()).toContain('Caps Lock is on.')
  })
})
