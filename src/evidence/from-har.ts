import type { Exchange, RedirectStation } from '../contract/evidence'
import { decodeBase64 } from '../http/base64'
import { placeOf } from './network'
import { readAddress, readInitiator } from './address'
import { readAnswer } from './answer'
import { type MakeDigest, makeDigest } from './digest'
import { kindOfEntry, type RawEntry, readEntries } from './har-entry'
import { member, optionalText, text } from './har-shape'
import { readRequest } from './request'
import { hidden } from './words'
import { readWording } from './wording'

export { HarError } from './har-shape'

/**
 * The exchanges of a recording (HAR 1.2), in its order, in the form that the watching extension makes of them: `id` is the entry's index,
 * the stations of a redirect chain are part of their last exchange, other schemes than http(s) are left out. `key` is that of
 * the digests. Throws HarError, which names the place that cannot be read.
 */
export function readHar(json: unknown, key: Uint8Array): Exchange[] {
  const entries = readEntries(json)
  const digest = makeDigest(key)
  const sanitised = isSanitised(json, entries)
  const chains = chainRedirects(entries)
  return entries.flatMap((entry) => {
    const earlier = chains.get(entry)
    if (earlier === 'station') return []
    return readExchange(entry, earlier ?? [], sanitised, digest) ?? []
  })
}

/** Minutes east of UTC that the recording's own times are written in; 0 for `Z`. Throws HarError. */
export function readOffset(json: unknown): number {
  const log = member({ value: json, path: '' }, 'log')
  const [first] = Array.isArray(member(log, 'entries').value) ? (member(log, 'entries').value as unknown[]) : []
  if (first === undefined) return 0
  const started = text(member({ value: first, path: 'log.entries[0]' }, 'startedDateTime'))
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):?(\d\d)$/.exec(started) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/**
 * Browsers' developer tools leave Cookie, Set-Cookie and Authorization out of an export by default. A log of theirs that has none of
 * them anywhere says nothing of what was sent.
 */
function isSanitised(json: unknown, entries: readonly RawEntry[]): boolean {
  const creator = optionalText(member(member({ value: json, path: '' }, 'log'), 'creator'), 'name') ?? ''
  return (
    /^(?:WebInspector|WebKit Web Inspector|Firefox|)$/i.test(creator) &&
    !entries.some(({ requestHeaders, responseHeaders }) =>
      [...requestHeaders, ...responseHeaders].some(({ name }) => /^(?:cookie|set-cookie|authorization)$/i.test(name)),
    )
  )
}

/** Last entry of a chain -> its earlier stations; every station -> 'station'. */
function chainRedirects(entries: readonly RawEntry[]): Map<RawEntry, RawEntry[] | 'station'> {
  const waiting = new Map<string, RawEntry[]>()
  const chains = new Map<RawEntry, RawEntry[] | 'station'>()
  for (const entry of entries) {
    const earlier = waiting.get(withoutFragment(entry.url)) ?? []
    const follows = earlier.length > 0 && earlier.at(-1)?.resourceType === entry.resourceType
    if (follows) {
      waiting.delete(withoutFragment(entry.url))
      for (const station of earlier) chains.set(station, 'station')
      chains.set(entry, earlier)
    }
    const target = targetOf(entry)
    if (target) waiting.set(withoutFragment(target), [...(follows ? earlier : []), entry].slice(-20))
  }
  return chains
}

function targetOf({ status, redirectUrl, responseHeaders, url }: RawEntry): string | undefined {
  if (status < 300 || status > 399 || status === 304) return undefined
  const target = redirectUrl || responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value
  return target && URL.canParse(target, url) ? new URL(target, url).href : undefined
}

const withoutFragment = (url: string) => url.split('#')[0] ?? ''

function readExchange(
  entry: RawEntry,
  earlier: readonly RawEntry[],
  sanitised: boolean,
  digest: MakeDigest,
): Exchange | undefined {
  const { index, url, method, startedAt, time, status, error, ip } = entry
  const kind = kindOfEntry(entry)
  const address = readAddress(url, digest)
  if (!kind || !address) return undefined
  const initiator = readInitiator(initiatorOf(entry), address)
  const at = startedAt + time
  const complete = sanitised ? 'page-only' : 'all'
  const wording = status >= 400 ? wordingOf(entry) : undefined
  return {
    id: String(index),
    kind,
    method: methodOf(method),
    address,
    startedAt,
    ...(earlier[0] && { begunAt: earlier[0].startedAt }),
    ...(initiator ? { initiator } : {}),
    request: readRequest(entry.requestHeaders, digest, { complete, sawCookies: !sanitised, url }),
    ...(status > 0 ? { answer: answerOf(entry, sanitised, digest) } : {}),
    prompts: [],
    redirects: earlier.flatMap((station) => readStation(station, sanitised, digest) ?? []),
    end: {
      at,
      ...(status > 0 ? { status } : {}),
      ...(error ? { error: /^(?:net::ERR|NS|NS_ERROR)_[A-Z_]{1,60}$/.test(error) ? error : hidden } : {}),
      ...(entry.fromCache ? { fromCache: true } : {}),
      ...placeOf(ip),
    },
    ...(wording ? { wording } : {}),
  }
}

function readStation(entry: RawEntry, sanitised: boolean, digest: MakeDigest): RedirectStation | undefined {
  const { url, status, method } = entry
  const address = readAddress(url, digest)
  const { setCookies = [] } = answerOf(entry, sanitised, digest)
  return address && { address, status, method: methodOf(method), ...(setCookies.length && { setCookies }) }
}

function answerOf(
  { url, status, statusText: phrase, startedAt, time, responseHeaders: headers }: RawEntry,
  sanitised: boolean,
  digest: MakeDigest,
) {
  return readAnswer({ status, phrase, headers, at: startedAt + time }, digest, { sawSetCookie: !sanitised, url })
}

/** Any text may stand in its place. */
const methodOf = (method: string) => (/^[A-Z]{1,20}$/.test(method) ? method : hidden)

/** Who asked: as recorded, else as the request itself says. */
function initiatorOf({ initiatorUrl, requestHeaders }: RawEntry): string | undefined {
  const header = (name: string) => requestHeaders.find((each) => each.name.toLowerCase() === name)?.value
  return initiatorUrl ?? header('origin') ?? header('referer')
}

function wordingOf({ body, responseHeaders }: RawEntry): Exchange['wording'] {
  if (!body) return undefined
  const type = responseHeaders.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? body.type
  if (!body.base64) return readWording(body.text, type)
  if (!/text|json|xml|html/i.test(type)) return undefined
  const octets = decodeBase64(body.text.replace(/\s/g, '').slice(0, 400_000))
  return octets && readWording(new TextDecoder().decode(octets), type)
}
