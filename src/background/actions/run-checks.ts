import type { Incident } from '../../contract/incident'
import type { Evidence } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { isSameCause } from '../../contract/same-cause'
import { senderOf } from '../../incidents/site'
import { stepOf } from '../../incidents/steps'
import { wakeAt } from '../../platform/alarms'
import { capabilities } from '../../platform/capabilities'
import { hasSiteAccess } from '../../platform/permissions'
import { type Experiment, experimentsFor, signsOut } from '../../remedies/experiments'
import { tabRecord } from '../../store/incidents'
import { isApart } from '../apart'
import { exactUrl } from '../exact-url'
import { ask, type Asked, sampleOf, tell } from '../experiment'
import { judgeAgain } from '../incidents'
import { givesWay } from '../jar-turns'
import { leavingJarAsItIs } from '../unchanged-jar'
import { check } from './checking'
import { changeIncident, incidentAt, note, type Place } from './trail'

/** What is under way, so that it can be stopped; a worker that dies stops it as well. */
const running = new Map<string, AbortController>()
const keyOf = ({ tabId, incident, step }: Place) => `${tabId} ${incident} ${step}`

/** Makes the experiments one after the other, keeps what each told, and judges anew. */
export async function runChecks(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const { evidence, diagnosis } = incident
  if (await isApart(place.tabId)) return note(place, { state: 'unavailable', note: { id: 'checks_private' } })
  const url = await exactUrl(place.tabId, incident)
  const all = evidence && url && !signsOut(url) ? experimentsFor(evidence, diagnosis) : []
  const reached = await Promise.all(all.map((experiment) => hasSiteAccess(originOf(experiment))))
  const planned = all.filter((_, index) => reached[index])
  const leftOut = all.flatMap((experiment, index) => (reached[index] ? [] : [originOf(experiment)]))
  if (all.length && !planned.length) return note(place, { state: 'todo', note: { id: 'checks_no_access' } })
  if (!evidence || !url || !planned.length)
    return note(place, { state: 'unavailable', note: { id: 'checks_not_here' } })
  const stop = new AbortController()
  running.set(keyOf(place), stop)
  const isOver = givesWay(incident.address.site, () => stop.abort())
  await changeIncident(place, ({ tried: _, ...rest }) => rest)
  await note(place, { planned: planned.map(({ id, host }) => ({ id, host })) })
  const reaches = () => hasSiteAccess(incident.address.origin)
  const goesOn = async () => !stop.signal.aborted && (await isStillAsked(incident, place.tabId)) && (await reaches())
  try {
    for (const experiment of planned)
      if (await goesOn()) await carryOut(place, experiment, { evidence, page: url, stop: stop.signal, goesOn })
    // What it is about may have come to its end meanwhile: a page that works is not to be loaded once more.
    if (await goesOn()) return await conclude(place, leftOut)
  } finally {
    isOver()
    running.delete(keyOf(place))
  }
  const { incidents } = await tabRecord(place.tabId).get()
  const told = incidents.find(({ id }) => id === place.incident)?.tried?.told.length
  const [part, nothing] = (await reaches())
    ? (['checks_stopped_part', 'checks_stopped'] as const)
    : (['checks_no_access_part', 'checks_no_access'] as const)
  const said: Message = told ? { id: part, values: [told, planned.length] } : { id: nothing }
  await note(place, { state: 'todo', note: said })
}

/** Not where the tab was closed, has moved on, or was answered well since: whoever looked at it has done without us. */
async function isStillAsked(before: Incident, tabId: number): Promise<boolean> {
  const { incidents } = await tabRecord(tabId).get()
  const now = incidents.find(({ id }) => id === before.id)
  return (
    now !== undefined && (now.state !== 'healed' || now.instead !== undefined) && (!now.away || before.away === true)
  )
}

/** Stops the experiments of the step; the one under way is given up. */
export function stopChecks(place: Place): void {
  running.get(keyOf(place))?.abort()
}

interface Run {
  readonly evidence: Evidence
  /** The refused address, as a whole. */
  readonly page: string
  readonly stop: AbortSignal
  readonly goesOn: () => Promise<boolean>
}

const originOf = ({ scheme, host }: Experiment) => `${scheme}://${host}`

async function carryOut(place: Place, experiment: Experiment, { evidence, page, stop, goesOn }: Run) {
  const url = new URL(experiment.asks === 'home' ? '/' : page, page)
  url.protocol = `${experiment.scheme}:`
  url.host = experiment.host
  const { address } = evidence.exchange
  const asking = { url: url.href, host: address.host, site: address.site, https: address.scheme === 'https' }
  const asked: Asked[] = []
  // For a worker that dies over it: to have been started is all that is needed, for the step ends with that.
  wakeAt('checks', Date.now() + 30_000)
  const reaches = () => hasSiteAccess(url.origin)
  for (let time = 0; time < experiment.times && (await goesOn()) && (await reaches()); time++)
    asked.push(
      experiment.cookies
        ? await leavingJarAsItIs(asking, () => ask(url.href, experiment, stop))
        : await ask(url.href, experiment, stop),
    )
  // Without access no answer reaches us: that is no silence of the site.
  if (stop.aborted || !asked.length || !(await reaches()) || !(await hasSiteAccess(address.origin))) return
  const samples = asked.flatMap(sampleOf)
  await changeIncident(place, (incident) => {
    const before = incident.tried ?? withSender(incident)
    // Another host has a clock of its own.
    const same = experiment.host === address.host && experiment.scheme === address.scheme
    const all = same ? [...before.samples, ...samples] : before.samples
    return {
      ...incident,
      tried: {
        ...before,
        samples: all,
        told: [...before.told, tell(experiment, asked, evidence, all, capabilities.addsLogins())],
      },
    }
  })
  // Each moves the ranking by itself: whatever cuts the rest short, what was told counts.
  await judgeAgain(place.tabId, place.incident)
}

function withSender({ exchange }: Incident): NonNullable<Incident['tried']> {
  const sender = senderOf(exchange)
  return { told: [], samples: [], ...(sender !== undefined && { sender }) }
}

/** Where the page itself was sent, the tab may have it; nothing else can tell that it is fixed. */
async function conclude(place: Place, leftOut: readonly string[]): Promise<void> {
  const incident = await incidentAt(place)
  const opens = incident.tried?.told.some(({ id, outcome }) => id === 'past-cache' && outcome === 'fine')
  if (opens) return check(place, { pastCache: true })
  // That nobody answered confirms nothing.
  const silent = incident.tried?.told.every(({ outcome }) => outcome === 'no-answer')
  const say = (said: Message): Message =>
    leftOut.length ? { id: 'checks_left_out', values: [{ message: said }, { list: [...new Set(leftOut)] }] } : said
  if (silent) return note(place, { state: 'no-help', note: say({ id: 'checks_silent' }) })
  const record = stepOf(incident, place.step)
  const same = record && incident.diagnosis && isSameCause(record, incident.diagnosis)
  await note(
    place,
    same
      ? { state: 'no-help', note: say({ id: 'checks_same' }) }
      : { state: 'other-cause', note: say({ id: 'checks_changed' }) },
  )
}
