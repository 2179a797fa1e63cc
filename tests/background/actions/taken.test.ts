import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cookie } from '../../support/fake/cookies'
import { FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const host = 'intranet.acme.test'
const page = `https://${host}/form`
const sid = { cookie: 'sid=value of sid' }

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const first = () => extension.record(1)!.incidents[0]!
const place = () => ({ tabId: 1, incident: first().id, step: 'clear-site-data' as const })
const told = () => JSON.stringify(first().diagnosis)
const send = (headers: Record<string, string> = {}, to = host) =>
  visit(extension, `https://${to}/send`, 401, { method: 'POST', headers })

describe('a cookie that our step removed, where the form is refused without it', () => {
  beforeEach(async () => {
    extension.world.jar.cookies = [cookie('sid', host), cookie('sid', '.acme.test')]
    await visit(extension, 'https://wiki.acme.test/', 200, { headers: sid })
    await visit(extension, page, 200, { headers: sid })
    await send(sid)
  })

  it('is not told as lost, here or at another host that it went to', async () => {
    await extension.ask('take', place())
    expect(extension.world.jar.cookies).toEqual([])
    await visit(extension, page, 200)
    await send()
    expect(told()).toContain('saw_nothing_sent')
    expect(told()).not.toContain('saw_cookie_gone')
    await send({}, 'wiki.acme.test')
    expect(told()).not.toContain('saw_cookie_gone')
  })

  it('is, where it went by itself, or once it was put back', async () => {
    await send()
    expect(told()).toContain('saw_cookie_gone')
    await extension.ask('take', place())
    await send()
    expect(told()).not.toContain('saw_cookie_gone')
    await extension.ask('undo', place())
    await send()
    expect(told()).toContain('saw_cookie_gone')
    await send({}, 'wiki.acme.test')
    expect(told()).toContain('saw_cookie_gone')
  })

  it('is, at a host that it never went to', async () => {
    extension.world.jar.cookies = [cookie('sid', host)]
    await extension.ask('take', place())
    await send({}, 'wiki.acme.test')
    expect(told()).toContain('saw_cookie_gone')
  })
})

describe('a sign-in of which we did not take what it hangs on', () => {
  const signIn = async () => {
    const sent = await new FakeRequest(extension, `https://${host}/login`, { method: 'POST' }).send()
    await (await (await sent.redirect(303, `https://${host}/home`, 'GET')).receive(200)).complete(200)
  }

  it('is lost all the same where only settings went, and not where what may be one did', async () => {
    for (const [name, lost] of [
      ['theme', true],
      ['sid', false],
    ] as const) {
      extension = await startExtension()
      extension.world.jar.cookies = [cookie(name, host)]
      await signIn()
      await visit(extension, page, 401, { headers: { cookie: `${name}=value of ${name}` } })
      await extension.ask('take', place())
      expect(extension.world.jar.cookies).toEqual([])
      await visit(extension, page, 401)
      expect(told().includes('saw_signed_in')).toBe(lost)
    }
  })
})

describe('a namesake at another host', () => {
  const both = { cookie: 'sid=value of sid; sid=of wiki' }
  const [wide, own] = [cookie('sid', '.acme.test'), cookie('sid', 'wiki.acme.test', { value: 'of wiki' })]

  it('that we left was not taken', async () => {
    for (const [jar, gone] of [
      [[wide, own], true],
      [[wide], false],
    ] as const) {
      extension = await startExtension()
      extension.world.jar.cookies = [...jar]
      await visit(extension, 'https://wiki.acme.test/', 200, { headers: both })
      await visit(extension, page, 401, { headers: sid })
      await extension.ask('take', place())
      expect(extension.world.jar.cookies).toEqual(jar.filter((each) => each === own))
      await send({}, 'wiki.acme.test')
      expect(told().includes('saw_cookie_gone')).toBe(gone)
    }
  })

  it('that stayed at the refused host does not hide that we took the one that went there', async () => {
    const old = cookie('sid', '.acme.test', { path: '/form', value: 'old' })
    const living = cookie('sid', host, { value: 'living' })
    extension.world.jar.cookies = [old, living]
    await visit(extension, 'https://wiki.acme.test/form', 200, { headers: { cookie: 'sid=old' } })
    await visit(extension, page, 401, { headers: { cookie: 'sid=old; sid=living' } })
    await extension.ask('take', { ...place(), step: 'clear-site-data/left-over' })
    expect(extension.world.jar.cookies).toEqual([living])
    await send({}, 'wiki.acme.test')
    expect(told()).not.toContain('saw_cookie_gone')
  })
})
