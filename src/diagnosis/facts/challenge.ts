import { unknownAlgorithm } from '../../contract/challenge'
import type { Answer, Challenge, Exchange, Wording } from '../../contract/evidence'

/** Schemes that a browser answers by itself or by asking the person. */
const native = ['basic', 'digest', 'ntlm', 'negotiate']
/**
 * Schemes of the IANA registry, and well-known others, that neither a browser nor a page's ordinary script can answer:
 * they need keys or a library of their own.
 */
const beyond = [
  'hoba',
  'mutual',
  'scram-sha-1',
  'scram-sha-256',
  'vapid',
  'concealed',
  'gnap',
  'hawk',
  'aws4-hmac-sha256',
  'oauth',
]
/** What a page's script answers, not the browser: none of these opens a window. */
const scripted = ['bearer', 'dpop', 'token', 'jwt', 'session', 'cookie', 'formbased', 'dummybasic', 'xbasic']
const keyed = /key$/i

export function schemes(answer: Answer): readonly string[] {
  return answer.challenges.map(({ scheme }) => scheme.toLowerCase())
}

export function offers(answer: Answer, ...wanted: readonly string[]): boolean {
  return answer.challenges.some(({ scheme }) => wanted.includes(scheme.toLowerCase()))
}

/** The value of a parameter in any challenge of that scheme (any scheme where none is named); names without case. */
export function param(answer: Answer, name: string, scheme?: string): string | undefined {
  for (const challenge of answer.challenges)
    if (scheme === undefined || challenge.scheme.toLowerCase() === scheme)
      for (const { name: own, value } of challenge.params)
        if (own.toLowerCase() === name && value !== undefined) return value
  return undefined
}

export function hasParam(challenge: Challenge, name: string): boolean {
  return challenge.params.some(({ name: own }) => own.toLowerCase() === name)
}

/**
 * `error` codes of RFC 6750 3.1, RFC 9449 7.1, RFC 9470 3 and relatives, lower case: from the challenge, and from a JSON body
 * of the form that RFC 6749 5.2 gives to errors.
 */
export function errorCodes(answer: Answer, wording?: Wording): readonly string[] {
  const codes: string[] = []
  for (const { params } of answer.challenges)
    for (const { name, value } of params) if (value && name.toLowerCase() === 'error') codes.push(value.toLowerCase())
  const { fields } = wording ?? {}
  for (const path of fields ? codeFields : []) {
    const text = fields?.[path]
    if (text && /^[a-z]+(_[a-z]+)+$/.test(text)) codes.push(text)
  }
  return codes
}

const codeFields = ['error', 'error.code', 'code']

/**
 * True where the server is done with the sign-in of a company network and has let the account in (RFC 4178 4.2.2). It says
 * so to whom it refuses for another reason, too (measured with mod_auth_gssapi 1.6).
 */
export function tookTicket({ challenges }: Answer): boolean {
  return challenges.some(({ token68 }) => token68?.state === 'accept-completed')
}

/** The same where nothing else is asked for: a server behind the one that took it may have refused what it wants itself. */
export function tookTicketAlone(answer: Answer): boolean {
  return tookTicket(answer) && answer.challenges.every(({ scheme }) => ofWindows.test(scheme))
}

const ofWindows = /^(?:negotiate|ntlm|kerberos|nego2)$/i

/** True where the challenge asks for a key of the application, e.g. `Key`, `ApiKey`, `AzureApiManagementKey`. */
export function asksForKey(answer: Answer): boolean {
  return answer.challenges.some(({ scheme }) => keyed.test(scheme))
}

/**
 * True where the browser may have asked the person in a window of its own, of which not all is shown to us. With Negotiate
 * alone it shows the page that came along, and so the form on it.
 */
export function mayAskItself({ kind }: Pick<Exchange, 'kind'>, answer: Answer, wording: Wording | undefined): boolean {
  if (kind !== 'page') return false
  return offers(answer, 'basic', 'digest', 'ntlm') || (offers(answer, 'negotiate') && !wording?.asksPassword)
}

/** What a browser can do with the challenges. */
export interface Answerable {
  /** Schemes (as sent) for which the browser has an answer of its own. */
  readonly byBrowser: readonly string[]
  /** Schemes that a page's script answers, or that only tell it not to expect a window. */
  readonly byScript: readonly string[]
  /** Schemes that nothing in a browser answers. */
  readonly byNobody: readonly string[]
  /** Digest with algorithms that no browser knows. */
  readonly unknownAlgorithms: readonly string[]
  /** Only Negotiate or NTLM: works inside a company's network, with a browser that was set up for it. */
  readonly onlyWindows: boolean
  /** A native scheme that Chromium cannot find, as it takes each header line for one challenge; and what it finds first. */
  readonly hidden?: { readonly scheme: string; readonly behind: string }
}

const unanswerable: Answerable = {
  byBrowser: [],
  byScript: [],
  byNobody: [],
  unknownAlgorithms: [],
  onlyWindows: false,
}

export function answerable(answer: Answer): Answerable {
  if (!answer.challenges.length) return unanswerable
  const unknownAlgorithms = answer.challenges.flatMap((challenge) => unknownAlgorithm(challenge) ?? [])
  const digests = answer.challenges.filter(({ scheme }) => scheme.toLowerCase() === 'digest').length
  const works = (scheme: string) => scheme !== 'digest' || digests > unknownAlgorithms.length
  const own = answer.challenges.map(({ scheme }) => scheme)
  const byBrowser = own.filter((s) => native.includes(s.toLowerCase()) && works(s.toLowerCase()))
  const byScript = own.filter((s) => scripted.includes(s.toLowerCase()) || keyed.test(s))
  return {
    byBrowser,
    byScript,
    byNobody: own.filter((s) => beyond.includes(s.toLowerCase()) && !byScript.includes(s)),
    unknownAlgorithms,
    ...hiddenIn(answer, byBrowser),
    onlyWindows: byBrowser.length > 0 && byBrowser.every((s) => ['negotiate', 'ntlm'].includes(s.toLowerCase())),
  }
}

function hiddenIn({ names, challenges }: Answer, byBrowser: readonly string[]): Pick<Answerable, 'hidden'> {
  const [first, ...rest] = challenges
  const [scheme] = byBrowser
  const lines = names.filter((name) => name === 'www-authenticate').length
  if (!first || !scheme || lines !== 1) return {}
  // Behind a native scheme, one without parameters reads as a parameter without a value and spoils the line.
  const spoilt = rest.find(({ params, token68 }) => !params.length && !token68)
  if (first.scheme !== scheme) return { hidden: { scheme, behind: first.scheme } }
  return spoilt ? { hidden: { scheme, behind: spoilt.scheme } } : {}
}
