import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeWorld } from '../support/fake-browser'
import { FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'
const locked = '<p>Your account has been locked.</p>'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const step = () => extension.record(1)?.incidents[0]?.steps[0]

const wait = '<p>Too many requests. Try again in 5 minutes.</p>'
const asks = { 'www-authenticate': 'Basic realm="Staff"', 'content-type': 'text/html' }
const tooMany = { 'Retry-After': '120' }

/** Refused with `before`, looked at, reloaded by the step, refused with `after`. `quick`: the click came before the look. */
async function reloaded(before: string, after: string, { quick = false, answer = {} } = {}): Promise<void> {
  await visit(extension, url, 401, { html: before })
  if (!quick) await extension.ask('look', { tabId: 1 })
  const incident = extension.record(1)!.incidents[0]!.id
  await extension.ask('take', { tabId: 1, incident, step: 'reload-fresh' })
  await extension.commit(1, url, { status: 401, loadedAt: Date.now(), html: after })
  await visit(extension, url, 401, { html: after, answer })
}

describe('a step’s outcome', () => {
  it('is judged on what the page says now, as its beginning was', async () => {
    await reloaded(locked, locked)
    expect(step()).toMatchObject({ state: 'no-help', causeBefore: 'account-locked' })
  })

  it('tells another cause where the page says something else now', async () => {
    await reloaded(locked, wait)
    expect(step()).toMatchObject({ state: 'other-cause' })
  })

  it('is the same cause where the page was not read before the click, and nothing else changed', async () => {
    await reloaded(locked, locked, { quick: true })
    expect(extension.record(1)?.incidents[0]?.diagnosis?.ranked[0].cause).toBe('account-locked')
    expect(step()).toMatchObject({ state: 'no-help' })
  })

  it.each([
    ['https://status.other.test/', undefined, 'no-help'],
    // The page's own script has put another address in the bar: it is the same page.
    ['https://intranet.acme.test/elsewhere', url, 'other-cause'],
  ])('is judged by the words of the refused page alone: %s, loaded from %s', async (shown, from, state) => {
    await visit(extension, url, 401, { html: '<p>Sorry.</p>' })
    await extension.ask('look', { tabId: 1 })
    const incident = extension.record(1)!.incidents[0]!.id
    await extension.ask('take', { tabId: 1, incident, step: 'reload-fresh' })
    const again = await (await new FakeRequest(extension, url).send()).receive(401, { 'content-type': 'text/html' })
    const document = { status: 401, loadedAt: Date.now(), html: locked, ...(from && { from }) }
    Object.assign(extension.world.tabs.open.get(1)!, { url: shown, document })
    await again.complete(401, { 'content-type': 'text/html' })
    expect(step()).toMatchObject({ state })
  })

  // A busy worker may hear of the page in the tab before it hears that its request has ended (Firefox).
  it.each([
    [locked, 'no-help'],
    [wait, 'other-cause'],
  ])(
    'is judged by what the page says under a window that was closed, before the end of it: %s',
    async (says, state) => {
      extension = await startExtension(makeWorld(true))
      // What comes as it starts waits for its end.
      await extension.pass(1_000)
      await visit(extension, url, 401, { html: locked, answer: asks })
      await extension.ask('look', { tabId: 1 })
      expect(extension.record(1)?.incidents[0]?.diagnosis?.ranked[0].cause).toBe('account-locked')
      const incident = extension.record(1)!.incidents[0]!.id
      await extension.ask('take', { tabId: 1, incident, step: 'forget-http-login' })
      const again = await (await new FakeRequest(extension, url).send()).receive(401, asks)
      await again.ask('basic', 'Staff')
      await again.receive(401, asks)
      await again.ask('basic', 'Staff')
      await extension.commit(1, url, { status: 401, loadedAt: Date.now(), html: says })
      expect(step()).toMatchObject({ state })
      const words = extension.record(1)?.incidents[0]?.exchange.wording
      await again.complete(401, asks)
      expect(step()).toMatchObject({ state })
      expect(extension.record(1)?.incidents[0]?.exchange.wording).toEqual(words)
    },
  )

  it('tells another cause there, too, where the server itself gives one', async () => {
    await reloaded(locked, locked, { quick: true, answer: tooMany })
    expect(step()).toMatchObject({ state: 'other-cause' })
  })
})

describe('where the request has ended, and the tab still shows the page before it (a busy browser)', () => {
  const html = { 'content-type': 'text/html' }
  const shown = (says: string) => ({ status: 401, loadedAt: Date.now(), html: says })
  const words = () => extension.record(1)?.incidents[0]?.exchange.wording?.text

  /** Refused as locked, looked at, asked for anew and answered; of the answer nothing is in the tab yet. */
  async function answered(how: 'by the step' | 'by hand'): Promise<void> {
    await visit(extension, url, 401, { html: locked, answer: html })
    await extension.ask('look', { tabId: 1 })
    expect(words()).toContain('locked')
    const incident = extension.record(1)!.incidents[0]!.id
    await extension.pass(2_000)
    if (how === 'by the step') await extension.ask('take', { tabId: 1, incident, step: 'reload-fresh' })
    extension.world.tabs.open.get(1)!.status = 'loading'
    const again = await (await new FakeRequest(extension, url).send()).receive(401, html)
    await again.complete(401, html)
    expect(words()).toBeUndefined()
  }

  it.each([
    [wait, 'other-cause'],
    [locked, 'no-help'],
  ])('a step’s outcome waits for the words of the new one: %s', async (says, state) => {
    await answered('by the step')
    expect(step()).toMatchObject({ state: 'checking' })
    await extension.pass(900)
    expect(step()).toMatchObject({ state: 'checking' })
    await extension.commit(1, url, shown(says))
    expect(step()).toMatchObject({ state })
  })

  it('is judged without any where the new one does not come', async () => {
    await answered('by the step')
    for (let look = 0; look < 40; look++) await extension.pass(100)
    expect(step()?.state).not.toBe('checking')
    expect(words()).toBeUndefined()
  })

  it('what a look reads is not put to the new one, whose words it waits for', async () => {
    await answered('by hand')
    const looked = extension.ask('look', { tabId: 1 })
    await extension.pass(2_000)
    expect(words()).toBeUndefined()
    await extension.commit(1, url, shown(wait))
    await looked
    expect(words()).toContain('Too many')
  })

  it('a look does not wait for one that is still on its way', async () => {
    await visit(extension, url, 401, { html: locked, answer: html })
    await extension.pass(2_000)
    extension.world.tabs.open.get(1)!.status = 'loading'
    await (await new FakeRequest(extension, url).send()).receive(401, html)
    const before = Date.now()
    await extension.ask('look', { tabId: 1 })
    expect(words()).toBeUndefined()
    expect(Date.now()).toBe(before)
  })
})

describe('a refused page that never comes into the tab, as it is saved (Firefox)', () => {
  /** How long a look takes, `ms` after that page was answered, while the tab loads something else; in ms. */
  async function lookAfter(ms: number): Promise<number> {
    await visit(extension, 'https://intranet.acme.test/home', 200, { html: '<h1>Home</h1>' })
    await extension.pass(60_000)
    await new FakeRequest(extension, url).run(401, { 'content-disposition': 'attachment' })
    await extension.pass(ms)
    await new FakeRequest(extension, 'https://intranet.acme.test/slow').send()
    extension.world.tabs.open.get(1)!.status = 'loading'
    const before = Date.now()
    let took = 0
    const looked = extension.ask('look', { tabId: 1 }).then(() => (took = Date.now() - before))
    await extension.passDuring(looked, 5_000)
    return took
  }

  it('is waited for soon after its answer, and at a later look no more', async () => {
    expect(await lookAfter(1_000)).toBeGreaterThan(2_000)
    extension = await startExtension()
    expect(await lookAfter(20_000)).toBeLessThan(500)
  })
})

describe('of the refused page itself the words are read', () => {
  const words = () => extension.record(1)?.incidents[0]?.exchange.wording?.text
  const look = () => extension.passDuring(extension.ask('look', { tabId: 1 }), 4_000)
  const bare = { 'content-type': 'text/html' }
  /** The document in the tab tells that it was answered so much earlier than it was. */
  const misdate = (ms: number) => {
    const tab = extension.world.tabs.open.get(1)!
    tab.document = { ...tab.document!, loadedAt: tab.document!.loadedAt - ms }
  }

  it('for all that it has stood open for a day, over which its own timing has gained on the clock', async () => {
    await visit(extension, url, 401, { html: locked })
    await extension.pass(24 * 3_600_000)
    misdate(4_000)
    await look()
    expect(words()).toContain('locked')
  })

  it('for all that the clock was set back since', async () => {
    await visit(extension, url, 401, { html: locked })
    await extension.pass(60_000)
    vi.setSystemTime(Date.now() - 3_600_000)
    misdate(3_600_000)
    await look()
    expect(words()).toContain('locked')
  })

  it('where no more was heard of it than its answer, and that late', async () => {
    const loadedAt = Date.now()
    await extension.pass(1_000)
    await (await new FakeRequest(extension, url).receive(401, bare)).complete(401, bare)
    await extension.commit(1, url, { status: 401, loadedAt, html: locked })
    await look()
    expect(words()).toContain('locked')
  })

  it('and not those of one of the same address that was answered just before it', async () => {
    await visit(extension, url, 200, { html: locked })
    const before = extension.world.tabs.open.get(1)!.document!
    await extension.pass(1_000)
    await visit(extension, url, 401)
    await extension.commit(1, url, { ...before, status: 401 })
    await look()
    expect(words()).toBeUndefined()
  })
})

describe('a field for a password', () => {
  it.each([
    ['<h1>Sign in</h1><input type="password">', true],
    ['<h1>Sorry.</h1>', undefined],
    // Many pages have one in a window of theirs, which opens on a click.
    ['<h1>Sorry.</h1><div style="display: none"><input type="password"></div>', undefined],
  ])('of the refused page is seen: %s', async (html, asks) => {
    await visit(extension, url, 401, { html })
    await extension.ask('look', { tabId: 1 })
    expect(extension.record(1)?.incidents[0]?.exchange.wording?.asksPassword).toBe(asks)
  })
})

describe('what a tree of XML says', () => {
  const error =
    '<Error><Code>InvalidAccessKeyId</Code><Message>The AWS Access Key Id you provided does not exist in our records.</Message><AWSAccessKeyId>AKIAIOSFODNN7EXAMPLE</AWSAccessKeyId></Error>'
  const viewer = `<div class="header">This XML file does not appear to have any style information associated with it.</div><div id="webkit-xml-viewer-source-xml">${error}</div><div class="pretty-print">&lt;Error&gt;</div>`
  const look = async (html: string, type: string) => {
    await visit(extension, url, 401, { answer: { 'content-type': type } })
    await extension.commit(1, url, { status: 401, loadedAt: Date.now(), html, type })
    await extension.ask('look', { tabId: 1 })
    return extension.record(1)!.incidents[0]!
  }

  it.each([
    ['as Chromium shows it', viewer],
    ['as Firefox shows it', `<?xml version="1.0"?>${error}`],
  ])('is heard: %s', async (_, html) => {
    const { exchange, diagnosis } = await look(html, 'application/xml')
    expect(exchange.wording?.text).toContain('InvalidAccessKeyId')
    expect(exchange.wording?.text).not.toMatch(/<|style information|AKIA/)
    expect(diagnosis?.ranked[0].cause).toBe('api-key')
  })

  it('is what is shown, where it is a page', async () => {
    const page = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Account locked.</p></body></html>'
    const { exchange, diagnosis } = await look(`<?xml version="1.0"?>${page}`, 'application/xhtml+xml')
    expect(exchange.wording).toMatchObject({ type: 'html', text: 'Account locked.' })
    expect(diagnosis?.ranked[0].cause).toBe('account-locked')
  })
})
