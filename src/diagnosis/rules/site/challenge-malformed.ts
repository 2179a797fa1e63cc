import type { Challenge } from '../../../contract/evidence'
import { answerable, hasParam } from '../../facts/challenge'
import { sentFacts } from '../../facts/credentials'
import { rule, sign } from '../../rule'

/** Parameters without which no client can answer (RFC 7616 3.3). `realm` of Basic is asked of it, but browsers do without. */
const needed: Readonly<Record<string, readonly string[]>> = { digest: ['realm', 'nonce'] }

export default rule({
  needs: [],
  wants: ['request', 'prompts'],
  *judge({ answer, request, prompts }) {
    const { real, session } = sentFacts(request, answer)
    const [fault] = answer.faults
    const { byBrowser, byScript } = answerable(answer)
    if (fault) {
      const saw = { id: `saw_challenge_fault_${underscored(fault.what)}`, values: [fault.offset + 1] } as const
      yield byBrowser.length || byScript.length
        ? sign('fault', saw, { fact: true })
        : sign('unreadable', saw, { fact: true })
      // A comma too few makes two of Digest's parameters one value to the browser, and it needs both.
      const spoils = fault.what === 'junk-after-value' && answer.challenges.every(isDigest)
      if (spoils || fault.what === 'unterminated-string' || fault.what === 'no-scheme')
        yield sign('cannot-be-answered', { id: 'saw_challenge_unanswerable' })
    } else if (answer.names.includes('www-authenticate') && !answer.challenges.length)
      yield sign('unreadable', { id: 'saw_challenge_empty' }, { fact: true })
    const lacking = answer.challenges.map(lacks).find((name) => name !== undefined)
    if (lacking)
      yield sign('needed-param-missing', { id: 'saw_challenge_lacks', values: [{ code: lacking }] }, { fact: true })

    if (real.length || session.length) yield sign('credentials-sent', { id: 'saw_something_sent' })
    if (prompts) yield sign('window-shown', { id: 'saw_window_shown' })
  },
})

const isDigest = ({ scheme }: Challenge) => scheme.toLowerCase() === 'digest'

function lacks(challenge: Challenge): string | undefined {
  return needed[challenge.scheme.toLowerCase()]?.find((name) => !hasParam(challenge, name))
}

function underscored<const Text extends string>(text: Text): Underscored<Text> {
  return text.replaceAll('-', '_') as Underscored<Text>
}

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text
