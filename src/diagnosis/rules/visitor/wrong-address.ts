import { isSignInAnswer } from '../../../contract/sign-in-answer'
import { damage } from '../../facts/address'
import { ledger } from '../../facts/cookies'
import { holdsSignIn, sentFacts } from '../../facts/credentials'
import { sameMeaning } from '../../facts/earlier'
import { about, clauses, quote } from '../../facts/wording'
import { told } from '../../facts/experiments'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['history'],
  wants: ['request', 'cookies', 'wording', 'experiments'],
  *judge({ exchange, answer, request, cookies, history, wording, experiments }) {
    // Nobody copied it, and it is where the other host was told to lead.
    if (isSignInAnswer(exchange, history)) return
    const { address, redirects } = exchange
    const { real, session, cookiesSeen, hidden } = sentFacts(request, answer)
    const bare = request !== undefined && cookiesSeen && !hidden && !real.length && !session.length

    const secure = ledger(exchange, cookies).find(({ cookie, fate }) => fate === 'needs-https' && holdsSignIn(cookie))
    if (secure)
      yield sign('cookie-needs-https', { id: 'saw_cookie_needs_https', values: [{ code: secure.cookie.name }] })
    const broken = damage(address)
    if (broken) yield sign('damaged', { id: 'saw_address_damaged', values: [{ code: broken.part }] })
    // What a page asks for by itself was not copied by anybody.
    const cut = exchange.kind === 'page' ? address.query.find((fact) => fact.cut) : undefined
    if (cut) yield sign('link-cut', { id: 'saw_link_cut', values: [{ code: cut.name }] })
    const from = redirects.at(-1)?.address
    // Fetch, "HTTP-redirect fetch": Authorization is dropped where a redirect leaves the origin.
    if (from && from.origin !== address.origin && bare && !sameMeaning(from.hostname, address.hostname))
      yield sign('redirected-away', {
        id: 'saw_redirected_away',
        values: [{ code: from.host }, { code: address.host }],
      })
    const sibling = history?.siblings.find((host) => host !== address.host)
    const fineHere = history?.answers.some(({ status, kind }) => status < 400 && kind !== 'part') ?? false
    if (sibling && bare && !fineHere)
      yield sameMeaning(sibling, address.host)
        ? sign('twin-host-fine', { id: 'saw_sibling_fine', values: [{ code: sibling }, { code: address.host }] })
        : sign('sibling-fine', { id: 'saw_sibling_fine', values: [{ code: sibling }, { code: address.host }] })
    const said = about(clauses(answer, wording), 'address')
    if (said) yield sign('words-address', quote(said))
    if (fineHere) yield sign('host-fine', { id: 'saw_host_fine', values: [{ code: address.host }] })
    // A page that opens without cookies opens at a host that has none, whoever is signed in where.
    const everybody = told(experiments, 'without-cookies', 'fine')
    const twin = told(experiments, ['https', 'other-host'], 'fine')
    if (twin && !everybody) yield sign('fine-at-twin', twin)
    const same = told(experiments, ['https', 'other-host'], 'refused')
    if (same && !twin) yield sign('refused-at-twin', same)
  },
})
