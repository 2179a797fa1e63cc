import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Store from '../../src/store/undo'
import { cookie } from '../support/fake/cookies'
import { Extension, stopTheClock } from '../support/fake-worker'

const now = Date.UTC(2026, 10, 21)
const minutes = 60_000

let extension: Extension
let undo: typeof Store

beforeEach(async () => {
  stopTheClock(now)
  extension = new Extension()
  extension.open()
  undo = await import('../../src/store/undo')
})

afterEach(() => void vi.useRealTimers())

const kept = () => [...extension.world.stored.areas.session.keys()].filter((key) => key.startsWith('undo:'))

/** One of each kind that a jar can hold. */
const cookies = [
  cookie('session', 'intranet.acme.test'),
  cookie('deep', 'intranet.acme.test', { path: '/docs', httpOnly: true, sameSite: 'strict' }),
  cookie('wide', '.acme.test', { expirationDate: now / 1000 + 86_400.5, secure: true, sameSite: 'no_restriction' }),
  cookie('__Host-id', 'intranet.acme.test', { secure: true, httpOnly: true, sameSite: 'unspecified' }),
  cookie('', 'intranet.acme.test', { value: 'nameless' }),
  cookie('twice', 'intranet.acme.test', { value: 'one' }),
  cookie('twice', 'intranet.acme.test', { value: 'two', path: '/docs' }),
  cookie('parted', 'intranet.acme.test', {
    secure: true,
    partitionKey: { topLevelSite: 'https://portal.test', hasCrossSiteAncestor: true },
  }),
]

describe('what was removed', () => {
  it('comes back field for field and in its order', async () => {
    await undo.keepForUndo('a', cookies, true, now)
    expect(await undo.restore('a', now + 1, false)).toEqual({
      total: cookies.length,
      lost: [],
      left: [],
      domains: ['.acme.test'],
    })
    expect(extension.world.jar.cookies).toEqual(cookies)
  })

  it('comes back over http beside a namesake that goes over https alone', async () => {
    const twins = [
      cookie('sid', '.acme.test', { secure: true, value: 'safe' }),
      cookie('sid', 'intranet.acme.test', { value: 'not' }),
    ]
    await undo.keepForUndo('a', twins, false, now)
    expect(await undo.restore('a', now + 1, false)).toEqual({ total: 2, lost: [], left: [], domains: ['.acme.test'] })
    expect(extension.world.jar.cookies).toEqual(twins)
  })

  it('comes back in another life of the worker', async () => {
    await undo.keepForUndo('a', cookies, true, now)
    extension.open()
    const again = await import('../../src/store/undo')
    await again.restore('a', now + 1, false)
    expect(extension.world.jar.cookies).toEqual(cookies)
  })

  it('is counted where it ran out meanwhile or the browser refuses it, and the rest comes back', async () => {
    const expired = cookie('old', 'intranet.acme.test', { expirationDate: now / 1000 + 1 })
    extension.world.jar.refused.add('session')
    await undo.keepForUndo('a', [expired, ...cookies], true, now)
    expect(await undo.restore('a', now + 2_000, false)).toEqual({
      total: cookies.length + 1,
      lost: [
        { name: 'old', why: 'expired' },
        { name: 'session', why: 'refused' },
      ],
      left: [expect.stringContaining('session')],
      domains: ['.acme.test'],
    })
    expect(extension.world.jar.cookies).toEqual(cookies.slice(1))
  })

  it('leaves what the site has set in its place since where that is worth more, and only there', async () => {
    const since = [
      { ...cookies[0]!, value: 'of the new sign-in' },
      // The same value is what was there before; a namesake elsewhere is another cookie.
      cookies[1]!,
      { ...cookies[2]!, path: '/elsewhere', value: 'of another path' },
      { ...cookies[7]!, partitionKey: { topLevelSite: 'https://other.test' }, value: 'of another partition' },
    ]
    extension.world.jar.cookies = [...since]
    await undo.keepForUndo('a', cookies, true, now)
    expect(await undo.restore('a', now + 1, true)).toEqual({
      total: cookies.length,
      lost: [{ name: 'session', why: 'newer' }],
      left: [],
      domains: ['.acme.test'],
    })
    const value = (name: string) => extension.world.jar.cookies.filter((each) => each.name === name)
    expect(value('session').map((each) => each.value)).toEqual(['of the new sign-in'])
    expect(value('wide')).toHaveLength(2)
    expect(value('parted')).toHaveLength(2)

    extension.world.jar.cookies = [...since]
    await undo.keepForUndo('b', cookies, true, now)
    expect(await undo.restore('b', now + 1, false)).toEqual({
      total: cookies.length,
      lost: [],
      left: [],
      domains: ['.acme.test'],
    })
    expect(value('session').map((each) => each.value)).toEqual([cookies[0]!.value])
  })

  it('is foreseen as it will come back, cookie by cookie, without changing anything', async () => {
    const [newer, there, short] = [
      cookies[0]!,
      cookies[1]!,
      cookie('short', '.acme.test', { expirationDate: now / 1000 + 1 }),
    ]
    const jar = [{ ...newer, value: 'of the new sign-in' }, there]
    extension.world.jar.cookies = [...jar]
    await undo.keepForUndo('a', [newer, there, short, cookies[5]!], true, now)
    expect(await undo.foresee('a', now + 1, true)).toEqual({
      fates: ['newer', 'there', 'back', 'back'],
      next: now + 1_000,
    })
    expect(await undo.foresee('a', now + 1_000, false)).toEqual({
      fates: ['back', 'there', 'expired', 'back'],
      next: now + 10 * minutes,
    })
    expect(await undo.foresee('a', now + 10 * minutes, false)).toBeUndefined()
    expect(await undo.foresee('b', now, false)).toBeUndefined()
    expect(extension.world.jar.cookies).toEqual(jar)
    expect(kept()).toHaveLength(1)
  })

  it('is foreseen with one look at the jar for a domain and store, and with none kept from before', async () => {
    const asked = vi.spyOn(extension.api.browser.cookies, 'getAll')
    await undo.keepForUndo('a', cookies, true, now)
    await undo.foresee('a', now + 1, true)
    expect(asked.mock.calls.map(([{ domain }]) => domain)).toEqual(['intranet.acme.test', 'acme.test'])
    extension.world.jar.cookies = [...cookies]
    expect((await undo.foresee('a', now + 2, true))?.fates).toEqual(cookies.map(() => 'there'))
    expect(asked).toHaveBeenCalledTimes(4)

    asked.mockClear()
    await undo.keepForUndo('b', [cookies[0]!, { ...cookies[0]!, storeId: '1' }], true, now)
    expect((await undo.foresee('b', now + 1, true))?.fates).toEqual(['there', 'back'])
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is forgotten once it is told to be back, and not before: a worker may die over it', async () => {
    await undo.keepForUndo('a', cookies, true, now)
    await undo.restore('a', now + 1, false)
    extension.open()
    const again = await import('../../src/store/undo')
    extension.world.jar.cookies = []
    expect(await again.restore('a', now + 2, false)).toMatchObject({ lost: [] })
    expect(extension.world.jar.cookies).toEqual(cookies)
    await again.keepOnly('a', [])
    expect(kept()).toEqual([])
    expect(await again.restore('a', now + 3, false)).toBeUndefined()
  })

  it('goes to no host more than one where the browser refused what would', async () => {
    extension.world.jar.refused.add('wide')
    await undo.keepForUndo('a', cookies, true, now)
    expect(await undo.restore('a', now + 1, false)).toMatchObject({ domains: [] })
  })

  it('is kept where the browser refused it, alone and for no longer', async () => {
    extension.world.jar.refused.add('session').add('deep')
    await undo.keepForUndo('a', cookies, true, now)
    const { left } = (await undo.restore('a', now + 1, false))!
    await undo.keepOnly('a', left)
    expect(JSON.stringify(extension.world.stored.areas.session.get('undo:a'))).not.toContain('wide')
    extension.world.jar.refused.clear()
    extension.world.jar.cookies = []
    expect(await undo.restore('a', now + 2, false)).toEqual({ total: 2, lost: [], left: [], domains: [] })
    expect(extension.world.jar.cookies).toEqual(cookies.slice(0, 2))
    expect(await undo.restore('a', now + 10 * minutes, false)).toBeUndefined()
  })

  it('does not come back after ten minutes', async () => {
    await undo.keepForUndo('a', cookies, true, now)
    await undo.keepForUndo('b', cookies, true, now)
    expect(await undo.restore('a', now + 10 * minutes - 1, false)).toBeDefined()
    extension.world.jar.cookies = []
    expect(await undo.restore('b', now + 10 * minutes, false)).toBeUndefined()
    expect(extension.world.jar.cookies).toEqual([])
  })
})

describe('a second try of the step', () => {
  it('adds to what the first one removed, and its value from before both comes back', async () => {
    const first = cookie('session', 'intranet.acme.test', { value: 'mine' })
    expect(await undo.keepForUndo('a', [first], true, now)).toBe(1)
    const second = [{ ...first, value: 'guest' }, cookie('new', 'intranet.acme.test')]
    expect(await undo.keepForUndo('a', second, true, now + minutes)).toBe(2)
    await undo.restore('a', now + 2 * minutes, false)
    expect(extension.world.jar.cookies).toEqual([first, second[1]])
  })

  it('after ten minutes holds its own alone', async () => {
    await undo.keepForUndo('a', [cookie('first', 'intranet.acme.test')], true, now)
    const later = now + 10 * minutes
    expect(await undo.keepForUndo('a', [cookie('second', 'intranet.acme.test')], true, later)).toBe(1)
    await undo.restore('a', later + 1, false)
    expect(extension.world.jar.cookies.map(({ name }) => name)).toEqual(['second'])
  })
})

describe('forgetOld', () => {
  it('forgets what is over and tells when the next is due', async () => {
    await undo.keepForUndo('a', cookies, true, now)
    await undo.keepForUndo('b', cookies, true, now + 3 * minutes)
    expect(await undo.forgetOld(now + 1)).toBe(now + 10 * minutes)
    expect(kept()).toHaveLength(2)
    expect(await undo.forgetOld(now + 10 * minutes)).toBe(now + 13 * minutes)
    expect(kept()).toEqual(['undo:b'])
    expect(await undo.forgetOld(now + 13 * minutes)).toBeUndefined()
    expect(kept()).toEqual([])
  })

  it('forgets what an earlier life of the worker kept', async () => {
    await undo.keepForUndo('a', cookies, true, now)
    extension.open()
    const again = await import('../../src/store/undo')
    await again.forgetOld(now + 10 * minutes)
    expect(kept()).toEqual([])
  })
})

it('forgets of a removal that was stopped what never went, and nothing that did', async () => {
  await undo.keepForUndo('a', cookies, true, now)
  extension.world.jar.cookies = [cookies[0]!, { ...cookies[1]!, value: 'set anew' }]
  await undo.keepOnlyGone('a', now + 1)
  expect(await undo.restore('a', now + 1, false)).toMatchObject({ total: cookies.length - 1, lost: [] })
  extension.world.jar.cookies = [...cookies]
  await undo.keepForUndo('b', cookies, true, now)
  await undo.keepOnlyGone('b', now + 1)
  expect(await undo.restore('b', now + 1, false)).toMatchObject({ total: 0, lost: [] })
})
