import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cookie } from '../../support/fake/cookies'
import { visit } from '../../support/fake-request'
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
