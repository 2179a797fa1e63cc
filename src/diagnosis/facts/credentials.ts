import type { Answer, Credentials, RequestFacts, SentCookie } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { isPasswordScheme, passwordRefused } from '../../contract/refused-password'
import { holdsSignIn, mayHoldSignIn } from '../../contract/sign-in-cookie'
import { offers } from './challenge'

export { holdsSignIn }

/** What of a request identifies its sender, sorted by kind. */
export interface SentFacts {
  /** Credentials that could be meant seriously: no `Bearer undefined`, no empty value. */
  readonly real: readonly Credentials[]
  /** A value where a variable was never filled in. */
  readonly placeholder: Credentials | undefined
  /** User name and password (Basic, Digest), or what the browser sends for a sign-in to Windows (NTLM, Negotiate). */
  readonly password: Credentials | undefined
  /** None beside a password that was refused. */
  readonly token: Credentials | undefined
  readonly key: Credentials | undefined
  /** Cookies whose name says that they hold a sign-in. */
  readonly session: readonly SentCookie[]
  /** Cookies that could hold one: long, and not known for something else by name or value. */
  readonly perhaps: readonly SentCookie[]
  /** The first of them whose value looks as a sign-in's does; else the first of which that cannot be told. */
  readonly likely: SentCookie | undefined
  /** True where Cookie was visible too. */
  readonly cookiesSeen: boolean
  /** True where the browser may have added credentials of its own that nobody can see: only where the site asks for such. */
  readonly hidden: boolean
}

/** Schemes that sign the request, its time included, with a shared secret. */
const signingSchemes = ['hawk', 'mac', 'oauth', 'signature', 'aws4-hmac-sha256', 'sharedkey', 'sharedkeylite']

/** True where the sender's clock is part of what was sent. */
export const isSigned = ({ scheme }: Credentials) => signingSchemes.includes(scheme ?? '')
const keyName =
  /(^|[-_.])(api|app|application|subscription|access|auth|client|developer|functions)?[-_.]?key$|^apikey|api[-_]?key|^app-?_?id$/i

/** What was made last: a dozen rules ask the same of one request, one after the other, and evidence never changes. */
let last: { answer: Answer; request: RequestFacts | undefined; facts: SentFacts } | undefined

/** What a request carried. Without `request` nothing is known: check that before you conclude from an empty list. */
export function sentFacts(request: RequestFacts | undefined, answer: Answer): SentFacts {
  if (last?.answer !== answer || last.request !== request) last = { answer, request, facts: sort(request, answer) }
  return last.facts
}

function sort(request: RequestFacts | undefined, answer: Answer): SentFacts {
  const all = (request?.credentials ?? []).toSorted(byPlace)
  const placeholder = all.find(({ oddity }) => oddity === 'placeholder' || oddity === 'empty')
  const real = all.filter(({ oddity }) => oddity !== 'placeholder' && oddity !== 'empty')
  // A login in the address goes as Authorization: both are seen, and are one.
  const password = real.find(({ scheme }) => isPasswordScheme(scheme)) ?? real.find(({ from }) => from === 'user-info')
  const others = real.filter(({ from, scheme }) => from !== 'user-info' && !isPasswordScheme(scheme))
  const key = others.find(isKey)
  const token =
    request && passwordRefused(request, answer)
      ? undefined
      : others.find((sent) => sent !== key && sent.name !== 'dpop')
  const cookies = request?.cookies ?? []
  const perhaps = cookies.filter(mayHoldSignIn)
  return {
    real,
    placeholder,
    password,
    token,
    key,
    session: cookies.filter(holdsSignIn),
    perhaps,
    likely: perhaps.find(({ shape }) => shape === 'opaque') ?? perhaps[0],
    cookiesSeen: request?.cookies !== undefined,
    hidden: request?.complete === 'page-only' && offers(answer, 'basic', 'digest', 'negotiate', 'ntlm'),
  }
}

const places = ['authorization', 'header', 'query', 'user-info']
/** Headers come in any order. */
const byPlace = (a: Credentials, b: Credentials) =>
  places.indexOf(a.from) - places.indexOf(b.from) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

function isKey({ from, name, scheme, token }: Credentials): boolean {
  if (from === 'authorization') return scheme === 'apikey' || scheme === 'key' || scheme === 'sharedkey'
  return keyName.test(name) && token?.form !== 'jwt'
}

/** How a person finds it again: the header's or parameter's name. */
export function placeOf({ from, name }: Credentials): string {
  return from === 'authorization' ? 'Authorization' : name
}

/** What is seen where cookies went along of which none is named like a sign-in. */
export function sawUnnamed({ likely }: SentFacts): Message {
  return likely ? { id: 'saw_sign_in_unclear', values: [{ code: likely.name }] } : { id: 'saw_no_sign_in_sent' }
}
