import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../../src/contract/remedies'
import { type View, viewOf } from '../../../src/popup/model'
import { cookie } from '../../support/fake/cookies'
import { callOf, FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const place = (step: StepId = 'reload-fresh') => ({
  tabId: 1,
  incident: extension.record(1)!.incidents[0]!.id,
  step,
})
const step = () => extension.record(1)?.incidents[0]?.steps[0]
const tabUrl = () => extension.world.tabs.open.get(1)?.url
const reloads = () => extension.world.tabs.reloads

/** What the popup shows of the record, which is folded where it is stored. */
async function view(): Promise<View> {
  const { tabRecord } = await import('../../../src/store/incidents')
  return viewOf(await tabRecord(1).get(), undefined, Date.now())
}

/** The page is asked for, nothing answers, and the browser shows its own. */
async function fail(error: string, address = url): Promise<void> {
  await (await new FakeRequest(extension, address).send()).fail(error)
  await extension.commit(1, address)
}

describe('a check', () => {
  it('of a page loads it again, past the caches where the step says so', async () => {
    await visit(extension, url, 401)
    await extension.ask('take', place())
    await extension.ask('take', place('reload-fresh/past-cache'))
    expect(reloads().map(({ bypassCache }) => bypassCache)).toEqual([false, true])
  })

  it('of a call loads the page that made it, and waits for the call', async () => {
    await visit(extension, `${site}/app`, 200)
    await callOf(extension, `${site}/api/orders`, { initiator: site }).run(401)
    await extension.pass(10_000)
    await extension.ask('take', place())
    expect(reloads()).toHaveLength(1)
    await visit(extension, `${site}/app`, 200)
    expect(step()).toMatchObject({ state: 'checking' })
    await callOf(extension, `${site}/api/orders`, { initiator: site }).run(200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('ends unchecked where no answer comes', async () => {
    await visit(extension, url, 401)
    await extension.ask('take', place())
    await extension.pass(31_000)
    expect(step()).toMatchObject({ state: 'unchecked' })
  })

  it('never sends a form again', async () => {
    await new FakeRequest(extension, url, { method: 'POST' }).run(401)
    await extension.commit(1, url, { status: 401, loadedAt: Date.now() })
    await extension.ask('take', place())
    expect(reloads()).toEqual([])
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_form_not_resent' } })
  })

  describe('of a page that another host’s redirect led to', () => {
    const answered = `${site}/callback?code=8f3kd02mz71q&state=af0ifjsldkj3`
    const ledTo = async (address: string) => {
      const asked = await new FakeRequest(extension, 'https://id.other.test/authorize').send()
      await (await (await asked.redirect(302, address)).receive(401)).complete(401)
      await extension.commit(1, address, { status: 401, loadedAt: Date.now() })
    }

    it.each(['sign-in', 'reload-fresh', 'clear-site-data'] as const)(
      'with its answer to a sign-in is not made, for that works once: %s',
      async (id) => {
        await ledTo(answered)
        await extension.ask('take', place(id))
        await extension.ask('check', place(id))
        expect(step()).toMatchObject({ step: id, state: 'unchecked', note: { id: 'step_sign_in_used_up' } })
        expect([reloads(), tabUrl()]).toEqual([[], answered])
        expect(extension.badge(1)).toBe('401')
      },
    )

    it('with its answer to a sign-in is none of a search’s rounds either: no extension is switched off for it', async () => {
      const { world } = extension
      world.permissions.add('management')
      world.extensions.set('a', { id: 'a', name: 'The a', enabled: true, mayDisable: true })
      await ledTo(answered)
      await extension.ask('take', place('rule-out-extensions'))
      expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_sign_in_used_up' } })
      expect([world.extensions.get('a')?.enabled, reloads(), tabUrl()]).toEqual([true, [], answered])
      await ledTo(`${site}/reports`)
      await extension.ask('take', place('rule-out-extensions'))
      expect(step()).toMatchObject({ state: 'checking', bisect: { round: 1 } })
      expect(reloads()).toMatchObject([{ tabId: 1 }])
    })

    it('nor of one that is loaded again, by whoever: the code is the same', async () => {
      await ledTo(answered)
      await visit(extension, answered, 401)
      await extension.ask('take', place('sign-in'))
      await extension.ask('check', place('sign-in'))
      expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_sign_in_used_up' } })
      expect([reloads(), tabUrl()]).toEqual([[], answered])
    })

    it.each(['/reports', '/shop?code=SUMMER'])('is made of any other: %s', async (path) => {
      await ledTo(site + path)
      await extension.ask('take', place('sign-in'))
      await extension.ask('check', place('sign-in'))
      expect(step()).toMatchObject({ state: 'checking' })
      expect(tabUrl()).toBe(site + path)
    })

    it('is made of one with a code where none did', async () => {
      await visit(extension, answered, 401)
      await extension.ask('check', place('sign-in'))
      expect(step()).toMatchObject({ state: 'checking' })
      expect(reloads()).toHaveLength(1)
    })
  })

  describe('of a page that another site led to', () => {
    const asked = `${url}?reset=abcdefgh12345678`
    const mailed = { initiator: 'https://mail.test' }
    const openedAnew = () => extension.world.tabs.open.get(1)?.status === 'loading' && !reloads().length
    const held = (sameSite: 'strict' | 'lax') =>
      extension.world.jar.cookies.push(cookie('sessionid', 'intranet.acme.test', { sameSite }))

    it.each([
      ['fixed', 200],
      ['no-help', 401],
    ] as const)('opens its very address anew, which lets the cookie go along: %s', async (state, status) => {
      held('strict')
      await visit(extension, asked, 401, mailed)
      expect((await view()).shown).toMatchObject({ cause: 'cookies-blocked', siteFault: false })
      const opens = place('reload-fresh/afresh')
      expect((await view()).shown?.steps[0]).toMatchObject({ step: { spec: { id: opens.step } }, next: true })
      await extension.ask('take', opens)
      expect([openedAnew(), tabUrl()]).toEqual([true, asked])
      await visit(extension, asked, status, status === 401 ? mailed : {})
      expect(step()).toMatchObject({ step: opens.step, state })
    })

    it('opens it anew for every other step, too: who has signed in meanwhile is not held back by the link', async () => {
      await visit(extension, asked, 401, mailed)
      await extension.ask('check', place('check-address'))
      expect([openedAnew(), tabUrl()]).toEqual([true, asked])
    })

    it.each([
      ['a link of the site itself led there', url, { initiator: `${site}/home` }],
      ['it was typed', url, {}],
    ])('is a reload where %s', async (_, address, more) => {
      await visit(extension, address, 401, more)
      await extension.ask('take', place())
      expect(reloads()).toHaveLength(1)
    })

    it('is a reload where that goes past the caches, or what was refused is no page', async () => {
      await visit(extension, url, 401, mailed)
      await extension.ask('take', place('reload-fresh/past-cache'))
      expect(reloads()).toHaveLength(1)
      await visit(extension, `${site}/app`, 200, mailed)
      await callOf(extension, `${site}/api/orders`, { initiator: site }).run(401)
      await extension.pass(10_000)
      await extension.ask('take', place())
      expect(reloads()).toHaveLength(2)
    })

    it('never opens what a form of another site led to', async () => {
      held('lax')
      await new FakeRequest(extension, url, { method: 'POST', ...mailed }).run(401)
      await extension.commit(1, url, { status: 401, loadedAt: Date.now() })
      expect((await view()).shown?.steps.map(({ step: { spec } }) => spec.id)).not.toContain('reload-fresh/afresh')
      await extension.ask('take', place())
      expect([openedAnew(), reloads()]).toEqual([false, []])
      expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_other_form_not_resent' } })
    })
  })

  it('of a refused file asks for the file where the browser stays on the page that led there', async () => {
    await visit(extension, url, 200)
    await new FakeRequest(extension, `${site}/2025.pdf`).run(401, { 'content-disposition': 'attachment' })
    await extension.ask('take', place())
    expect([reloads(), tabUrl()]).toEqual([[], `${site}/2025.pdf`])
    await new FakeRequest(extension, `${site}/2025.pdf`).run(200, { 'content-disposition': 'attachment' })
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('of a refused file is a reload where the browser shows the refusal', async () => {
    await visit(extension, url, 200)
    await new FakeRequest(extension, `${site}/2025.pdf`).run(401, { 'content-disposition': 'attachment' })
    await extension.commit(1, `${site}/2025.pdf`)
    await extension.ask('take', place())
    expect(reloads()).toHaveLength(1)
  })

  it('of a refused file whose address is not known as a whole asks the person', async () => {
    await visit(extension, url, 200)
    await new FakeRequest(extension, `${site}/2025.pdf?of=me`).run(401, { 'content-disposition': 'attachment' })
    await extension.ask('take', place())
    expect([reloads(), tabUrl()]).toEqual([[], url])
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_reopen_yourself' } })
  })

  it('of a page that is away is asked for again where its address tells nothing secret', async () => {
    const page = `${site}/report?id=7`
    await visit(extension, page, 401)
    await extension.ask('take', place())
    await visit(extension, page, 401)
    await visit(extension, `${site}/home`, 200)
    await extension.ask('check', place())
    expect(step()).toMatchObject({ state: 'checking' })
    expect(tabUrl()).toBe(page)
  })

  it('of a call that does not come again ends unchecked, in sight, and can be taken again', async () => {
    await visit(extension, `${site}/app`, 200)
    await callOf(extension, `${site}/api/orders`, { initiator: site }).run(401)
    await extension.pass(10_000)
    await extension.ask('take', place())
    await visit(extension, `${site}/app`, 200)
    await extension.pass(31_000)
    expect(step()).toMatchObject({ state: 'unchecked' })
    expect(extension.badge(1)).toBe('401')
    expect((await view()).screen).toBe('incident')
    await extension.ask('say', { ...place(), helped: false })
    await extension.ask('take', place())
    expect(reloads()).toHaveLength(2)
    await visit(extension, `${site}/home`, 200)
    expect((await view()).shown).toBeUndefined()
  })

  it('that nothing answers ends unchecked, in sight, and is checked again without doing the step again', async () => {
    await visit(extension, url, 401)
    for (const times of [1, 2]) {
      await extension.ask(times === 1 ? 'take' : 'check', place())
      await fail('net::ERR_CONNECTION_REFUSED')
      expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_no_answer' } })
      expect(extension.badge(1)).toBe('401')
      expect((await view()).screen).toBe('incident')
      expect(reloads()).toHaveLength(times)
    }
    await extension.ask('check', place())
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('is over, and gone from sight, where another page is opened and nothing answers that', async () => {
    await visit(extension, url, 401)
    await extension.ask('take', place())
    await fail('net::ERR_CONNECTION_REFUSED', `${site}/home`)
    expect(step()).toMatchObject({ state: 'unchecked' })
    expect(step()).not.toHaveProperty('note')
    expect(extension.badge(1)).toBe('')
    expect((await view()).shown).toBeUndefined()
  })

  it('never sends a form again for the sake of a call on the page that answered it', async () => {
    await new FakeRequest(extension, `${site}/search`, { method: 'POST' }).run(200)
    await callOf(extension, `${site}/api/orders`, { initiator: site }).run(401)
    await extension.pass(10_000)
    await extension.ask('take', place())
    expect(reloads()).toEqual([])
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_form_not_resent' } })
  })

  it('may load a page that a form led to', async () => {
    const sent = await new FakeRequest(extension, `${site}/session`, { method: 'POST' }).send()
    await (await (await sent.redirect(303, url, 'GET')).receive(401)).complete(401)
    await extension.ask('take', place())
    expect(reloads()).toHaveLength(1)
  })

  it('leads a tab that shows another page by now back to the refused one, on a click', async () => {
    await visit(extension, url, 401)
    await extension.ask('take', place())
    await visit(extension, `${site}/home`, 200)
    await extension.ask('check', place())
    expect(step()).toMatchObject({ state: 'checking' })
    expect(reloads()).toHaveLength(1)
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it.each([
    ['the address hides something', `${url}?reset=abcdefgh12345678`, {}, 'step_reopen_yourself'],
    ['it reads alike but is another one', `${site}/a%2Fb`, {}, 'step_reopen_yourself'],
    ['it was a form', url, { method: 'POST' }, 'step_form_not_resent'],
  ])('leaves such a tab alone where %s', async (_, address, more, why) => {
    await new FakeRequest(extension, address, more).run(401)
    await extension.commit(1, address, { status: 401, loadedAt: Date.now() })
    await extension.ask('check', place())
    const before = reloads().length
    for (const method of ['GET', 'POST']) {
      await new FakeRequest(extension, `${site}/order`, { method }).run(200)
      await extension.ask('check', place())
      expect(step()).toMatchObject({ state: 'unchecked', note: { id: why } })
    }
    expect(reloads()).toHaveLength(before)
    expect(extension.world.tabs.open.get(1)?.url).toBe(address)
  })

  it('is unchecked where the tab is gone', async () => {
    await visit(extension, url, 401)
    extension.world.tabs.open.delete(1)
    await extension.ask('check', place())
    expect(step()).toMatchObject({ state: 'unchecked' })
  })

  it('says of a step that is still refused why that may well be, and of one that is not, nothing', async () => {
    const { check } = await import('../../../src/background/actions/checking')
    await visit(extension, url, 401)
    await check(place('sign-in'), { told: { id: 'step_closed_unsigned' } })
    await visit(extension, url, 401)
    await extension.pass(1_000)
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_closed_unsigned' } })
    await check(place('sign-in'))
    expect(step()).not.toHaveProperty('note')
  })
})
