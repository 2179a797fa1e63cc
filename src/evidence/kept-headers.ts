import * as keep from './header-values'
import { isKeyName } from './key-names'
import { redactUrl } from './redact'

const longestName = 60

/** Headers of answers whose values are known to carry no secret; of any other only the name is kept. */
const ofAnswers: Readonly<Record<string, keep.Keep>> = {
  'accept-ranges': keep.matching(/^(?:bytes|none)$/i),
  'access-control-allow-credentials': keep.matching(/^(?:true|false)$/i),
  'access-control-allow-headers': keep.names,
  'access-control-allow-methods': keep.names,
  'access-control-allow-origin': keep.origin,
  'access-control-expose-headers': keep.names,
  'access-control-max-age': keep.number,
  age: keep.number,
  allow: keep.names,
  'cache-control': keep.cacheDirectives,
  'cf-cache-status': keep.words,
  'cf-mitigated': keep.words,
  'clear-site-data': keep.words,
  connection: keep.words,
  'content-disposition': keep.dispositionType,
  'content-encoding': keep.codings,
  'content-language': keep.languages,
  'content-length': keep.number,
  'content-type': keep.mediaTypes,
  'couper-error': keep.words,
  date: keep.date,
  'dpop-nonce': keep.present,
  expires: keep.numberOrDate,
  'last-modified': keep.date,
  pragma: keep.cacheDirectives,
  'proxy-status': keep.words,
  'retry-after': keep.numberOrDate,
  server: keep.words,
  'transfer-encoding': keep.words,
  vary: keep.names,
  via: keep.words,
  'x-aspnet-version': keep.words,
  'x-amzn-errortype': keep.words,
  'x-authentication-denied-reason': keep.words,
  'x-cache': keep.words,
  'x-cache-status': keep.words,
  'x-drupal-cache': keep.words,
  'x-forms_based_auth_required': (value) => redactUrl(value.split(/[,\s]/)[0] ?? ''),
  'x-generator': keep.words,
  'x-github-otp': keep.words,
  'x-ms-diagnostics': keep.diagnostics,
  'x-msdavext_error': keep.encodedWords,
  'x-powered-by': keep.words,
  'x-redirect-by': keep.words,
  'x-required-permission': keep.words,
  'x-seraph-loginreason': keep.words,
  'x-tfs-serviceerror': keep.encodedWords,
  'x-varnish': keep.matching(/^\d{1,12}(?: \d{1,12})?$/),
  'x-varnish-cache': keep.words,
  'x-you-are-authenticated-as': keep.who,
}

const ofRequests: Readonly<Record<string, keep.Keep>> = {
  accept: keep.mediaTypes,
  'accept-encoding': keep.codings,
  'accept-language': keep.languages,
  'access-control-request-headers': keep.names,
  'access-control-request-method': keep.method,
  'access-control-request-private-network': keep.matching(/^true$/),
  'cache-control': keep.cacheDirectives,
  connection: keep.words,
  'content-length': keep.number,
  'content-type': keep.mediaTypes,
  dnt: keep.matching(/^[01]$/),
  host: keep.host,
  'if-modified-since': keep.date,
  origin: keep.origin,
  pragma: keep.cacheDirectives,
  purpose: keep.words,
  referer: keep.origin,
  'sec-fetch-dest': keep.fetchMetadata,
  'sec-fetch-mode': keep.fetchMetadata,
  'sec-fetch-site': keep.fetchMetadata,
  'sec-fetch-storage-access': keep.fetchMetadata,
  'sec-fetch-user': keep.fetchMetadata,
  'sec-gpc': keep.matching(/^1$/),
  'sec-purpose': keep.words,
  'service-worker': keep.words,
  'service-worker-navigation-preload': keep.words,
  'upgrade-insecure-requests': keep.matching(/^1$/),
  'user-agent': keep.words,
  'x-moz': keep.words,
  'x-purpose': keep.words,
  'x-requested-with': keep.words,
}

/**
 * Headers of any product whose name says what their value is about. Of these the words are kept, as of a page: what looks like
 * a secret is hidden, and a value with no word left says nothing.
 */
const kinds: readonly { readonly is: RegExp; readonly not?: RegExp; readonly keep: keep.Keep }[] = [
  { is: /^(?:x-)?rate-?limit(?:-[a-z-]{1,40})?$/, keep: keep.limits },
  {
    is: /(?:^|[-_])(?:errors?|err|error-?(?:code|message|type|description|detail)|reason|denied|denial|failure|failed|fault|reject(?:ed|ion)?|diagnostics?)(?:$|[-_])|(?:auth|login|service)(?:error|reason)$|^x-[a-z-]*message$|^grpc-(?:message|status)$|(?:^|[-_])(?:auth\w*|login|log-?in|signin|sso)[-_](?:status|result|message|required)$/,
    not: /report|policy|^nel$|(?:^|[-_])(?:id|ids|uuid|token|key|secret|session|cookie|user|username|mail|email|nonce|signature|digest|trace|span|request|correlation|link|url|uri|location|page|host|stack|data|context|payload|blob|state)(?:$|[-_])/,
    keep: keep.reason,
  },
  {
    is: /(?:^|[-_])(?:cache|cached|cacheable)(?:$|[-_])|^x-served-by$/,
    not: /control|(?:^|[-_])(?:key|keys|tag|tags|id|ids|token|group|groups|url|uri|path|purge|invalidate|context|debug)(?:$|[-_])/,
    keep: keep.encodedWords,
  },
]

/** What may be kept of an answer's header; `name` in lower case. */
export function keepAnswerHeader(name: string, value: string): string | undefined {
  if (Object.hasOwn(ofAnswers, name)) return ofAnswers[name]?.(value.trim())
  if (name.length > longestName || isKeyName(name)) return undefined
  return kinds.find(({ is, not }) => is.test(name) && !not?.test(name))?.keep(value.trim())
}

/** What may be kept of a request's header; `name` in lower case. */
export function keepRequestHeader(name: string, value: string): string | undefined {
  return Object.hasOwn(ofRequests, name) ? ofRequests[name]?.(value.trim()) : undefined
}
