// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { Popup } from '../../../src/popup/Popup'
import { type FakePort, fakePort, isQuestion } from '../fake-port'
import { states } from '../records'
import { searches } from '../states/searches'

afterEach(cleanup)

async function open(name: string): Promise<FakePort> {
  const port = fakePort(states[name]!)
  render(<Popup port={port} />)
  await screen.findByRole('heading', { level: 1 })
  return port
}

const asked = (port: FakePort) => port.asked.filter(({ name }) => !isQuestion(name))

describe('the search for the extension in the way', () => {
  it('says how far it is and what is off, and stops on a click', async () => {
    const port = await open('extensions-searching')
    expect(document.body.textContent).toContain('Round 3 of at most 7')
    expect(document.body.textContent).toContain('Cookie Cleaner')
    expect(screen.getByRole('main').dataset['state']).toBe('checking')
    fireEvent.click(screen.getByRole('button', { name: 'Stop, and switch all on again' }))
    expect(asked(port)).toEqual([{ name: 'bisect', ask: { what: 'stop' } }])
  })

  it('names what it found, and leaves to the person what becomes of it', async () => {
    const port = await open('extensions-found')
    expect(screen.getByRole('main').dataset['state']).toBe('fixed')
    expect(document.body.textContent).toContain('These 2 extensions break the page')
    expect(document.body.textContent).toContain('Acme Web Protection')
    fireEvent.click(screen.getByRole('button', { name: 'Keep these 2 off' }))
    fireEvent.click(screen.getByRole('button', { name: 'Switch these 2 on again' }))
    expect(asked(port).map(({ ask }) => ask)).toEqual([{ what: 'keep' }, { what: 'switch-on' }])
  })

  it('has as its first button what is to be decided, and the way to the settings after that', async () => {
    await open('extensions-found')
    const step = document.querySelector<HTMLElement>('[data-remedy="rule-out-extensions"]')!
    const labels = () => [...step.querySelectorAll('button')].map(({ textContent }) => textContent)
    await expect.poll(() => labels().length).toBe(4)
    expect(labels().map((label) => label?.replace(/:.*/, ''))).toEqual([
      ...['Keep these 2 off', 'Switch these 2 on again'],
      ...['Settings', 'Settings'],
    ])
    expect(labels()[3]).toBe('Settings: Cookie Cleaner')
  })

  it('says in the words of the browser at hand how one is paused for this site alone', async () => {
    await open('extensions-found')
    await expect.poll(() => document.body.textContent).toContain('look for “Site access”')
    cleanup()
    await open('hand-found')
    await expect.poll(() => document.body.textContent).toContain('behind the puzzle piece')
    expect(document.body.textContent).not.toContain('Site access')
  })

  it('has one main button at most, in every phase', async () => {
    for (const name of Object.keys(searches)) {
      await open(name)
      expect(document.querySelectorAll('.primary').length, name).toBeLessThan(2)
      cleanup()
    }
  })

  it('wants what is still off switched on before anything else', async () => {
    for (const [name, main] of [
      ['hand-stopped', 'Open the list of extensions'],
      ['hand-none', 'Open the list of extensions'],
      ['search-stopped', 'Find it'],
    ] as const) {
      await open(name)
      expect(document.querySelector('.primary')?.textContent).toBe(main)
      cleanup()
    }
  })

  it('has nobody to name where nobody is guilty', async () => {
    await open('extensions-innocent')
    expect(document.body.textContent).toContain('None of them is to blame')
    expect(document.querySelector('.bisect')).toBeNull()
  })
})

describe('what the browser did not switch on again', () => {
  it.each([
    ['search-stuck', 'did not let us switch this extension on again', 1],
    ['search-stuck-two', 'did not let us switch these 2 extensions on again', 2],
  ])('is named, with the way to its settings: %s', async (name, said, count) => {
    await open(name)
    const part = document.querySelector<HTMLElement>('.bisect')!
    expect(part.textContent).toContain(said)
    expect(part.textContent).toContain('Cookie Cleaner')
    await expect.poll(() => part.querySelectorAll('button').length).toBe(count)
    expect(document.body.textContent).not.toContain('All your extensions are on')
  })

  it('is no word where all are on', async () => {
    await open('search-died')
    expect(document.querySelector('.bisect')).toBeNull()
    expect(document.body.textContent).toContain('All your extensions are on')
  })
})

describe('where the person switches', () => {
  const ticks = () => [...document.querySelectorAll<HTMLElement>('.hands li')].map(({ dataset }) => dataset['done'])

  it('is said before the first click; where we switch, that is said', async () => {
    await open('hand-before')
    expect(document.body.textContent).toContain('lets nobody but you switch extensions off')
    expect(document.body.textContent).toContain('without another click')
    expect(document.body.textContent).not.toContain('We switch')
    cleanup()
    await open('search-before')
    expect(document.body.textContent).toContain('We switch your other extensions off')
  })

  it('says which ones to switch, ticks what is done, and leads next to the list', async () => {
    const port = await open('hand-partly')
    expect(document.querySelector('.hands[data-to="off"]')!.textContent).toContain('Switch these 4 off:')
    expect(ticks()).toEqual(['false', 'true', 'false', 'true'])
    fireEvent.click(screen.getByRole('button', { name: 'Open the list of extensions' }))
    expect(port.opened).toEqual(['the list of extensions'])
    expect(document.body.textContent).toContain('Click “Extensions” at its left edge')
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(asked(port)).toEqual([{ name: 'bisect', ask: { what: 'stop' } }])
  })

  it('tells off from on', async () => {
    await open('hand-both')
    const titles = [...document.querySelectorAll('.hands')].map((each) => each.querySelector('p')!.textContent)
    expect(titles).toEqual(['Switch this one off:', 'Switch these 2 on again:'])
  })

  it('asks for nothing while the page is checked', async () => {
    await open('hand-checking')
    expect(document.querySelector('.hands')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Open the list of extensions' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Stop' })).toBeDefined()
  })

  it.each(['hand-none', 'hand-stopped'])('names what is still off, and never says that we did it: %s', async (name) => {
    const port = await open(name)
    const part = document.querySelector<HTMLElement>('.bisect')!
    expect(part.textContent).toContain('still off, because we asked for it')
    expect(part.textContent).toContain('Cookie Cleaner')
    expect(document.body.textContent).not.toMatch(/we (had )?switched|on again\.$|did not let us/i)
    fireEvent.click(screen.getByRole('button', { name: 'Open the list of extensions' }))
    fireEvent.click(screen.getByRole('button', { name: /^Leave (it|these 3) off$/ }))
    expect(port.opened).toHaveLength(1)
    expect(asked(port)).toEqual([{ name: 'bisect', ask: { what: 'dismiss' } }])
  })

  it.each([
    ['hand-news-waiting', 'need your hands', true],
    ['hand-news-still-off', 'Still off, because we asked for it', true],
    ['hand-news-found', 'It is off now. Shall it stay off?', false],
    ['news-found', 'and switched it off', false],
  ])('is told over other tabs, too: %s', async (name, said, list) => {
    await open(name)
    const news = document.querySelector<HTMLElement>('.news')!
    expect(news.textContent).toContain(said)
    expect(!!screen.queryByRole('button', { name: 'Open the list of extensions' })).toBe(list)
    expect(ticks().filter((done) => done === 'true')).toHaveLength(name === 'hand-news-waiting' ? 1 : 0)
  })
})

describe('by hand', () => {
  it('the clicks are shown, and what was done is checked', async () => {
    const port = await open('extensions-by-hand')
    expect(document.body.textContent).toContain('switch all of them off')
    fireEvent.click(screen.getByRole('button', { name: 'I have done this, check' }))
    expect(asked(port)).toEqual([{ name: 'check', ask: { tabId: 7, incident: 'i1', step: 'rule-out-extensions' } }])
  })
})

describe('news of another tab’s search', () => {
  it('asks what is to become of what was found', async () => {
    const port = await open('extensions-by-hand')
    const news = document.querySelector<HTMLElement>('.news')!
    expect(news.textContent).toContain('shop.other.test')
    fireEvent.click(news.querySelector('button')!)
    expect(asked(port)).toEqual([{ name: 'bisect', ask: { what: 'keep' } }])
  })

  it('is followed while the popup is open, round by round, until there is none', async () => {
    const port = await open('calm')
    const shown = () => document.querySelector<HTMLElement>('.news')?.textContent ?? ''
    expect(shown()).toBe('')
    const tell = (round: number, names: string[]) =>
      port.tell({ what: 'searching', names, host: 'shop.other.test', rounds: { round, most: 7 } })
    tell(1, [])
    await expect.poll(shown).toContain('Round 1 of at most 7')
    expect(shown()).toContain('All your extensions are on in this round')
    tell(2, ['Cookie Cleaner'])
    await expect.poll(shown).toContain('Round 2 of at most 7')
    expect(shown()).toContain('Cookie Cleaner')
    port.tell(undefined)
    await expect.poll(shown).toBe('')
  })
})
