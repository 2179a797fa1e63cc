import type { Exchange } from './exchange'
import type { EarlierAnswer, HistoryFacts } from './history'

type Page = Pick<Exchange, 'kind' | 'method' | 'address' | 'redirects'>

/**
 * True for a page on which another host's redirect hands over how a sign-in there went: an authorization response (RFC 6749
 * 4.1.2 and 4.1.2.1; OpenID Connect Core 3.1.2.5) or a SAML response. Nobody typed or was sent that address, and it works
 * once: a code must not be used a second time.
 */
export function isSignInAnswer(page: Page, history?: Pick<HistoryFacts, 'answers'>): boolean {
  return isHandedOver(page) || openedBefore(page, history) !== undefined
}

/** When it was handed over that way and answered, before it was opened again: by a reload, or from the tab's history. */
export function openedBefore(
  { kind, method }: Pick<Page, 'kind' | 'method'>,
  history: Pick<HistoryFacts, 'answers'> | undefined,
): EarlierAnswer | undefined {
  if (kind !== 'page' || method !== 'GET') return undefined
  return history?.answers.find(({ sameAddress, handedOver }) => sameAddress && handedOver)
}

/** True where this very request came by another host's redirect. */
export function isHandedOver({ kind, method, address, redirects }: Page): boolean {
  if (kind !== 'page' || method !== 'GET' || !redirects.some((one) => one.address.host !== address.host)) return false
  const has = (name: string) => address.query.some((fact) => fact.name === name && fact.length > 0)
  // RFC 9207: `iss` stands beside them, and some leave `state` to it.
  return has('SAMLResponse') || ((has('code') || has('error')) && (has('state') || has('iss')))
}
