import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'https://photos.acme.test/gallery'
const limited = { 'retry-after': '120', 'ratelimit-remaining': '0' }
const html = '<p>Too many requests, please try again later.</p>'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const step = () => extension.record(1)?.incidents[0]?.steps[0]
const place = () => ({
  tabId: 1,
  incident: extension.record(1)!.incidents[0]!.id,
  step: 'wait-and-retry' as const,
})

describe('waiting', () => {
  it('lasts as long as the site asked for, counted from its answer, and then the page is checked', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.pass(20_000)
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'running' })
    expect(step()!.wait!.until - Date.now()).toBeGreaterThan(95_000)
    expect(step()!.wait!.until - Date.now()).toBeLessThan(102_000)
    await extension.pass(90_000)
    expect(extension.world.tabs.reloads).toEqual([])
    await extension.pass(15_000)
    expect(extension.world.tabs.reloads).toHaveLength(1)
    expect(step()).toMatchObject({ state: 'checking' })
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('is not what helped where the person loads the page again before it is over, and it opens', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    await extension.pass(1_000)
    await visit(extension, url, 200)
    expect(extension.record(1)!.incidents[0]).toMatchObject({ state: 'healed' })
    expect(extension.record(1)!.incidents[0]!.fixed).not.toHaveProperty('by')
    expect(step()).toMatchObject({ state: 'todo' })
    await extension.pass(200_000)
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('is over where the site opens another page by then, which stays in the tab', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    const home = 'https://photos.acme.test/'
    const asked = await new FakeRequest(extension, url).send()
    await (await (await asked.redirect(302, home)).receive(200)).complete(200)
    await extension.commit(1, home, { status: 200, loadedAt: Date.now() })
    await extension.pass(200_000)
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_led_to_page' } })
    expect(extension.world.tabs.open.get(1)?.url).toBe(home)
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it.each([
    ['This service is available Monday to Friday, 8:00 to 18:00.', 'checking'],
    ['Außerhalb der Geschäftszeiten nicht erreichbar.', 'checking'],
    ['Too many requests.', 'running'],
  ])('checks at once for whoever is back at the hours that the page names: “%s”', async (words, state) => {
    await visit(extension, url, 401, { html: `<p>${words}</p>` })
    await extension.ask('look', { tabId: 1 })
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state })
  })

  it('counts nothing where an error that has come instead says tomorrow, and five minutes where it says nothing', async () => {
    for (const [words, state] of [
      ['Please try again tomorrow.', 'unchecked'],
      ['Too many requests.', 'running'],
    ] as const) {
      extension = await startExtension()
      await visit(extension, url, 401, { html })
      await extension.ask('take', { ...place(), step: 'reload-fresh' })
      await visit(extension, url, 429, { html: `<p>${words}</p>` })
      await extension.ask('look', { tabId: 1 })
      await extension.ask('take', place())
      const record = extension.record(1)!.incidents[0]!.steps.find(({ step }) => step === 'wait-and-retry')
      expect(record?.wait !== undefined, words).toBe(state === 'running')
    }
  })

  it('counts nothing where the page only says tomorrow: who is back has it checked', async () => {
    await visit(extension, url, 401, { html: '<p>Too many attempts. Please try again tomorrow.</p>' })
    await extension.ask('look', { tabId: 1 })
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'checking' })
    expect(step()).not.toHaveProperty('wait')
    expect(extension.world.tabs.reloads).toHaveLength(1)
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('lasts as long as the page says in words, where no header does', async () => {
    const words = '<h1>Account locked</h1><p>Too many attempts. Bitte versuchen Sie es in 15 Minuten erneut.</p>'
    await visit(extension, url, 401, { html: words })
    await extension.ask('look', { tabId: 1 })
    await extension.pass(60_000)
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'running' })
    await extension.pass(13 * 60_000)
    expect(extension.world.tabs.reloads).toEqual([])
    await extension.pass(62_000)
    expect(extension.world.tabs.reloads).toHaveLength(1)
    // And again, as the page says it again.
    await visit(extension, url, 401, { html: words })
    expect(step()).toMatchObject({ state: 'running', note: { id: 'step_wait_more', values: [{ ms: 900_000 }] } })
    await extension.pass(15 * 60_000 + 2_000)
    expect(extension.world.tabs.reloads).toHaveLength(2)
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('is not begun for what the page says of something else', async () => {
    await visit(extension, url, 401, { html: `${html}<p>Your session expires in 30 minutes.</p>` })
    await extension.ask('look', { tabId: 1 })
    await extension.ask('take', place())
    expect(step()!.wait!.until - Date.now()).toBe(5 * 60_000)
  })

  it('lasts as long as the page says that has come in place of the refusal', async () => {
    await visit(extension, url, 401, { html })
    await extension.ask('take', { ...place(), step: 'reload-fresh' })
    await visit(extension, url, 429, { html: '<p>Too many requests. Try again in 20 minutes.</p>' })
    await extension.ask('look', { tabId: 1 })
    const { instead } = extension.record(1)!.incidents[0]!
    expect(instead).toMatchObject({ what: 'error', status: 429, pause: { ms: 1_200_000 } })
    await extension.ask('take', place())
    const reloads = extension.world.tabs.reloads.length
    await extension.pass(19 * 60_000)
    expect(extension.world.tabs.reloads).toHaveLength(reloads)
    await extension.pass(62_000)
    expect(extension.world.tabs.reloads).toHaveLength(reloads + 1)
  })

  it.each([
    [429, '<p>Your session expires in 30 minutes.</p>'],
    [404, '<p>Not here. Try again in 20 minutes.</p>'],
  ])('asks for none by an error %i that says %s', async (status, said) => {
    await visit(extension, url, 401, { html })
    await extension.ask('take', { ...place(), step: 'reload-fresh' })
    await visit(extension, url, status, { html: said })
    await extension.ask('look', { tabId: 1 })
    expect(extension.record(1)!.incidents[0]!.instead).toEqual({ what: 'error', status })
  })

  it('takes a time of our own where the site names none', async () => {
    await visit(extension, url, 401, { html })
    await extension.ask('take', place())
    await extension.pass(4 * 60_000)
    expect(extension.world.tabs.reloads).toEqual([])
    await extension.pass(61_000)
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('is not begun where the site asks for longer than anybody keeps a page open: it is checked', async () => {
    await visit(extension, url, 401, { answer: { 'retry-after': '86400' }, html })
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'checking' })
    expect(step()).not.toHaveProperty('wait')
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('is not begun either for what came in place of the refusal, nor shortly before it would be over', async () => {
    await visit(extension, url, 401, { html })
    await extension.ask('take', { ...place(), step: 'reload-fresh' })
    await visit(extension, url, 503, { answer: { 'retry-after': '5400' } })
    await extension.pass(45 * 60_000)
    await extension.ask('take', place())
    const pause = extension.record(1)!.incidents[0]!.steps.find(({ step: id }) => id === 'wait-and-retry')
    expect(pause).toMatchObject({ state: 'checking' })
    expect(pause).not.toHaveProperty('wait')
  })

  it('is begun for just under that', async () => {
    await visit(extension, url, 401, { answer: { 'retry-after': '3590' }, html })
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'running' })
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('is over at once where the time is', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.pass(10 * 60_000)
    await extension.ask('take', place())
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('sends no form again', async () => {
    await visit(extension, url, 401, { answer: limited, html, method: 'POST' })
    await extension.ask('take', place())
    await extension.pass(3 * 60_000)
    expect(extension.world.tabs.reloads).toEqual([])
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_form_not_resent' } })
  })

  it('can be cut short by the person', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    await extension.ask('check', place())
    expect(extension.world.tabs.reloads).toHaveLength(1)
    await visit(extension, url, 401, { html })
    await extension.pass(5 * 60_000)
    expect(extension.world.tabs.reloads).toHaveLength(1)
    expect(step()).toMatchObject({ state: 'no-help' })
  })

  it('can be stopped: nothing is checked then, by timer or alarm, until it is taken anew', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    await extension.ask('cancel', place())
    expect(step()).toMatchObject({ state: 'todo' })
    expect(step()!.wait).toBeUndefined()
    await extension.pass(3 * 60_000)
    extension.stop()
    await extension.pass(3 * 60_000)
    expect(extension.world.tabs.reloads).toEqual([])
    await extension.ask('take', place())
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('can be stopped where the site asked for more time, too', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    await extension.pass(122_000)
    await visit(extension, url, 401, { answer: limited, html })
    expect(step()).toMatchObject({ state: 'running', note: { id: 'step_wait_more' } })
    await extension.ask('cancel', place())
    expect(step()).toMatchObject({ state: 'todo' })
    expect(step()!.note).toBeUndefined()
    await extension.pass(3 * 60_000)
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('is not to be stopped once the page is being checked', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    await extension.pass(122_000)
    expect(step()).toMatchObject({ state: 'checking' })
    await extension.ask('cancel', place())
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('is offered anew, and not begun, where the page asks for a password as well as for more time', async () => {
    const form = `${html}<form><input type="password"></form>`
    for (const [page, state] of [
      [form, 'no-help'],
      [html, 'running'],
    ] as const) {
      extension = await startExtension()
      await visit(extension, url, 401, { answer: limited, html: page })
      await extension.ask('take', place())
      await extension.pass(122_000)
      await visit(extension, url, 401, { answer: limited, html: page })
      expect(step()).toMatchObject({ state, note: { id: 'step_wait_more' } })
      await extension.pass(5 * 60_000)
      expect(extension.world.tabs.reloads).toHaveLength(state === 'running' ? 2 : 1)
    }
  })

  it('begins anew where the site asks for more time, be it with a refusal or with another error', async () => {
    for (const status of [401, 429]) {
      extension = await startExtension()
      await visit(extension, url, 401, { answer: limited, html })
      await extension.ask('take', place())
      await extension.pass(122_000)
      await visit(extension, url, status, { answer: { ...limited, 'retry-after': '30' }, html })
      expect(step()).toMatchObject({
        state: 'running',
        note: { id: 'step_wait_more', values: [{ ms: 30_000 }] },
        wait: { again: 1 },
      })
      expect(extension.world.tabs.reloads).toHaveLength(1)
      await extension.pass(32_000)
      expect(extension.world.tabs.reloads).toHaveLength(2)
      await visit(extension, url, 200)
      expect(step()).toMatchObject({ state: 'fixed' })
      expect(step()!.note).toBeUndefined()
    }
  })

  it.each([429, 503])(
    'begins anew where an error asks for more time in words alone, three times at most: %i',
    async (status) => {
      const more = '<h1>Slow down!</h1><p>You can try again in 30 seconds.</p>'
      await visit(extension, url, 401, { answer: limited, html })
      await extension.ask('take', place())
      await extension.pass(122_000)
      for (const again of [1, 2, 3]) {
        await visit(extension, url, status, { html: more })
        await extension.idle()
        expect(step()).toMatchObject({ state: 'running', note: { id: 'step_wait_more' }, wait: { again } })
        expect(extension.world.tabs.reloads).toHaveLength(again)
        await extension.pass(32_000)
        expect(extension.world.tabs.reloads).toHaveLength(again + 1)
      }
      await visit(extension, url, status, { html: more })
      await extension.idle()
      expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_wait_more' } })
      await extension.pass(60_000)
      expect(extension.world.tabs.reloads).toHaveLength(4)
    },
  )

  it.each([
    ['its words name no time', 429, '<h1>Slow down!</h1>'],
    ['it does not ask to wait', 500, '<p>Error. You can try again in 30 seconds.</p>'],
  ])('has led to an error where %s', async (_, status, html2) => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    await extension.pass(122_000)
    await visit(extension, url, status, { html: html2 })
    await extension.pass(60_000)
    expect(step()).toMatchObject({ state: 'other-cause', note: { id: 'step_now_status' } })
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('lasts as long as the error says that has come in place of the refusal, whatever that one was about', async () => {
    for (const status of [429, 503]) {
      extension = await startExtension()
      await visit(extension, url, 401)
      expect(extension.record(1)!.incidents[0]!.diagnosis?.ranked[0].cause).not.toBe('rate-limited')
      await extension.ask('take', { ...place(), step: 'reload-fresh' })
      await visit(extension, url, status, { answer: { 'retry-after': '30' } })
      await extension.ask('take', place())
      await extension.pass(29_000)
      expect(extension.world.tabs.reloads).toHaveLength(1)
      await extension.pass(3_000)
      expect(extension.world.tabs.reloads).toHaveLength(2)
      await visit(extension, url, status, { answer: { 'retry-after': '60' } })
      const pause = () => extension.record(1)!.incidents[0]!.steps.find(({ step: id }) => id === 'wait-and-retry')
      expect(pause()).toMatchObject({ state: 'running', note: { id: 'step_wait_more' } })
      await extension.pass(62_000)
      await visit(extension, url, 200)
      expect(pause()).toMatchObject({ state: 'fixed' })
    }
  })

  it('ends, and says so, once the tab shows another page; not while the page is loaded again, nor in another tab', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    await extension.pass(20_000)
    extension.openTab(8)
    await visit(extension, 'https://photos.acme.test/help', 200, { tabId: 8 })
    await visit(extension, url, 401, { answer: limited, html })
    expect(step()).toMatchObject({ state: 'running' })
    await visit(extension, 'https://photos.acme.test/help', 200)
    expect(step()).toMatchObject({ state: 'todo', note: { id: 'step_wait_left' } })
    expect(step()!.wait).toBeUndefined()
    await extension.pass(5 * 60_000)
    expect(extension.world.tabs.reloads).toEqual([])
    // Back on the page, it can be begun anew.
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'running' })
    expect(step()!.note).toBeUndefined()
  })

  it('lasts as long as the site says when the person loads the page again before it is over', async () => {
    for (const status of [401, 429]) {
      extension = await startExtension()
      await visit(extension, url, 401, { answer: limited, html })
      await extension.ask('take', place())
      await extension.pass(20_000)
      await visit(extension, url, status, { answer: { ...limited, 'retry-after': '300' }, html })
      expect(step()).toMatchObject({ state: 'running', note: { id: 'step_wait_more', values: [{ ms: 300_000 }] } })
      expect(step()!.wait!.until - Date.now()).toBeGreaterThan(300_900)
      await extension.pass(290_000)
      expect(extension.world.tabs.reloads).toEqual([])
      await extension.pass(12_000)
      expect(extension.world.tabs.reloads).toHaveLength(1)
      await visit(extension, url, 200)
      expect(step()).toMatchObject({ state: 'fixed' })
    }
  })

  it('is shorter where the site asks for less by then, and says so only of more', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    await extension.pass(20_000)
    await visit(extension, url, 401, { answer: { ...limited, 'retry-after': '10' }, html })
    expect(step()).toMatchObject({ state: 'running' })
    expect(step()).not.toHaveProperty('note')
    await extension.pass(12_000)
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('stays as it is where the refusal that came meanwhile asks for none, or another request is answered', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    const { until } = step()!.wait!
    await extension.pass(20_000)
    await visit(extension, url, 401)
    expect(step()).toMatchObject({ state: 'running', wait: { until } })
    const other = new FakeRequest(extension, 'https://photos.acme.test/api', { type: 'xmlhttprequest' })
    await (await (await other.send()).receive(401, { 'retry-after': '300' })).complete(401)
    const page = extension.record(1)!.incidents.find(({ kind }) => kind === 'page')
    expect(page?.steps[0]).toMatchObject({ state: 'running', wait: { until } })
  })

  it('is over where the site asks for longer than anybody keeps a page open', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    await visit(extension, url, 401, { answer: { ...limited, 'retry-after': '86400' }, html })
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_wait_more' } })
    await extension.pass(5 * 60_000)
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('ends where the page leads to sign in by then', async () => {
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    const asks = await new FakeRequest(extension, url).send()
    await asks.redirect(302, 'https://photos.acme.test/login')
    await asks.receive(200)
    await asks.complete(200)
    expect(step()).toMatchObject({ state: 'other-cause', note: { id: 'step_now_sign_in' } })
    await extension.pass(5 * 60_000)
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('is left to the person where the site asks for more again and again, and then begins from the first', async () => {
    const asksOn = async () => {
      await extension.pass(122_000)
      await visit(extension, url, 401, { answer: limited, html })
    }
    await visit(extension, url, 401, { answer: limited, html })
    await extension.ask('take', place())
    for (let time = 0; time < 4; time++) await asksOn()
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_wait_more' } })
    await extension.pass(10 * 60_000)
    expect(extension.world.tabs.reloads).toHaveLength(4)
    await extension.ask('take', place())
    await visit(extension, url, 401, { answer: limited, html })
    expect(step()).toMatchObject({ state: 'running', wait: { again: 1 } })
  })
})
