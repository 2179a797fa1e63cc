import type { Evidence } from '../contract/evidence'
import { purposeOf } from '../contract/purpose'

/** Parameters of challenges by which products name a page for people to sign in on. */
const names = ['login-url', 'login_url', 'login_uri', 'signin_url']
/** Where programs trade for tokens: opened by a person, such an address only shows an error. */
const forPrograms = /oauth|authori[sz]e|openid|token|realms|saml/i

/**
 * The page to sign in on that the refusal's own headers name. Whoever runs the server may write there what he likes: it
 * is never opened before its host was shown. Undefined where a part of the address was hidden.
 */
export function namedSignIn({
  answer: { challenges, headers },
  exchange,
}: Evidence): { readonly host: string; readonly url: string } | undefined {
  const params = challenges.flatMap((challenge) => challenge.params)
  const told = params.flatMap(({ name, value = '' }) => (names.includes(name) ? [value] : []))
  const realms = params.flatMap(({ name, value = '' }) => (name === 'realm' ? [value] : []))
  const forms = headers['x-forms_based_auth_required'] ?? ''
  const captcha = /login-url=([^\s;,]+)/i.exec(headers['x-authentication-denied-reason'] ?? '')?.[1] ?? ''
  const all = [...told, captcha, forms, ...realms.filter(isSignInPage)]
  const url = all.flatMap((text) => readable(text) ?? []).find(({ protocol }) => isAsSafe(protocol, exchange))
  return url && { host: url.host, url: url.href }
}

function isSignInPage(text: string): boolean {
  const path = readable(text)?.pathname ?? ''
  return purposeOf({ path }) === 'sign-in' && !forPrograms.test(path)
}

function readable(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text) || text.includes('…') || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.username || url.password ? undefined : url
}

/** A password is not to be typed into a page that comes over http because a header says so. */
const isAsSafe = (protocol: string, { address }: Evidence['exchange']) =>
  protocol === 'https:' || address.scheme === 'http'
