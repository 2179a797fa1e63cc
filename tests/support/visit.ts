import { diagnose } from '../../src/diagnosis/diagnose'
import { readHar } from '../../src/evidence/from-har'
import { hear } from '../../src/incidents/hear'
import { replay } from '../../src/incidents/replay'
import { FakeRequest, type HeaderTexts } from './fake-request'
import { startExtension } from './fake-worker'

/** One request of a visit, as HTTP has it. */
export interface Step {
  readonly kind: 'page' | 'frame' | 'call' | 'script' | 'image' | 'beacon' | 'prefetch'
  readonly method: string
  readonly url: string
  readonly sent: HeaderTexts
  /** Its rounds, the last one last: a browser that answers a challenge by itself asks again within one request. */
  readonly answers: readonly (readonly [status: number, headers: HeaderTexts])[]
  /** ms after the step before it. */
  readonly waits: number
  /** Origin of the document that asked. */
  readonly from?: string
  /** The browser's own sign-in window is opened by the last answer. */
  readonly asks?: boolean
  readonly error?: string
  /** By a service worker, of no tab. */
  readonly ofWorker?: boolean
  readonly tabId?: number
}

type More = Partial<Omit<Step, 'kind' | 'url' | 'answers'>> & { readonly got?: HeaderTexts }

export const app = 'https://app.acme.test'

const step =
  (kind: Step['kind'], from?: string) =>
  (path: string, status: number | Step['answers'], { got = {}, ...more }: More = {}): Step => ({
    ...{ kind, method: 'GET', url: new URL(path, app).href, sent: {}, waits: 300, ...(from && { from }) },
    ...more,
    answers: typeof status === 'number' ? [[status, got]] : status,
  })

export const page = step('page')
export const frame = step('frame', app)
export const call = step('call', app)
export const script = step('script', app)
export const image = step('image', app)
export const beacon = step('beacon', app)
export const prefetch = step('prefetch', app)

/** HAR 1.2 with an entry for each round. Answers are dated, so that clocks are known to agree. */
export function harOfVisit(steps: readonly Step[]): object {
  let now = Date.UTC(2026, 10, 21, 9)
  const entries = steps.flatMap((each) => {
    now += each.waits
    return each.answers.map((answer, round) => entryOf(each, answer, now + round * 40))
  })
  return { log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } }
}

const types = { page: 'document', frame: 'iframe', call: 'fetch', beacon: 'ping', prefetch: 'other' }
const pairs = (headers: HeaderTexts) => Object.entries(headers).map(([name, value]) => ({ name, value }))

function entryOf({ kind, method, url, sent, from, error }: Step, [status, got]: Step['answers'][number], at: number) {
  return {
    startedDateTime: new Date(at).toISOString(),
    time: 30,
    _resourceType: { ...types, script: 'script', image: 'image' }[kind],
    ...(from && { _initiator: { type: 'script', url: `${from}/app.js` } }),
    ...(error && { _error: error }),
    request: { method, url, headers: pairs(sent) },
    response: { status, headers: pairs({ Date: new Date(at).toUTCString(), ...got }), content: {} },
  }
}

/** What `explain` tells of the visit's recording: addresses of the refusals that are worth telling. */
export function tellsOf(steps: readonly Step[]): string[] {
  return replay(readHar(harOfVisit(steps), new Uint8Array(32))).flatMap((incident) => {
    const diagnosis = incident.evidence && diagnose(incident.evidence)
    return diagnosis && !hear(incident, diagnosis).quiet ? [`${incident.method} ${incident.address.path}`] : []
  })
}

const requestTypes = { ...{ page: 'main_frame', frame: 'sub_frame', call: 'xmlhttprequest', script: 'script' } }

/** Numbers (from 0) of the steps after which the extension showed a badge over a tab, and `end` for a minute later. */
export async function badgesOf(steps: readonly Step[]): Promise<(number | 'end')[]> {
  const extension = await startExtension()
  const tabs = [...new Set(steps.map(({ tabId = 1 }) => tabId))]
  for (const tab of tabs) if (tab !== 1) extension.openTab(tab)
  const badged: (number | 'end')[] = []
  const look = (when: number | 'end') => {
    if (tabs.some((tab) => extension.badge(tab))) badged.push(when)
  }
  for (const [index, each] of steps.entries()) {
    await extension.pass(each.waits)
    await play(extension, each)
    look(index)
  }
  await extension.pass(60_000)
  look('end')
  return badged
}

async function play(extension: Awaited<ReturnType<typeof startExtension>>, step: Step): Promise<void> {
  const { kind, url, method, sent, answers, from, asks, error, ofWorker, tabId = 1 } = step
  const loadedAt = Date.now()
  const type = { ...requestTypes, image: 'image', beacon: 'ping', prefetch: 'other' }[kind]
  // By this header the extension tells what is fetched in advance from a file that is to be saved (measured).
  const headers = type === 'other' ? { Accept: '*/*', ...sent } : sent
  const more = { type, method, headers, tabId: ofWorker ? -1 : tabId, ...(from && { initiator: from }) }
  const request = new FakeRequest(extension, url, more)
  for (const [status, got] of answers) {
    await request.send()
    await request.receive(status, { Date: new Date().toUTCString(), ...got })
  }
  const [status = 0, got = {}] = answers.at(-1) ?? []
  if (asks) await request.ask('basic', 'Staff')
  if (error) await request.fail(error)
  else await request.complete(status, got)
  const shown = kind === 'page' && !error && !asks && !got['Content-Disposition']
  if (shown) await extension.commit(tabId, url, { status, loadedAt })
}
