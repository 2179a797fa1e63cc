import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../../src/contract/remedies'
import { catalogueFrom } from '../../../src/text/from-file'
import { say } from '../../../src/text/say'
import english from '../../../public/_locales/en/messages.json'
import { cookie } from '../../support/fake/cookies'
import { FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const catalogue = catalogueFrom(english, { locale: 'en-GB', utcOffsetMinutes: 0 })
const url = 'https://intranet.acme.test/reports'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const clearing: StepId = 'clear-site-data'
const place = (tabId = 1) => ({ tabId, incident: extension.record(tabId)!.incidents[0]!.id, step: clearing })
const step = () => extension.record(1)?.incidents[0]?.steps[0]
const names = () => extension.world.jar.cookies.map(({ name, domain, path }) => `${name} ${domain}${path}`)

async function refused(cookies: ReturnType<typeof cookie>[]): Promise<void> {
  extension.world.jar.cookies = [...cookies]
  await visit(extension, url, 401)
}

const own = [
  cookie('sid', 'intranet.acme.test', { httpOnly: true }),
  cookie('sid', 'intranet.acme.test', { path: '/docs' }),
  cookie('sid', '.acme.test', { secure: true }),
  cookie('parted', 'intranet.acme.test', { secure: true, partitionKey: { topLevelSite: 'https://portal.test' } }),
]
const others = [
  cookie('sid', 'acme.test'),
  cookie('sid', 'wiki.acme.test'),
  cookie('sid', 'x.intranet.acme.test'),
  cookie('sid', '.wiki.acme.test'),
  cookie('sid', 'intranet.other.test'),
]

describe('clearing the site’s cookies', () => {
  it('removes all of its own and none of another host', async () => {
    await refused([...own, ...others])
    await extension.ask('take', place())
    expect(extension.world.jar.cookies).toEqual(others)
  })

  it('lets the page answer again, and is judged by that', async () => {
    await refused(own)
    await extension.ask('take', place())
    expect(extension.world.tabs.reloads).toEqual([{ tabId: 1, bypassCache: false }])
    expect(step()).toMatchObject({ state: 'checking', undo: { cookies: own.length } })
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed', undo: { cookies: own.length } })
  })

  it('takes those of the tab’s own window alone', async () => {
    extension.openTab(2, 'about:blank', true)
    extension.world.jar.cookies = [
      cookie('a', 'intranet.acme.test'),
      cookie('b', 'intranet.acme.test', { storeId: '1' }),
    ]
    await visit(extension, url, 401, { tabId: 2 })
    expect((await extension.ask('preview', place(2)))?.cookies.map(({ name }) => name)).toEqual(['b'])
    await extension.ask('take', place(2))
    expect(names()).toEqual(['a intranet.acme.test/'])
  })

  it('says so where there is none, and does not reload', async () => {
    await refused(others)
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'unavailable', note: { id: 'step_no_cookies' } })
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('removes nothing where what is removed could not be kept', async () => {
    await refused(own)
    const { set } = extension.api.browser.storage.session
    vi.spyOn(extension.api.browser.storage.session, 'set').mockImplementation(async (items) => {
      if (Object.keys(items).some((key) => key.startsWith('undo:'))) throw new Error('quota exceeded')
      return set(items)
    })
    await extension.ask('take', place())
    expect(extension.world.jar.cookies).toEqual(own)
    expect(step()).toMatchObject({ state: 'unavailable', note: { id: 'step_failed', values: ['quota exceeded'] } })
  })
})

describe('removing only what is in the way', () => {
  const at = (step: StepId) => ({ ...place(), step })
  const [old, living] = [
    cookie('sid', 'intranet.acme.test', { path: '/reports', value: 'old' }),
    cookie('sid', 'intranet.acme.test', { value: 'living' }),
  ]
  const theme = cookie('theme', '.acme.test')

  it('takes the older of two with one name, though the browser would take both', async () => {
    extension.world.jar.cookies = [old, living, theme]
    await visit(extension, url, 401, { headers: { cookie: 'sid=old; sid=living; theme=value of theme' } })
    expect(await extension.ask('preview', at('clear-site-data/left-over'))).toMatchObject({
      cookies: [{ name: 'sid', path: '/reports' }],
      notes: [{ id: 'preview_stay', values: [{ count: 2 }] }],
    })
    await extension.ask('take', at('clear-site-data/left-over'))
    expect(extension.world.jar.cookies).toEqual([living, theme])
    await extension.ask('undo', at('clear-site-data/left-over'))
    expect(extension.world.jar.cookies).toContainEqual(old)
    expect(extension.world.jar.cookies).toHaveLength(3)
  })

  it('takes the older of two that have no name', async () => {
    const [older, newer] = [
      { ...old, name: '' },
      { ...living, name: '' },
    ]
    extension.world.jar.cookies = [older, newer, theme]
    await visit(extension, url, 401, { headers: { cookie: 'old; living; theme=value of theme' } })
    await extension.ask('take', at('clear-site-data/left-over'))
    expect(extension.world.jar.cookies).toEqual([newer, theme])
    await extension.ask('undo', at('clear-site-data/left-over'))
    expect(extension.world.jar.cookies).toContainEqual(older)
    expect(extension.world.jar.cookies).toHaveLength(3)
  })

  it('takes none where its namesake lives in another page’s partition, and Cookie was not shown', async () => {
    const parted = { ...old, path: '/', secure: true, partitionKey: { topLevelSite: 'https://portal.test' } }
    await refused([living, parted])
    expect(await extension.ask('preview', at('clear-site-data/left-over'))).toMatchObject({ cookies: [] })
    await extension.ask('take', at('clear-site-data/left-over'))
    expect(extension.world.jar.cookies).toEqual([living, parted])
  })

  it('takes the sign-in alone', async () => {
    await refused([living, theme])
    await extension.ask('take', at('clear-site-data/session'))
    expect(extension.world.jar.cookies).toEqual([theme])
  })

  it('takes nothing where it finds nothing by now, and is not offered', async () => {
    await refused([theme])
    const preview = (step: 'clear-site-data/session' | 'clear-site-data/left-over' | 'clear-site-data') =>
      extension.ask('preview', at(step))
    expect(await preview('clear-site-data/session')).toMatchObject({ cookies: [], nothing: true })
    expect(await preview('clear-site-data/left-over')).toMatchObject({ cookies: [], nothing: true })
    expect(await preview('clear-site-data')).not.toHaveProperty('nothing')
    await extension.ask('take', at('clear-site-data/session'))
    expect(extension.world.jar.cookies).toEqual([theme])
    expect(step()).toMatchObject({ state: 'unavailable', note: { id: 'step_no_cookies' } })
    // One that comes later may be taken.
    extension.world.jar.cookies = [living, theme]
    expect(await preview('clear-site-data/session')).not.toHaveProperty('nothing')
  })
})

describe('putting them back', () => {
  it('brings every cookie back, field for field, and says how many', async () => {
    await refused([...own, ...others])
    await extension.ask('take', place())
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toEqual([...others, ...own])
    expect(step()).toMatchObject({ note: { id: 'step_undone', values: [{ count: own.length }] }, undo: { until: 0 } })
  })

  it('makes the step new, and says that the page is to be opened again', async () => {
    await refused(own)
    await extension.ask('take', place())
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
    await extension.ask('undo', place())
    expect(step()).toMatchObject({ state: 'todo' })
    expect(extension.record(1)?.incidents[0]).toMatchObject({ instead: { what: 'undone' } })
    await extension.ask('take', { ...place(), step: 'reload-fresh' })
    await visit(extension, url, 401)
    const again = extension.record(1)?.incidents[0]
    expect(again).toMatchObject({ state: 'open' })
    expect(again).not.toHaveProperty('instead')
  })

  it('keeps in mind that the step did not help', async () => {
    await refused([cookie('theme', 'intranet.acme.test')])
    await extension.ask('take', place())
    await visit(extension, url, 401)
    await extension.ask('undo', place())
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_undone' } })
  })

  it('names what did not come back', async () => {
    const short = cookie('short', 'intranet.acme.test', { expirationDate: Date.now() / 1000 + 60 })
    await refused([...own, short])
    await extension.ask('take', place())
    extension.world.jar.refused.add('parted')
    await extension.pass(2 * 60_000)
    await extension.ask('undo', place())
    expect(step()?.note).toMatchObject({
      id: 'step_undone_lost',
      values: [{ count: own.length + 1 }, own.length - 1, {}],
    })
    expect(JSON.stringify(step()?.note)).toContain('step_lost_expired')
    expect(JSON.stringify(step()?.note)).toContain('step_lost_refused')
  })

  it('leaves the cookies of a page that works by now, and says which', async () => {
    await refused(own)
    await extension.ask('take', place())
    const renewed = { ...own[0]!, value: 'of the new sign-in' }
    extension.world.jar.cookies = [renewed]
    await visit(extension, url, 200)
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toEqual([renewed, ...own.slice(1)])
    expect(say(step()!.note!, catalogue)).toBe(
      'Put back: 3 of 4 cookies. Not put back: sid (set anew by the site since).',
    )
  })

  it('leaves those of a sign-in since, though the page was not looked at again', async () => {
    await refused(own)
    await extension.ask('take', place())
    await visit(extension, url, 401)
    const renewed = { ...own[0]!, value: 'of the new sign-in' }
    extension.world.jar.cookies = [renewed]
    await extension.pass(1_000)
    const form = { method: 'POST', initiator: 'https://intranet.acme.test' }
    const sent = await new FakeRequest(extension, 'https://intranet.acme.test/login', form).send()
    await (await (await sent.redirect(303, 'https://intranet.acme.test/home', 'GET')).receive(200)).complete(200)
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toContainEqual(renewed)
  })

  it('puts them back over what a page that is still refused has set, a guest’s', async () => {
    await refused(own)
    await extension.ask('take', place())
    extension.world.jar.cookies = [{ ...own[0]!, value: 'of a guest' }]
    await visit(extension, url, 401)
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toEqual(own)
    expect(step()?.note).toMatchObject({ id: 'step_undone' })
  })

  it('is told once, though it is clicked twice', async () => {
    await refused(own)
    await extension.ask('take', place())
    const set = vi.spyOn(extension.api.browser.cookies, 'set')
    await Promise.all([extension.ask('undo', place()), extension.ask('undo', place())])
    await extension.ask('undo', place())
    expect(set).toHaveBeenCalledTimes(own.length)
    expect(step()?.note).toMatchObject({ id: 'step_undone' })
    expect(extension.world.jar.cookies).toEqual(own)
  })

  it('is done by another click where the worker died over it, whenever that was', async () => {
    let died = 0
    for (let calls = 1; calls === 1 || died === calls - 1; calls++) {
      extension = await startExtension()
      await refused(own)
      await extension.ask('take', place())
      // A life that knows nothing of what the one before had in mind.
      await extension.wake()
      await extension.idle()
      extension.stopAfter(calls)
      void extension.ask('undo', place())
      await extension.idle()
      if (!extension.isAwake) died = calls
      await extension.wake()
      await extension.idle()
      await extension.ask('undo', place())
      expect(extension.world.jar.cookies, `after ${calls} calls`).toEqual(own)
      expect(step()).toMatchObject({ undo: { until: 0 }, note: { id: 'step_undone' } })
    }
    expect(died).toBeGreaterThan(own.length)
    // Fifty lives of the worker: on a busy machine they take their time.
  }, 90_000)

  it('stays open for what the browser refuses for now, as where access to the site was withdrawn', async () => {
    await refused(own)
    await extension.ask('take', place())
    await visit(extension, url, 401)
    const { until } = step()!.undo!
    extension.world.jar.refused.add('parted')
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toEqual(own.slice(0, -1))
    expect(step()).toMatchObject({ undo: { until, cookies: 1 } })
    expect(say(step()!.note!, catalogue)).toBe(
      'Put back: 3 of 4 cookies. Not put back: parted (the browser refused it).',
    )
    extension.world.jar.refused.clear()
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toEqual(own)
    expect(step()).toMatchObject({ undo: { until: 0 }, note: { id: 'step_undone', values: [{ count: 1 }] } })
  })

  it('keeps nothing of what ran out meanwhile: it never comes back', async () => {
    await refused([cookie('short', 'intranet.acme.test', { expirationDate: Date.now() / 1000 + 60 })])
    await extension.ask('take', place())
    await extension.pass(2 * 60_000)
    await extension.ask('undo', place())
    expect(step()?.undo).toMatchObject({ until: 0 })
    expect([...extension.world.stored.areas.session.keys()].filter((key) => key.startsWith('undo:'))).toEqual([])
  })

  it('is over after ten minutes, and says so', async () => {
    await refused(own)
    await extension.ask('take', place())
    await extension.pass(10 * 60_000)
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toEqual([])
    expect(step()?.note).toEqual({ id: 'step_undo_over' })
  })

  it('is possible after the page is mended and left', async () => {
    await refused(own)
    const where = place()
    await extension.ask('take', where)
    await visit(extension, url, 200)
    await visit(extension, 'https://intranet.acme.test/home', 200)
    await extension.ask('undo', where)
    expect(extension.world.jar.cookies).toEqual(own)
  })

  it('after two tries of the step brings back what was there before both', async () => {
    await refused(own)
    await extension.ask('take', place())
    await visit(extension, url, 401)
    expect(step()?.state).toBe('other-cause')
    const guest = cookie('guest', 'intranet.acme.test')
    extension.world.jar.cookies = [guest]
    await extension.ask('take', place())
    expect(step()?.undo?.cookies).toBe(own.length + 1)
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toEqual([...own, guest])
  })

  it('stays possible where the second try finds nothing to remove', async () => {
    await refused(own)
    await extension.ask('take', place())
    await visit(extension, url, 401)
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'unavailable', note: { id: 'step_no_cookies' } })
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toEqual(own)
  })
})

describe('the preview', () => {
  it('names exactly what would go, and who else would lose it', async () => {
    await refused([...own, ...others])
    const preview = await extension.ask('preview', place())
    expect(preview?.cookies.map(({ name, domain, path }) => `${name} ${domain}${path}`)).toEqual(
      own.map(({ name, domain, path }) => `${name} ${domain}${path}`),
    )
    const wide = preview?.cookies.find(({ domain }) => domain === '.acme.test')
    expect(wide).toMatchObject({ wide: true })
    expect(wide?.alsoUsedBy).toEqual(expect.arrayContaining(['acme.test', 'wiki.acme.test', 'x.intranet.acme.test']))
    expect(wide?.alsoUsedBy).not.toContain('intranet.acme.test')
    expect(preview?.cookies[0]).toMatchObject({ wide: false, alsoUsedBy: [] })
    expect(preview?.cookies.at(-1)).toMatchObject({ partition: 'https://portal.test' })
  })

  it('tells no value and removes nothing', async () => {
    const secret = cookie('sid', 'intranet.acme.test', { value: 'canary' })
    await refused([secret])
    expect(JSON.stringify(await extension.ask('preview', place()))).not.toContain('canary')
    expect(extension.world.jar.cookies).toEqual([secret])
  })
})
