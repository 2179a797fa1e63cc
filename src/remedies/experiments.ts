import type { Address, Evidence, ExperimentFact, ExperimentId } from '../contract/evidence'
import type { Diagnosis } from '../contract/incident'
import type { MessageId } from '../contract/messages'
import { isLoopback } from '../contract/loopback'
import { purposeOf } from '../contract/purpose'

/** One experiment before it is made: where it asks, how, and how often. */
export interface Experiment {
  readonly id: ExperimentId
  readonly scheme: string
  /** With the port where it is not the scheme's own. */
  readonly host: string
  /** home: the site's first page, which stands for its clock. */
  readonly asks: 'page' | 'home'
  readonly method: 'GET' | 'HEAD'
  readonly cookies: boolean
  readonly times: 1 | 2
}

/** Values under such names are good for one use, or are the key itself: asking once more would burn or spread them. */
const secretName =
  /token|sig|signature|code|otp|nonce|invit|ticket|key|secret|passw|jwt|saml|state|log[-_]?(out|off)|sign[-_]?out/i

/** True where to ask once more could do harm: it signs out, sends something, or uses up a link. */
export function mayHarm({ address, method }: { readonly address: Address; readonly method: string }): boolean {
  const { path, query, userInfo, expiresAt } = address
  if (!['GET', 'HEAD'].includes(method) || userInfo || expiresAt !== undefined || path.includes('…')) return true
  const once = query.some(
    ({ name, looks, expiresAt: ends }) => ends !== undefined || (looks && looks !== 'url') || secretName.test(name),
  )
  return once || purposeOf(address) === 'sign-out' || signsOut(path)
}

/** True for a text of an address that speaks of signing out. */
export function signsOut(text: string): boolean {
  return /\b(log|sign)[-_]?(out|off)\b/i.test(text)
}

/** The same host without its `www.`, or with it where it is the site's bare name; one that answered well before others. */
function otherHost({ host, hostname, site }: Address, siblings: readonly string[]): string | undefined {
  const core = (name: string) => name.replace(/^(www|m|mobile)\./, '')
  const known = siblings.find((other) => other !== host && core(other) === core(host))
  if (known) return known
  if (hostname.startsWith('www.')) return host.slice(4)
  const isName = /\.[a-z]/.test(hostname) && !isLoopback(hostname)
  return isName && hostname === site ? `www.${host}` : undefined
}

/**
 * The experiments that can tell something of this refusal, six requests at most; none where asking once more could do
 * harm, or where our request could never be the same: a script's call brings what only the page has.
 */
export function experimentsFor(evidence: Evidence, diagnosis: Diagnosis | undefined): readonly Experiment[] {
  const { exchange, request, cookies, history } = evidence
  const { address, kind, embedded, initiator } = exchange
  const method = exchange.method === 'HEAD' ? 'HEAD' : 'GET'
  const ownWords = kind === 'call' && (!request || request.credentials.length > 0)
  if (mayHarm(exchange) || ownWords || !['page', 'frame', 'call'].includes(kind)) return []
  const { scheme, host, hostname } = address
  const page = { scheme, host, asks: 'page', method, cookies: true, times: 1 } as const
  const within = kind !== 'page' && (embedded === true || initiator?.relation === 'cross-site')
  const sends = (request?.cookies ?? cookies?.jar ?? [{}]).length > 0
  const other = otherHost(address, history?.siblings ?? [])
  const timed = diagnosis?.ranked.some(({ cause }) => cause === 'clock-wrong')
  return [
    { ...page, id: within ? 'top-level' : 'past-cache' },
    ...(sends ? [{ ...page, id: 'without-cookies', cookies: false } as const] : []),
    ...(scheme === 'http' && host === hostname && !isLoopback(hostname)
      ? [{ ...page, id: 'https', scheme: 'https' } as const]
      : []),
    ...(other ? [{ ...page, id: 'other-host', host: other } as const] : []),
    ...(timed ? [{ ...page, id: 'clock', asks: 'home', method: 'HEAD', cookies: false, times: 2 } as const] : []),
  ]
}

/** Schemes whose credentials the browser keeps and adds by itself. */
const addedByBrowser = new Set(['basic', 'digest', 'ntlm', 'negotiate'])

/** Why a refusal by this experiment tells nothing. `addsLogins`: requests of ours carry the logins that the browser keeps. */
export function blindTo(
  id: ExperimentId,
  { answer, cookies, request }: Evidence,
  addsLogins: boolean,
): ExperimentFact['blind'] {
  if (id === 'clock') return undefined
  const asked = answer.challenges.some(({ scheme }) => addedByBrowser.has(scheme.toLowerCase()))
  if (id === 'without-cookies') return asked ? 'browser-login' : undefined
  const sent = !request || request.credentials.some(({ from }) => from === 'authorization')
  if (asked && sent && !addsLogins) return 'kept-login'
  return id !== 'top-level' && cookies?.jar?.some(({ partition }) => partition) ? 'partition' : undefined
}

/** The check that a person is asked for where two causes are close -> what we can find out by ourselves instead. */
const decided: Readonly<Partial<Record<MessageId, readonly [readonly ExperimentId[], MessageId]>>> = {
  decide_stale_cache: [['past-cache'], 'checks_reason_stale_cache'],
  decide_private_window: [['without-cookies'], 'checks_reason_stale_cookies'],
  decide_wrong_address: [['https', 'other-host'], 'checks_reason_wrong_address'],
  decide_other_host: [['other-host'], 'checks_reason_wrong_address'],
  decide_clock_wrong: [['clock'], 'checks_reason_clock'],
}

/** Why to run the experiments: one of them takes the place of the check that the diagnosis proposes. */
export function reasonToTest(evidence: Evidence, diagnosis: Diagnosis): MessageId | undefined {
  const [ids, reason] = (diagnosis.decide && decided[diagnosis.decide.id]) ?? []
  const told = evidence.experiments?.map(({ id }) => id) ?? []
  const planned = experimentsFor(evidence, diagnosis).map(({ id }) => id)
  return ids?.some((id) => planned.includes(id) && !told.includes(id)) ? reason : undefined
}
