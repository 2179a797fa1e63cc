import type { HeaderChange, RequestFacts } from '../contract/evidence'
import { readCookies } from './cookies'
import { readCredentials, readQueryCredentials } from './credentials'
import type { MakeDigest } from './digest'
import { keepRequestHeader } from './kept-headers'
import { headerTexts, type RawHeader, valuesOf } from './raw'
import { redactName } from './redact-name'

export interface RequestView {
  /** Whether the browser hides credentials that it adds itself. */
  readonly complete: RequestFacts['complete']
  /** Whether the listener was shown Cookie at all. */
  readonly sawCookies: boolean
  readonly changes?: readonly HeaderChange[] | undefined
  /** The request's address, for credentials in its query and user information. */
  readonly url?: string
}

const nameCap = 100

/** A request as it left, without its secrets. */
export function readRequest(headers: readonly RawHeader[], digest: MakeDigest, view: RequestView): RequestFacts {
  const texts = headerTexts(headers)
  const kept: Record<string, string> = {}
  for (const { name, value } of texts) {
    const shown = keepRequestHeader(name, value)
    if (shown) kept[name] ??= shown
  }
  return {
    names: texts.slice(0, nameCap).map(({ name }) => redactName(name)),
    credentials: [
      ...readCredentials(texts, digest),
      ...(view.url === undefined ? [] : readQueryCredentials(view.url, digest)),
    ],
    complete: view.complete,
    ...(view.sawCookies ? { cookies: readCookies(valuesOf(texts, 'cookie'), digest) } : {}),
    ...(view.changes ? { changes: view.changes } : {}),
    headers: kept,
  }
}
