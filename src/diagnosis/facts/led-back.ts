import type { Address, Wording } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { isSignInAttempt, purposeOf } from '../../contract/purpose'
import type { Scene } from '../rule'

type Way = Pick<Scene, 'address' | 'kind' | 'method' | 'redirects'>

const failure = '(?:err|errors?|fail|failed|failure|denied|invalid|incorrect|wrong)'
/** A page with the form to sign in; and one that says by its name that it went wrong, as Java's `form-error-page` does. */
const ofForm = /^(?:[a-z]+[-_])?(?:log|sign)[-_]?(?:in|on)(?:[-_](?:form|page))?$/
const ofFailure = new RegExp(`^(?:[a-z]+[-_])?(?:log|sign|auth)[-_]?(?:in|on)?[-_]?${failure}$`)
/** The same as a parameter: Spring leads back to `/login?error`. On other pages it may be about anything. */
const failed = new RegExp(`^${failure}(?:[-_]?(?:code|msg|message|reason))?$`, 'i')
const signInFailed = new RegExp(`^(?:(?:log|sign)[-_]?in|auth)[-_]?${failed.source.slice(1)}`, 'i')

/** What a form to sign in is sent to; a second step, or what is done with an account, may stand below the same word. */
const ofSending =
  /^(?:[a-z]+[-_])?(?:log|sign)[-_]?(?:in|on)(?:[-_][a-z]+)?$|^(?:auth|authenticat(?:e|ion)|sessions?|credentials|userauth|identify|j_security_check)$/
const belowForm = /^(?:check|process|submit|post|do|do[-_]?login|password|local|ldap|attempt|validate)$/

/** Stations of a sign-in at another party's (RFC 6749 4.1, SAML): who comes by them is on the way, and not led back. */
const station = /callback|^(?:cb|acs|sso|authori[sz]e|consent|oidc|signin-oidc|openid-connect|saml2?)$/
const handedOver =
  /^(?:code|state|iss|session_state|ticket|samlresponse|samlrequest|relaystate|client_id|response_type)$/i

/**
 * True where a form to sign in was sent on the way and, by the address alone, its answer led back to where one signs in
 * (RFC 9110 15.4.4): a sign-in that is accepted leads on.
 */
export function leadsBack({ address, method, redirects }: Omit<Way, 'kind'>): boolean {
  const from = redirects.findLastIndex(sendsSignIn)
  const posted = redirects[from]?.address
  if (!posted || method !== 'GET' || redirects.slice(from).some((one) => one.address.host !== address.host))
    return false
  if (isStation(posted) || isStation(address)) return false
  return [...redirects.slice(from + 1).map((one) => one.address), address].every((one) => isBack(one, posted))
}

/** Who is led on first was accepted, whatever sent them back from there: their cookie may have been lost. */
function isBack(address: Address, posted: Address): boolean {
  const [last = '', before = ''] = wordsOf(address)
  const says = ofFailure.test(last) || (ofForm.test(before) && new RegExp(`^${failure}$`).test(last))
  return says || ofForm.test(last) || posted.pathDigest === address.pathDigest || namesFailure(address)
}

/**
 * What was sent on the way to a page that is fetched (POST, redirect, GET), where this page tells how it went: a sign-in
 * that led back, or to a page that asks for the password and was given nothing to know anybody by; or another form after which
 * its own page asks for the password.
 */
export function triedOnTheWay(way: Way, wording: Wording | undefined): 'sign-in' | 'form' | undefined {
  const asks = wording?.asksPassword === true
  const { address, kind, method, redirects } = way
  if (leadsBack(way)) return kind !== 'call' || asks ? 'sign-in' : undefined
  if (!asks || method !== 'GET') return undefined
  const from = redirects.findLastIndex(({ method: sentBy }) => sentBy === 'POST')
  const posted = redirects[from]
  if (posted?.address.host !== address.host || isStation(posted.address) || isStation(address)) return undefined
  if (!sendsSignIn(posted)) return posted.address.pathDigest === address.pathDigest ? 'form' : undefined
  if (redirects.slice(from + 1).some((one) => !isBack(one.address, posted.address))) return undefined
  const keeps = redirects.slice(from).some(({ setCookies }) => setCookies?.some(({ removes }) => !removes))
  return keeps ? undefined : 'sign-in'
}

/** What shows that somebody tried to sign in: this request itself, or one on the way that led back. */
export function sawAttempt(way: Way, wording: Wording | undefined): Message | undefined {
  if (isSignInAttempt(way)) return { id: isPerhapsUntyped(way) ? 'saw_sign_in_perhaps' : 'saw_sign_in_attempt' }
  return triedOnTheWay(way, wording) === 'sign-in' ? { id: 'saw_sign_in_led_back' } : undefined
}

/** A page's script asks for a session or a token as well where nobody has typed anything: by such an address, both look alike. */
const isPerhapsUntyped = ({ kind, address }: Way) => kind === 'call' && purposeOf(address) === 'credentials'

/** True where a form was sent on the way that a password may have stood in. */
export function cameByForm({ method, redirects }: Way, wording: Wording | undefined): boolean {
  const forms = method === 'GET' ? redirects.filter((one) => one.method === 'POST') : []
  return wording?.asksPassword ? forms.length > 0 : forms.some(sendsSignIn)
}

function sendsSignIn(one: Way['redirects'][number]): boolean {
  const [last = '', before = ''] = wordsOf(one.address)
  return isSignInAttempt(one) && (ofSending.test(last) || (ofSending.test(before) && belowForm.test(last)))
}

function namesFailure(address: Address): boolean {
  const [last = '', before = ''] = wordsOf(address)
  const isHome = last === '' || (last === 'index' && before === '')
  const isForm = purposeOf(address) === 'sign-in' || ofForm.test(last) || (last === 'new' && ofSending.test(before))
  return address.query.some(({ name }) => signInFailed.test(name) || ((isHome || isForm) && failed.test(name)))
}

function isStation(address: Address): boolean {
  const [last = '', before = ''] = wordsOf(address)
  return station.test(last) || station.test(before) || address.query.some(({ name }) => handedOver.test(name))
}

const wordsOf = ({ path }: Address) =>
  path
    .toLowerCase()
    .split('/')
    .map((word) => word.replace(/^_+/, '').replace(/\.[a-z]{2,5}$/, ''))
    .filter(Boolean)
    .reverse()
