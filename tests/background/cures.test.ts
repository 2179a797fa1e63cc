import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../src/contract/remedies'
import { findStep } from '../../src/remedies'
import { wordStep } from '../../src/remedies/word-step'
import { cookie } from '../support/fake/cookies'
import { bare, callOf, FakeRequest, type HeaderTexts, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const host = 'intranet.acme.test'
const url = `https://${host}/reports`
const other = `https://${host}/rooms`

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  extension.openTab(2)
})
afterEach(() => void vi.useRealTimers())

const place = (step: StepId, tabId: number) => ({ tabId, incident: extension.record(tabId)!.incidents[0]!.id, step })
const cures = async (tabId: number) => (await extension.ask('look', { tabId }))?.cures
const refuse = async (tabId: number, address = url) => {
  await visit(extension, address, 401, { tabId })
  await extension.pass(1_000)
}
/** A step of this tab is what the page opens after. */
async function mend(tabId: number, address = url, status = 200): Promise<void> {
  await extension.ask('take', place('reload-fresh', tabId))
  await visit(extension, address, status, { tabId })
}

describe('a step that has helped in one tab', () => {
  it('is told in every other that the same host still refuses, with the page that it opened', async () => {
    await refuse(1)
    await refuse(2, other)
    expect(await cures(2)).toBeUndefined()
    await mend(1)
    expect(extension.record(1)!.incidents[0]!.fixed).toMatchObject({ by: 'reload-fresh' })
    const { id } = extension.record(2)!.incidents[0]!
    const title = { id: 'step_reload_fresh_title' }
    expect(await cures(2)).toEqual([{ incident: id, page: `${host}/reports`, title }])
    expect(await cures(1)).toBeUndefined()
  })

  it('is what helped, and not that the page was loaded again for it', async () => {
    extension.openTab(3)
    for (const [tabId, address] of [[1], [2, other], [3, `${other}/3`]] as const) await refuse(tabId, address)
    await extension.ask('take', place('sign-in', 1))
    await extension.ask('check', place('sign-in', 1))
    await visit(extension, url, 200)
    const told = await cures(3)
    expect(told).toMatchObject([{ title: { id: 'step_sign_in_title' } }])
    await extension.pass(1_000)
    await mend(2, other)
    const [mended] = extension.record(2)!.incidents
    expect(mended).toMatchObject({ fixed: { by: 'reload-fresh' }, steps: [{ cure: { title: told![0]!.title } }] })
    expect(await cures(3)).toEqual(told)
  })

  it('is on record as the person was told of it, whatever has helped since', async () => {
    await refuse(1)
    await refuse(2, other)
    await mend(1)
    expect(await cures(2)).toMatchObject([{ title: { id: 'step_reload_fresh_title' } }])
    const told = { signedIn: true } as const
    await extension.ask('take', { ...place('reload-fresh', 2), cure: told })
    await visit(extension, other, 200, { tabId: 2 })
    const { steps } = extension.record(2)!.incidents[0]!
    expect(steps[0]).toMatchObject({ state: 'fixed' })
    expect(steps[0]!.cure).toEqual(told)
  })

  it('stays what helped though a worker dies while the page is loaded again for it', async () => {
    extension.openTab(3)
    for (const [tabId, address] of [[1], [2, other], [3, `${other}/3`]] as const) await refuse(tabId, address)
    await mend(1)
    const told = await cures(3)
    await extension.ask('take', place('reload-fresh', 2))
    extension.stop()
    await extension.wake()
    await visit(extension, other, 200, { tabId: 2 })
    expect(extension.record(2)!.incidents[0]!).toMatchObject({ state: 'healed', steps: [{ cure: {} }] })
    expect(await cures(3)).toEqual(told)
  })

  it('is told though the first tab has gone on, or is closed, since, and the worker died', async () => {
    await refuse(1)
    await refuse(2, other)
    await mend(1)
    await visit(extension, `https://${host}/`, 200)
    await extension.closeTab(1)
    extension.stop()
    expect(await cures(2)).toHaveLength(1)
  })

  it('is told by its name where a reload is all that the person could do: not as what to do', async () => {
    await visit(extension, url, 401, { answer: { ...bare, 'www-authenticate': 'realm=x' } })
    await refuse(2, other)
    await mend(1)
    const { diagnosis } = extension.record(1)!.incidents[0]!
    expect(wordStep(findStep('reload-fresh')!, diagnosis).title.id).toBe('step_reload_fresh_again_title')
    expect(await cures(2)).toMatchObject([{ title: { id: 'step_reload_fresh_title' } }])
  })

  it('is no longer told once the page was refused again since, or opens', async () => {
    for (const status of [200, 401]) {
      await refuse(1)
      await refuse(2, other)
      await mend(1)
      expect(await cures(2)).toHaveLength(1)
      await extension.pass(1_000)
      await mend(2, other, status)
      expect(await cures(2)).toBeUndefined()
    }
  })

  it('is not told of another host, nor where nothing helped or only the person says so', async () => {
    await refuse(1)
    await refuse(2, 'https://docs.acme.test/rooms')
    await mend(1)
    expect(await cures(2)).toBeUndefined()
    await refuse(1, other)
    await refuse(2)
    await mend(1, other, 401)
    await extension.ask('take', place('contact-site', 1))
    await extension.ask('say', { ...place('contact-site', 1), helped: true })
    expect(await cures(2)).toBeUndefined()
  })

  it('is told between windows of one kind alone', async () => {
    extension.openTab(3, 'about:blank', true)
    await refuse(1)
    await refuse(2, other)
    await refuse(3, other)
    await mend(3, other)
    expect(await cures(2)).toBeUndefined()
    await mend(1)
    expect(await cures(2)).toHaveLength(1)
    await refuse(3, `https://${host}/plans`)
    expect(await cures(3)).toBeUndefined()
  })

  it.each([
    ['the page that it opened is refused again', other, () => refuse(1)],
    ['the person has signed out', other, () => visit(extension, `https://${host}/logout`, 200)],
    ['that very page is refused again', url, () => refuse(1)],
    ['the person has signed out, for that very page', url, () => visit(extension, `https://${host}/logout`, 200)],
  ])('is no longer told once %s', async (_, address, undo) => {
    await refuse(1)
    await refuse(2, address)
    await mend(1)
    expect(await cures(2)).toHaveLength(1)
    await extension.pass(60_000)
    await undo()
    expect(await cures(2)).toBeUndefined()
  })

  it('is not told over the answer to a form, which we never send again', async () => {
    await refuse(1)
    await visit(extension, other, 401, { tabId: 2, method: 'POST' })
    await mend(1)
    expect(await cures(2)).toBeUndefined()
  })

  it('is not told while the site asks to be left alone, but afterwards', async () => {
    await refuse(1)
    const request = new FakeRequest(extension, other, { tabId: 2 })
    await request.run(401, { 'retry-after': '600' })
    await extension.commit(2, other, { status: 401, loadedAt: Date.now() })
    await extension.pass(1_000)
    await mend(1)
    expect(await cures(2)).toBeUndefined()
    await extension.pass(700_000)
    expect(await cures(2)).toHaveLength(1)
  })

  it('of a private window stays in it, though that is closed before a worker wakes', async () => {
    extension.openTab(3, 'about:blank', true)
    await refuse(2, other)
    await refuse(3)
    await mend(3)
    extension.stop()
    extension.world.tabs.open.delete(3)
    const api = await extension.wake()
    api.fire.onAlarm.fire({ name: 'ripen:3' })
    await extension.idle()
    expect(await cures(2)).toBeUndefined()
    expect(extension.world.stored.areas.session.get(`site:${host}`)).not.toHaveProperty('cure')
  })

  it.each([
    ['', '/api/orders', 1],
    [', but of GraphQL, where a good answer may hold a refusal', '/api/graphql', 0],
  ])('is told of what a script was refused, too%s', async (_, path, told) => {
    const api = `https://${host}${path}`
    for (const tabId of [1, 2]) {
      await visit(extension, url, 200, { tabId })
      await callOf(extension, api, { tabId, initiator: `https://${host}` }).run(401)
    }
    await extension.pass(6_000)
    await extension.ask('take', place('reload-fresh', 1))
    await visit(extension, url, 200)
    await callOf(extension, api, { initiator: `https://${host}` }).run(200)
    expect(extension.record(1)!.incidents[0]).toMatchObject({ state: 'healed', fixed: { by: 'reload-fresh' } })
    expect((await cures(2)) ?? []).toHaveLength(told)
    if (told) expect(await cures(2)).toMatchObject([{ page: `${host}/api/orders` }])
  })
})

describe('a sign-in that ends at an address that does not say so', () => {
  const cookie = 'sid=8f3kd02mz71q8f3kd02mz71q'
  const open = async (headers: HeaderTexts = { cookie }) => {
    const sent = await new FakeRequest(extension, url).send(headers)
    await (await sent.receive(200, bare)).complete(200, bare)
    await extension.pass(1_000)
  }
  const go = async (set: string) => {
    const answer = { ...bare, 'set-cookie': set }
    await visit(extension, `https://${host}/bye`, 200, { answer })
    // A session for visitors, as the next page gives one.
    await visit(extension, `https://${host}/`, 200, { answer: { ...bare, 'set-cookie': 'lang=de' } })
  }

  it.each([['sid=; Max-Age=0'], ['sid=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT']])(
    'takes along what has opened elsewhere: %s',
    async (set) => {
      await refuse(2)
      await open()
      expect(await cures(2)).toHaveLength(1)
      await go(set)
      expect(await cures(2)).toBeUndefined()
      await open()
      expect(await cures(2)).toHaveLength(1)
    },
  )

  it.each([['sid=new; Max-Age=600'], ['hint=; Max-Age=0']])('is none where the cookie stays: %s', async (set) => {
    await refuse(2)
    await open()
    await go(set)
    expect(await cures(2)).toHaveLength(1)
  })

  it('is none where nobody had that cookie', async () => {
    await refuse(2)
    await open({})
    await go('sid=; Max-Age=0')
    expect(await cures(2)).toHaveLength(1)
  })

  it('by a known address is over, though the next page sets a cookie', async () => {
    await refuse(2)
    await open()
    await visit(extension, `https://${host}/logout`, 200)
    await visit(extension, `https://${host}/`, 200, { answer: { ...bare, 'set-cookie': 'lang=de' } })
    expect(await cures(2)).toBeUndefined()
  })
})

describe('cookies whose removal has helped', () => {
  const removal = () => place('clear-site-data', 1)
  async function removed(address: string): Promise<void> {
    extension.world.jar.cookies = [cookie('sid', host), cookie('pref', host)]
    await refuse(1)
    await refuse(2, address)
    await extension.ask('take', removal())
    await visit(extension, url, 200)
    await extension.pass(1_000)
  }

  it.each([
    ['another page', other],
    ['the very page', url],
  ])('put back are a cure no longer, for %s, by a new life of the worker neither', async (_, address) => {
    await removed(address)
    expect(await cures(2)).toHaveLength(1)
    await extension.ask('undo', removal())
    expect(extension.world.jar.cookies).toHaveLength(2)
    expect(await cures(2)).toBeUndefined()
    extension.stop()
    expect(await cures(2)).toBeUndefined()
    await extension.pass(1_000)
    // What opens with them there tells again.
    extension.openTab(3)
    await refuse(3)
    await mend(3)
    expect(await cures(2)).toMatchObject([{ title: { id: 'step_reload_fresh_title' } }])
  })

  it('stay a cure where none of them could be put back', async () => {
    await removed(other)
    extension.world.jar.refused.add('sid').add('pref')
    await extension.ask('undo', removal())
    expect(extension.world.jar.cookies).toEqual([])
    expect(await cures(2)).toHaveLength(1)
  })
})

describe('a page that has opened elsewhere without a step', () => {
  it('is told where the very same address is still refused', async () => {
    await refuse(1)
    await refuse(2)
    await visit(extension, url, 200)
    expect(await cures(2)).toEqual([{ incident: extension.record(2)!.incidents[0]!.id, page: `${host}/reports` }])
  })

  it.each([
    ['another page', other, 200],
    ['another question of the page', `${url}?year=2024`, 200],
    ['an error', url, 500],
  ])('is not: %s', async (_, address, status) => {
    await refuse(1)
    await refuse(2)
    await visit(extension, address, status)
    expect(await cures(2)).toBeUndefined()
  })

  it('is no step that helped, nor is the reload that shows it here', async () => {
    extension.openTab(3)
    await refuse(1)
    await refuse(2)
    await refuse(3, other)
    await visit(extension, url, 200)
    await extension.pass(1_000)
    await mend(2)
    const [mended] = extension.record(2)!.incidents
    expect(mended).toMatchObject({ fixed: { by: 'reload-fresh' }, steps: [{ step: 'reload-fresh', cure: {} }] })
    expect(mended!.steps[0]!.cure).not.toHaveProperty('title')
    expect(await cures(3)).toBeUndefined()
    // Where nothing had opened before, the reload is what did it.
    await refuse(2, `${other}/2`)
    await mend(2, `${other}/2`)
    expect(extension.record(2)!.incidents[0]!.steps[0]).not.toHaveProperty('cure')
    expect(await cures(3)).toMatchObject([{ title: { id: 'step_reload_fresh_title' } }])
  })

  it('is no longer told once it is refused everywhere again', async () => {
    await refuse(1)
    await refuse(2)
    await visit(extension, url, 200)
    expect(await cures(2)).toHaveLength(1)
    await refuse(1)
    expect(await cures(2)).toBeUndefined()
  })

  it('is not what led on to a page to sign in on', async () => {
    await refuse(1)
    await refuse(2)
    const asked = await new FakeRequest(extension, url).send()
    await (await (await asked.redirect(302, `https://${host}/login`)).receive(200)).complete(200)
    expect(await cures(2)).toBeUndefined()
  })
})

describe('a sign-in by hand in another tab', () => {
  const bearer = { ...bare, 'www-authenticate': 'Bearer' }
  const cookie = { 'set-cookie': 'sid=new; Path=/' }
  const refused = () => visit(extension, other, 401, { tabId: 2, answer: bearer })
  async function form(to = `https://${host}/home`, { tabId = 1, origin = `https://${host}` } = {}): Promise<void> {
    const sent = await new FakeRequest(extension, `${origin}/login`, {
      tabId,
      method: 'POST',
      initiator: origin,
    }).send()
    await (await (await sent.redirect(303, to, 'GET')).receive(200)).complete(200)
  }
  const bye = async () => {
    await visit(extension, `https://${host}/abmelden`, 200, { answer: { ...bare, 'set-cookie': 'sid=; Max-Age=0' } })
  }
  const inPlace = async (name: string) => {
    const sent = await new FakeRequest(extension, `https://${host}/login`, { method: 'POST' }).send()
    await (await sent.receive(200, { 'set-cookie': `${name}=8f3kd02mz71q8f3kd02mz71q; Path=/` })).complete(200)
  }
  const call = (headers = {}) =>
    callOf(extension, `https://${host}/api/login`, { method: 'POST', initiator: `https://${host}` }).run(200, headers)

  it('is told where to sign in is what this tab would have done next', async () => {
    await refused()
    await extension.pass(1_000)
    expect(await cures(2)).toBeUndefined()
    await form()
    const { id } = extension.record(2)!.incidents[0]!
    expect(await cures(2)).toEqual([{ incident: id, page: host, signedIn: true }])
    await mend(2, other)
    const [mended] = extension.record(2)!.incidents
    expect(mended).toMatchObject({ fixed: { by: 'reload-fresh' }, steps: [{ cure: { signedIn: true } }] })
  })

  it('is told where it was answered in its own place, once another page opens that was refused before', async () => {
    await refuse(1, `https://${host}/home`)
    await refused()
    await extension.pass(1_000)
    await inPlace('PHPSESSID')
    expect(await cures(2)).toBeUndefined()
    await extension.pass(1_000)
    await visit(extension, `https://${host}/home`, 200)
    expect(await cures(2)).toMatchObject([{ signedIn: true }])
  })

  it('is told where it was answered in its own place with a token', async () => {
    await refused()
    await extension.pass(1_000)
    await inPlace('auth_token')
    expect(await cures(2)).toMatchObject([{ signedIn: true }])
  })

  it('is told where a script sent it, and was given a cookie for it', async () => {
    await refused()
    await visit(extension, `https://${host}/login`, 200)
    await call(cookie)
    expect(await cures(2)).toMatchObject([{ signedIn: true }])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['led back to the page to sign in on', () => form(`https://${host}/login`)],
    ['was sent by a script, of which only the answer tells whether it was the right one', () => call()],
    [
      'was refused: the form is shown again, with a fresh mark against forgery, which is a cookie, too',
      async () => {
        const sent = await new FakeRequest(extension, `https://${host}/login`, { method: 'POST' }).send()
        await (await sent.receive(200, { 'set-cookie': 'csrftoken=8f3kd02mz71q; Path=/' })).complete(200)
      },
    ],
    ['was answered in its own place: the form is shown again, with a fresh session', () => inPlace('PHPSESSID')],
    ...['AWSALB', '__cf_bm', 'ARRAffinity'].map((name): [string, () => Promise<unknown>] => [
      `was answered in its own place, with what everybody gets: ${name}`,
      () => inPlace(name),
    ]),
    ...['/forgot-password', '/register', '/imprint'].map((path): [string, () => Promise<unknown>] => [
      `was answered in its own place, and then a page was opened that is for everybody: ${path}`,
      async () => {
        await inPlace('PHPSESSID')
        await visit(extension, `https://${host}${path}`, 200)
      },
    ]),
    [
      'was answered in its own place, and the page to sign in on was opened once more',
      async () => {
        await inPlace('PHPSESSID')
        await visit(extension, `https://${host}/login`, 200)
      },
    ],
    [
      'was sent by a script, which was given such a mark alone',
      () => call({ 'set-cookie': 'csrftoken=8f3kd0; Path=/' }),
    ],
    [
      'was sent by a script, which was given what everybody gets alone',
      () => call({ 'set-cookie': 'AWSALB=8f3kd02mz71q8f3kd02mz71q; Path=/' }),
    ],
    ['was at another host', () => form('https://docs.acme.test/home', { origin: 'https://docs.acme.test' })],
    [
      'was in a private window',
      () => (extension.openTab(3, 'about:blank', true), form(`https://${host}/home`, { tabId: 3 })),
    ],
    ['has ended since, by an address that does not say so', async () => (await call(cookie), await bye())],
    ['has ended since', async () => (await form(), await visit(extension, `https://${host}/logout`, 200))],
    ['was no good for another page', async () => (await form(), await refuse(1, `${other}/2`))],
    ['was before this one was refused', async () => (await form(), await extension.pass(1_000), await refused())],
  ])('is not, where it %s', async (_, signIn) => {
    await refused()
    await extension.pass(1_000)
    await signIn()
    expect(await cures(2)).toBeUndefined()
  })

  it('is not told where the browser itself asks for a password, or the sign-in was tried here', async () => {
    await visit(extension, other, 401, { tabId: 2, answer: { ...bare, 'www-authenticate': 'Basic realm="x"' } })
    await extension.pass(1_000)
    await form()
    expect(await cures(2)).toBeUndefined()
    await refused()
    await extension.ask('take', place('sign-in', 2))
    await extension.ask('check', place('sign-in', 2))
    await refused()
    await extension.pass(1_000)
    expect(extension.record(2)!.incidents[0]!.steps).toMatchObject([{ state: 'no-help' }])
    await form()
    expect(await cures(2)).toBeUndefined()
  })
})
