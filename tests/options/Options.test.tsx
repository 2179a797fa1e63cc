// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Hand } from '../../src/contract/bisect'
import { Options, type World } from '../../src/options/Options'
import type { Permission } from '../../src/platform/permissions'
import { catalogueFrom } from '../../src/text/from-file'
import english from '../../public/_locales/en/messages.json'

afterEach(cleanup)

const stored = { tabs: 2, hosts: 1, undoable: 0, extensions: 3 }

/** The page, and the ways to change what it shows. */
function open(more: Partial<World> = {}, held: Permission[] = []) {
  const state = { held, hands: [] as readonly Hand[] }
  const listeners = new Set<() => void>()
  const watch = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const change = () => listeners.forEach((listener) => listener())
  render(
    <Options
      catalogue={{ ...catalogueFrom(english, { locale: 'en-GB', utcOffsetMinutes: 0 }), now: 0 }}
      beside={true}
      readDevice={() => Promise.resolve({ system: 'linux', browserName: 'chrome', ownPages: 'chrome' })}
      readHeld={() => Promise.resolve([...state.held])}
      giveBack={async (permission) => {
        state.held = state.held.filter((each) => each !== permission)
        change()
      }}
      watchPermissions={watch}
      watchHands={watch}
      readHands={() => Promise.resolve(state.hands)}
      countStored={() => Promise.resolve(stored)}
      {...more}
    />,
  )
  return { state, change }
}

const text = () => document.body.textContent ?? ''

describe('the options page', () => {
  it('says the way to the list: one click where it stands beside it, the menu elsewhere', async () => {
    open()
    expect(text()).toContain('Click “Extensions” at the left edge')
    cleanup()
    open({ beside: false })
    await expect.poll(text).toContain('Manage extensions')
    expect(text()).not.toContain('left edge')
  })

  it('has a button for each optional permission that is held, which takes it back', async () => {
    open({}, ['browsingData', 'management'])
    const buttons = await screen.findAllByRole('button', { name: 'Take this back' })
    expect(buttons).toHaveLength(2)
    fireEvent.click(buttons[1]!)
    await expect.poll(() => screen.getAllByRole('button')).toHaveLength(1)
    expect(text()).not.toContain('see your other extensions')
    fireEvent.click(screen.getByRole('button'))
    await expect.poll(text).toContain('Nothing more')
    expect(screen.queryAllByRole('button')).toHaveLength(0)
  })

  it('counts what is kept', async () => {
    open()
    await expect.poll(text).toContain('What was seen of 2 tabs')
    expect(text()).toContain('How 1 site answered')
    expect(text()).toContain('When 3 extensions were changed last')
  })

  it('repeats what the person is to switch, with the ticks, while that is asked', async () => {
    const { state, change } = open()
    await expect.poll(text).toContain('What was seen')
    expect(text()).not.toContain('Switch')
    state.hands = [
      { id: 'a', name: 'Cookie Cleaner', to: 'off', done: true },
      { id: 'b', name: 'Dark Pages', to: 'off', done: false },
    ]
    change()
    await expect.poll(text).toContain('Switch these 2 off:')
    expect(text()).toContain('✓ Cookie Cleaner')
    expect(text()).toContain('○ Dark Pages')
    state.hands = []
    change()
    await expect.poll(text).not.toContain('Dark Pages')
  })
})
