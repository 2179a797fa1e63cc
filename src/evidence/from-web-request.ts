import type { ExchangeKind } from '../contract/evidence'

export { glanceAtAddress, readAddress, readInitiator } from './address'
export { type RawAnswer, readAnswer } from './answer'
export { readJar } from './cookies'
export { readQueryCredentials } from './credentials'
export { placeOf } from './network'
export { compareFingerprints, fingerprintHeaders, type Fingerprints } from './fingerprints'
export type { RawCookie, RawHeader } from './raw'
export { readRequest, type RequestView } from './request'

const kinds: Readonly<Record<string, ExchangeKind>> = {
  main_frame: 'page',
  sub_frame: 'frame',
  xmlhttprequest: 'call',
  script: 'part',
  stylesheet: 'part',
  image: 'part',
  imageset: 'part',
  font: 'part',
  media: 'part',
  object: 'part',
  object_subrequest: 'part',
  web_manifest: 'part',
  xslt: 'part',
  xml_dtd: 'part',
  other: 'part',
}

/**
 * The kind of a webRequest resource type; `undefined` for what no person waits for (ping, csp_report, speculative) or what shows no
 * status (websocket). An OPTIONS call is a preflight where its headers name the method to come, or where the headers were not
 * shown: pages hardly ever send OPTIONS themselves.
 */
export function kindOf(
  type: string,
  method: string,
  requestHeaders?: readonly { readonly name: string }[],
): ExchangeKind | undefined {
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (method !== 'OPTIONS' || (kind !== 'call' && kind !== 'part')) return kind
  const told = requestHeaders?.some(({ name }) => name.toLowerCase() === 'access-control-request-method')
  return told === false ? kind : 'preflight'
}
