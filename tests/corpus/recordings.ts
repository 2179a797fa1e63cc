import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CauseId } from '../../src/contract/causes'
import type { Incident } from '../../src/contract/incident'
import { readHar } from '../../src/evidence/from-har'
import { replay } from '../../src/incidents/replay'

/** What a labeller said of a recording; see README.md beside this file. */
export interface Label {
  readonly id: string
  readonly har: string
  readonly context?: string
  readonly primary: CauseId | 'none'
  readonly accept?: readonly CauseId[]
  readonly healed?: boolean
}

/**
 * recorded: the exchange as it is in the file. context: the whole visit, where there is one. extension: without what the
 * watching extension never sees (bodies of all but pages and frames, the browser's own Authorization).
 */
export const views = ['recorded', 'context', 'extension'] as const
export type View = (typeof views)[number]

interface Entry {
  _resourceType?: string
  request: { url: string; headers: { name: string; value: string }[] }
  response: { status: number; content?: { text?: string } }
}
interface Har {
  log: { entries: Entry[] }
  _target?: number
}

const key = new Uint8Array(32)

export function readLabels(folder: string): Label[] {
  return JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as Label[]
}

/** The incidents that the recording leaves, most serious first, and which of them the label is about. */
export function readRecording(folder: string, label: Label, view: View): { incidents: Incident[]; meant?: Incident } {
  const whole = view === 'context' && label.context !== undefined
  const name = whole ? label.context! : label.har.includes('/') ? label.har : join('har', label.har)
  const har = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Har
  if (view === 'extension') har.log.entries.forEach(mask)
  const incidents = replay(readHar(har, key))
  const meant = whole ? ofTarget(har, incidents) : incidents[0]
  return { incidents, ...(meant && { meant }) }
}

const shown = new Set(['document', 'iframe', 'main_frame', 'sub_frame'])

function mask({ _resourceType = 'fetch', request, response }: Entry): void {
  if (!shown.has(_resourceType)) delete response.content?.text
  else
    request.headers = request.headers.filter(
      ({ name, value }) => name.toLowerCase() !== 'authorization' || !/^(basic|digest|ntlm|negotiate)\b/i.test(value),
    )
}

/** Of a visit, the incident of the labelled entry, else the one at its address. */
function ofTarget({ log: { entries }, _target }: Har, incidents: Incident[]): Incident | undefined {
  const target = _target ?? entries.findLastIndex(({ response }) => response.status === 401)
  const place = (index: number) => {
    const { origin, pathname } = new URL(entries[index]?.request.url ?? 'none:')
    return origin + pathname
  }
  const at = incidents.find(({ exchange }) => Number(exchange.id) === target)
  return at ?? incidents.find(({ exchange }) => place(Number(exchange.id)) === place(target))
}
