import type { Challenge, Credentials, Evidence, RequestFacts } from '../contract/evidence'
import type { Message, MessageId, Value } from '../contract/messages'
import { tellRetryAfter } from '../contract/pause'

/** A row of a table: what it is about, and what is known. */
export interface Fact {
  readonly label: Message
  readonly value: Message
}

function fact(label: MessageId, ...values: Value[]): Fact {
  return { label: { id: label }, value: { id: 'fact_plain', values } }
}

function told(label: MessageId, id: MessageId, ...values: Value[]): Fact {
  return { label: { id: label }, value: { id, values } }
}

/** What one challenge asks for; of parameters that may hold a secret only the name is known. */
export function challengeFacts({ scheme, params, token68 }: Challenge): Fact[] {
  return [
    fact('fact_scheme', { code: scheme }),
    ...params.slice(0, 12).map(({ name, value, length }): Fact => ({
      label: { id: 'fact_param', values: [{ code: name }] },
      value:
        value === undefined
          ? { id: 'fact_hidden', values: [{ count: length }] }
          : { id: 'fact_plain', values: [{ code: value }] },
    })),
    ...(token68 ? [told('fact_token68', 'fact_hidden', { count: token68.length })] : []),
  ]
}

function credentialFact({ from, name, scheme, length, token }: Credentials): Fact {
  const label: Message =
    from === 'query'
      ? { id: 'fact_parameter', values: [{ code: name }] }
      : { id: 'fact_header', values: [{ code: name }] }
  const shown = [scheme, token?.form === 'jwt' ? `JWT ${token.alg ?? ''}`.trim() : token?.form].filter(Boolean)
  return shown.length
    ? { label, value: { id: 'fact_credentials', values: [{ count: length }, { code: shown.join(' ') }] } }
    : { label, value: { id: 'fact_hidden', values: [{ count: length }] } }
}

/** A sign-in mostly lives in a cookie: where only headers are told of, "none" would be half of the truth. */
function cookieFact({ cookies }: RequestFacts): Fact {
  if (!cookies) return told('fact_cookies', 'fact_unseen')
  return cookies.length
    ? told('fact_cookies', 'fact_cookies_sent', { count: cookies.length })
    : told('fact_cookies', 'fact_none')
}

/** What went out: credentials by kind and length. */
export function sentFacts({ request, exchange }: Evidence): Fact[] {
  if (!request) return [told('fact_sent', 'fact_unseen')]
  const credentials = request.credentials.map(credentialFact)
  const none = credentials.length
    ? []
    : [told('fact_sent', request.complete === 'all' ? 'fact_none' : 'fact_none_seen')]
  const from = exchange.initiator
  return [...credentials, ...none, cookieFact(request), ...(from ? [fact('fact_from', { code: from.origin })] : [])]
}

const shownHeaders = ['server', 'via', 'content-type', 'cache-control', 'x-cache', 'retry-after'] as const

/** What came back, beside the challenges. */
export function answerFacts({ exchange, answer, page }: Evidence): Fact[] {
  const { address, end } = exchange
  const headers = shownHeaders.flatMap((name): Fact[] => {
    const text = answer.headers[name]
    const value = name === 'retry-after' ? tellRetryAfter(answer) : text === undefined ? undefined : { code: text }
    const label: Message = { id: 'fact_header', values: [{ code: name }] }
    return value === undefined ? [] : [{ label, value: { id: 'fact_plain', values: [value] } }]
  })
  return [
    told('fact_request', 'fact_line', { code: exchange.method }, { code: `${address.host}${address.path}` }),
    told('fact_answer', 'fact_status', { code: String(answer.status) }, { at: answer.at }),
    ...(page ? [fact('fact_page', { code: String(page.status) })] : []),
    ...(end?.fromCache ? [told('fact_source', 'fact_cache')] : end?.ip ? [fact('fact_source', { code: end.ip })] : []),
    ...headers,
  ]
}

/** The two clocks; undefined where they could not be compared. */
export function clockFact({ clock }: Evidence): Fact | undefined {
  if (!clock) return undefined
  const { aheadMs, errorMs } = clock
  if (Math.abs(aheadMs) <= Math.max(errorMs, 2000))
    return told('fact_clock', 'clock_agrees', { ms: Math.max(errorMs, 1000) })
  return told('fact_clock', aheadMs > 0 ? 'clock_ahead' : 'clock_behind', { ms: Math.abs(aheadMs) })
}
