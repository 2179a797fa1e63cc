import type { Answer } from '../contract/evidence'
import { parseHttpDate } from '../http/date'
import { readAddress } from './address'
import { readChallenges } from './challenges'
import { readSetCookies } from './cookies'
import type { MakeDigest } from './digest'
import { reason } from './header-values'
import { keepAnswerHeader } from './kept-headers'
import { headerTexts, type RawHeader, valuesOf } from './raw'
import { redactName } from './redact-name'

/** An answer as the browser shows it. `at`: when it came, epoch ms. */
export interface RawAnswer {
  readonly status: number
  readonly headers: readonly RawHeader[]
  readonly at: number
  /** The reason phrase of HTTP/1.1 (RFC 9112 4), as sent; some servers write the reason there. */
  readonly phrase?: string | undefined
}

const nameCap = 100

/**
 * An answer without its secrets. `sawSetCookie`: whether the listener was shown Set-Cookie at all, so that "none" differs from
 * "unknown". `url` resolves a relative Location.
 */
export function readAnswer(
  { status, headers, at, phrase = '' }: RawAnswer,
  digest: MakeDigest,
  { sawSetCookie, url }: { readonly sawSetCookie: boolean; readonly url: string },
): Answer {
  const texts = headerTexts(headers)
  const { challenges, faults } = readChallenges(valuesOf(texts, 'www-authenticate'))
  const [dateText] = valuesOf(texts, 'date')
  const date = dateText === undefined ? undefined : parseHttpDate(dateText, at)
  const [ageText = ''] = valuesOf(texts, 'age')
  const [target] = valuesOf(texts, 'location')
  const location = target === undefined ? undefined : readAddress(target, digest, url)
  const kept: Record<string, string> = {}
  for (const { name, value } of texts) {
    const shown = keepAnswerHeader(name, value)
    if (shown) kept[name] = kept[name] === undefined ? shown : `${kept[name]}, ${shown}`.slice(0, 400)
  }
  const said = ownPhrase(phrase)
  return {
    status,
    at,
    ...(said && { phrase: said }),
    challenges,
    faults,
    names: texts.slice(0, nameCap).map(({ name }) => redactName(name)),
    headers: kept,
    ...(sawSetCookie ? { setCookies: readSetCookies(valuesOf(texts, 'set-cookie'), { now: at, url }, digest) } : {}),
    ...(date === undefined ? {} : { date }),
    ...(/^\d{1,9}$/.test(ageText.trim()) ? { age: Number(ageText) } : {}),
    ...(location ? { location } : {}),
  }
}

/** What a reason phrase says beyond the name of its status, scrubbed. */
function ownPhrase(phrase: string): string | undefined {
  const text = phrase.slice(0, longestPhrase).trim()
  return /^(?:unauthori[sz]ed|authorization required|401)?$/i.test(text) ? undefined : reason(phrase)
}

const longestPhrase = 1000
