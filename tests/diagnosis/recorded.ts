import type { CauseId } from '../../src/contract/causes'
import type { Evidence } from '../../src/contract/evidence'
import { diagnose } from '../../src/diagnosis/diagnose'
import { readHar } from '../../src/evidence/from-har'
import { replay } from '../../src/incidents/replay'

type Headers = Readonly<Record<string, string | readonly string[]>>

/** One request and its answer as HTTP has them; the rest is filled in. */
export interface Recorded {
  readonly kind?: 'document' | 'iframe' | 'fetch' | 'preflight'
  readonly method?: string
  readonly url?: string
  readonly sent?: Headers
  readonly status?: number
  readonly got?: Headers
  readonly body?: unknown
  /** The client's clock, ISO 8601. */
  readonly at?: string
  readonly fromCache?: boolean
  /** Where the answer came from. */
  readonly ip?: string
}

export const noon = '2026-11-21T12:00:00.000Z'

export function harOf(...entries: readonly Recorded[]) {
  return { log: { version: '1.2', creator: { name: 'test', version: '1' }, entries: entries.map(entryOf) } }
}

function entryOf({
  kind = 'fetch',
  method = 'GET',
  sent = {},
  got = {},
  status = 401,
  body,
  at = noon,
  ...more
}: Recorded) {
  const json = typeof body === 'object'
  return {
    startedDateTime: at,
    time: 40,
    _resourceType: kind,
    ...(more.fromCache && { _fromCache: 'disk' }),
    ...(more.ip && { serverIPAddress: more.ip }),
    request: { method, url: more.url ?? 'https://app.acme.test/reports', headers: headersOf(sent) },
    response: {
      status,
      headers: headersOf({ 'Content-Type': json ? 'application/json' : 'text/html', ...got }),
      content: body === undefined ? {} : { mimeType: '', text: json ? JSON.stringify(body) : String(body) },
    },
  }
}

function headersOf(headers: Headers) {
  return Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })))
}

/** Evidence of the most serious refusal in what was recorded, made by the real rooms; `more` for what no recording holds. */
export function seen(entry: Recorded | readonly Recorded[], more: Partial<Evidence> = {}): Evidence {
  const entries = [entry].flat() as Recorded[]
  const [incident] = replay(readHar(harOf(...entries), new Uint8Array(32)))
  if (!incident?.evidence) throw new Error('nothing refused was recorded')
  return { ...incident.evidence, ...more }
}

export function without(evidence: Evidence, kind: Exclude<keyof Evidence, 'exchange' | 'answer'>): Evidence {
  const { [kind]: _, ...rest } = evidence
  return rest as Evidence
}

export const firstCause = (evidence: Evidence): CauseId => diagnose(evidence).ranked[0].cause

/** Message ids of what speaks for a cause; empty where nothing does. */
export function speaksFor(evidence: Evidence, cause: CauseId): readonly string[] {
  return (
    diagnose(evidence)
      .ranked.find((finding) => finding.cause === cause)
      ?.for.map(({ id }) => id) ?? []
  )
}

export function speaksAgainst(evidence: Evidence, cause: CauseId): readonly string[] {
  return (
    diagnose(evidence)
      .ranked.find((finding) => finding.cause === cause)
      ?.against.map(({ id }) => id) ?? []
  )
}

export function confidenceIn(evidence: Evidence, cause: CauseId): number {
  return diagnose(evidence).ranked.find((finding) => finding.cause === cause)?.confidence ?? 0
}

/** A JWT with these claims; times in seconds as RFC 7519 has them. The signature is noise. */
export function jwt(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJlLW9mLW5vdGhpbmc`
}

/** Seconds since 1970, `minutes` from noon. */
export const minutesFromNoon = (minutes: number) => Date.parse(noon) / 1000 + minutes * 60

export const bearer = (claims: Readonly<Record<string, unknown>>) => ({ Authorization: `Bearer ${jwt(claims)}` })
export const basic = (user: string, password: string) => ({
  Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
})
/** Answered by the server at that very moment. */
export const onTime = { Date: 'Sat, 21 Nov 2026 12:00:00 GMT' }
