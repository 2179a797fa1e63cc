import type { Digest, HeaderChange } from '../contract/evidence'
import type { MakeDigest } from './digest'
import { headerTexts, type RawHeader } from './raw'
import { redactName } from './redact-name'

/** Header name, as it may be kept, -> digest of its values. Holds no raw value: it may be stored until the next event. */
export type Fingerprints = Readonly<Record<string, Digest>>

/**
 * Headers that the browser itself sets, merges or drops between two of its events (connection, cache validation, encoding,
 * hints): a difference proves nothing.
 */
const ownOfBrowser =
  /^(?:sec-.*|proxy-.*|if-.*|accept-encoding|connection|keep-alive|te|trailer|transfer-encoding|content-length|content-encoding|host|range|priority|dnt|upgrade-insecure-requests|cache-control|pragma|purpose|x-client-data|save-data|downlink|ect|rtt|device-memory|dpr|width|viewport-width|date|age|expires|etag|last-modified|vary|alt-svc|nel|report-to|warning|status)$/

/** Headers that are only shown where the listener asked for all of them (Chromium's `extraHeaders`). */
const ofFullView = ['accept-encoding', 'accept-language', 'cookie', 'origin', 'referer', 'set-cookie']

/** Reduces headers at once to what tells a change. */
export function fingerprintHeaders(headers: readonly RawHeader[], digest: MakeDigest): Fingerprints {
  const values = new Map<string, string[]>()
  for (const { name, value } of headerTexts(headers)) {
    if (ownOfBrowser.test(name) && name !== 'accept-encoding') continue
    const key = redactName(name)
    values.set(key, [...(values.get(key) ?? []), value])
  }
  return Object.fromEntries([...values].map(([name, each]) => [name, digest(each.join('\n'))]))
}

/**
 * Headers that changed between two events of one request, which nothing but another extension does. Both must come from
 * listeners with the same options; where only one was shown the full view, what it alone can show is not judged. Of
 * answers compare only those with one and the same status, not from the cache.
 */
export function compareFingerprints(before: Fingerprints, after: Fingerprints): HeaderChange[] {
  const sameView = ofFullView.slice(0, 2).every((name) => name in before === name in after)
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .filter((name) => name !== 'accept-encoding' && (sameView || !ofFullView.includes(name)))
    .flatMap((name) => {
      const [was, is] = [before[name], after[name]]
      if (was === is) return []
      return { name, how: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }
    })
}
