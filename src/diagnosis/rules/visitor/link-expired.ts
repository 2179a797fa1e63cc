import type { CookieFacts, LetIn } from '../../../contract/evidence'
import type { Message } from '../../../contract/messages'
import { isSignInAnswer } from '../../../contract/sign-in-answer'
import { serverNow } from '../../facts/clock'
import { sentFacts } from '../../facts/credentials'
import { fold } from '../../facts/fold'
import { expiredFor, sentTokens } from '../../facts/token'
import { alreadyUsed } from '../../facts/vocabulary/languages/already-used'
import { about, type Clause, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

const passes = ['token', 'code', 'signature']

/** That its time is over, or that it works once: "invalid" says neither, nor does "invalid or expired", "invalid or used". */
const saysWhy = ({ topics, text }: Clause) =>
  topics.has('expired')
    ? !topics.has('expired-or-invalid')
    : alreadyUsed.test(fold(text)) && !topics.has('used-or-invalid')

/** Whom a link has signed in may be so still, as far as its cookies are known to be there. */
function stillIn(before: LetIn | undefined, cookies: CookieFacts | undefined): LetIn | undefined {
  const there = cookies?.jar ?? cookies?.sent
  return !there || before?.cookies.some((name) => there.some((one) => one.name === name)) ? before : undefined
}

/** No more than what is said. */
const tell = (said: Clause, ended: boolean): Message =>
  ended ? quote(said) : { ...quote(said), id: 'saw_words_link_refused' }

export default rule({
  needs: [],
  wants: ['clock', 'wording', 'request', 'history', 'cookies'],
  *judge({ exchange, answer, clock, wording, request, history, cookies }) {
    // A code of this very moment, which no mail brought: a new one comes with a new sign-in.
    if (isSignInAnswer(exchange, history)) return
    const now = serverNow({ exchange, answer, clock })
    const opened = exchange.kind === 'page'
    const { query, expiresAt: end } = exchange.address
    const isPast = (at: number | undefined) => at !== undefined && at + now.errorMs < now.at
    const limit = query.find(({ expiresAt }) => isPast(expiresAt))
    if (limit?.expiresAt !== undefined)
      yield sign('past-its-time', {
        id: 'saw_link_expired',
        values: [{ code: limit.name }, { at: limit.expiresAt }, { ms: now.at - limit.expiresAt }],
      })
    else if (end !== undefined && isPast(end))
      yield sign('past-its-time', { id: 'saw_address_expired', values: [{ at: end }, { ms: now.at - end }] })
    const old = sentTokens(request).find(
      ({ place, facts }) => place === 'query' && expiredFor(facts, now) !== undefined,
    )
    if (old?.facts.exp !== undefined && (opened || exchange.kind === 'part'))
      yield sign('token-in-link-expired', {
        id: 'saw_link_expired',
        values: [{ code: old.name }, { at: old.facts.exp }, { ms: now.at - old.facts.exp }],
      })
    const secret = query.find(({ looks = '', length }) => length > 0 && passes.includes(looks))
    const heard = clauses(answer, wording)
    const said = about(heard, 'link-expired') ?? (secret && !opened ? undefined : about(heard, 'link-refused'))
    const letIn = (said || (opened && secret)) && stillIn(history?.letIn, cookies)
    if (letIn) yield sign('let-in', { id: 'saw_link_let_in', values: [{ at: letIn.at }] })
    const ended = [limit, old, letIn].some(Boolean) || isPast(end) || (said !== undefined && saysWhy(said))
    if (said) yield secret ? sign('words-link', tell(said, ended)) : sign('words-link-only', tell(said, ended))
    const own = sentFacts(request, answer).real.some(({ from }) => from !== 'query')
    const before = history?.answers.findLast(({ status, sameAddress }) => sameAddress && status < 400)
    const broken = said ? undefined : about(heard, 'link-invalid')
    if (broken && secret) yield sign('words-link-broken', tell(broken, ended))
    const signed = end !== undefined || query.some(({ looks }) => looks === 'signature')
    // Of a link without its end nothing shows that its time is over.
    const cut = query.some((fact) => fact.cut)
    if ((opened || signed) && secret && !own && !cut && !letIn)
      yield before
        ? sign('worked-once', { id: 'saw_link_worked', values: [{ at: before.at }] })
        : sign('link-with-secret', { id: 'saw_link_secret', values: [{ code: secret.name }] })
  },
})
