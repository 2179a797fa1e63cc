import type { Reached } from '../../contract/protocol'
import { hasSiteAccess } from '../../platform/permissions'
import { probe } from '../../platform/probe'
import { type Door, doorsOf } from '../../remedies/check-connection'
import { isApart } from '../apart'
import { incidentAt, type Place } from './trail'

/** How long a host may take to answer at all, ms. */
const patience = 5_000

/** Asks each host that takes part once, without cookies and for nothing of it but an answer, whatever that says. */
export async function reach({ tabId, incident: id }: Place): Promise<readonly Reached[]> {
  const { evidence } = await incidentAt({ tabId, incident: id })
  const apart = await isApart(tabId)
  return Promise.all(
    (evidence ? doorsOf(evidence) : []).map(async (door) => ({
      host: door.host,
      // They would be told of a private visit by the ordinary profile.
      outcome: apart ? ('unasked' as const) : await outcomeOf(door),
    })),
  )
}

async function outcomeOf({ scheme, host }: Door): Promise<Reached['outcome']> {
  const url = `${scheme}://${host}/`
  if (!(await hasSiteAccess(url))) return 'unasked'
  const asked = { url, method: 'HEAD', cookies: false, signal: AbortSignal.timeout(patience) } as const
  const answered = await probe(asked).then(
    () => true,
    () => false,
  )
  if (!answered) return 'silent'
  // Without https, a Wi-Fi that wants to be agreed to first can answer for anybody.
  return scheme === 'https' ? 'answers' : 'perhaps'
}
