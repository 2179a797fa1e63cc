import type { Credentials, Evidence, TokenFacts } from '../contract/evidence'
import type { Message, MessageId } from '../contract/messages'
import { passwordRefused } from '../contract/refused-password'

const faults: Readonly<Record<NonNullable<TokenFacts['fault']>, MessageId>> = {
  parts: 'token_told_parts',
  base64: 'token_told_damaged',
  json: 'token_told_damaged',
}

const oddities: Readonly<Record<NonNullable<Credentials['oddity']>, MessageId>> = {
  empty: 'sent_told_empty',
  placeholder: 'sent_told_placeholder',
  'scheme-twice': 'sent_told_scheme_twice',
  quoted: 'sent_told_quoted',
  'no-scheme': 'sent_told_no_scheme',
  'not-base64': 'sent_told_damaged',
  'white-space': 'sent_told_white_space',
}

/** Credentials that the sender put there as such: neither user name and password nor a proof made for one request. */
function sentPass({ request }: Evidence): Credentials | undefined {
  const passes = (request?.credentials ?? []).filter(({ scheme, from, name, pair }) => {
    const typed = pair !== undefined || ['basic', 'digest', 'ntlm', 'negotiate'].includes(scheme ?? '')
    return !typed && from !== 'user-info' && name !== 'dpop'
  })
  return passes.find(({ token }) => token) ?? passes.find(({ oddity }) => oddity) ?? passes[0]
}

/** True where a token, or what stands in its place, went with the request in a header or in the address. */
export function sentToken(evidence: Evidence): boolean {
  const { request, answer } = evidence
  const sent = request && passwordRefused(request, answer) ? undefined : sentPass(evidence)
  return sent !== undefined && (sent.token !== undefined || sent.from === 'authorization')
}

/** What is visibly wrong with the value that was sent, whatever kind of pass it is. */
export function oddityOf({ oddity }: Credentials): Message | undefined {
  return oddity && { id: oddities[oddity] }
}

function timesOf({ exp, nbf, iat }: TokenFacts, now: number): Message[] {
  const from = Math.max(nbf ?? -Infinity, iat ?? -Infinity)
  if (exp !== undefined && exp <= now)
    return [{ id: 'token_told_ran_out', values: [{ at: exp }, { ms: Math.max(now - exp, 1000) }] }]
  if (Number.isFinite(from) && from > now) return [{ id: 'token_told_early', values: [{ ms: from - now }] }]
  return exp === undefined ? [] : [{ id: 'token_told_good', values: [{ at: exp }] }]
}

/** The token read out for the person who made it: its build, its times by the server's clock, for whom, by whom, how signed. */
export function readToken(evidence: Evidence): Message[] {
  const sent = sentPass(evidence)
  const odd = sent && oddityOf(sent)
  const token = sent?.token
  if (!token) return odd ? [odd] : []
  const { form, fault, alg, aud, iss } = token
  const { answer, exchange } = evidence
  return [
    ...(odd ? [odd] : []),
    ...(fault ? [{ id: faults[fault] }] : []),
    ...(form === 'opaque' && !fault ? [{ id: 'token_told_opaque' } as const] : []),
    ...(form === 'jwe' ? [{ id: 'token_told_sealed' } as const] : []),
    ...timesOf(token, answer.date ?? answer.at),
    ...(aud?.length
      ? [{ id: 'token_told_aud', values: [{ list: aud }, { code: exchange.address.host }] } as const]
      : []),
    ...(iss ? [{ id: 'token_told_iss', values: [{ code: iss }] } as const] : []),
    ...(alg
      ? [
          alg.toLowerCase() === 'none'
            ? ({ id: 'token_told_unsigned' } as const)
            : ({ id: 'token_told_alg', values: [{ code: alg }] } as const),
        ]
      : []),
  ]
}
