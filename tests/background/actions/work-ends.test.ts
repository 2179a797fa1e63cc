import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { visit } from '../../support/fake-request'
import { cookie } from '../../support/fake/cookies'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'http://www.acme.test/reports'
let extension: Extension
let waiting: ((answer: Response) => void)[]

beforeEach(async () => {
  extension = await startExtension()
  waiting = []
  vi.stubGlobal('fetch', () => new Promise<Response>((go) => waiting.push(go)))
  extension.world.jar.cookies = [cookie('prefs', 'www.acme.test')]
  await visit(extension, url, 401, { headers: { Cookie: 'prefs=value of prefs' } })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const step = () => extension.record(1)!.incidents[0]!.steps[0]
const begin = async () => {
  const incident = extension.record(1)!.incidents[0]!.id
  void extension.ask('take', { tabId: 1, incident, step: 'run-checks' })
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
}
/** What becomes of the question by the time that the worker has nothing else to do. */
const asked = () => {
  const seen = { answered: false }
  void extension.ask('workEnds', { tabId: 1 }).then(() => (seen.answered = true))
  return seen
}

it('is answered at once where no step of the tab is carried out', async () => {
  expect(await extension.ask('workEnds', { tabId: 1 })).toBeNull()
})

it('is answered with the end of what is carried out in the tab, and not before', async () => {
  await begin()
  const [here, elsewhere] = [asked(), await extension.ask('workEnds', { tabId: 2 })]
  await extension.idle()
  expect([here.answered, elsewhere]).toEqual([false, null])
  while (waiting.length) {
    waiting.shift()!(new Response('', { status: 401 }))
    await extension.idle()
  }
  await vi.waitFor(() => expect(here.answered).toBe(true))
  expect(step()?.state).toBe('no-help')
})

it('is not answered by a worker that died over it; to be asked ends what that was at', async () => {
  await begin()
  const before = asked()
  await extension.idle()
  extension.stop()
  vi.advanceTimersByTime(5)
  expect(step()?.state).toBe('running')
  expect(await extension.ask('workEnds', { tabId: 1 })).toBeNull()
  expect(before.answered).toBe(false)
  expect(step()).toMatchObject({ state: 'todo', note: { id: 'checks_cut_short' } })
})
