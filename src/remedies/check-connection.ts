import type { Evidence } from '../contract/evidence'
import { purposeOf } from '../contract/purpose'
import { answeredHere, hostsOf } from './hosts'
import { namedSignIn } from './named-sign-in'
import type { Remedy } from './remedy'

/** A host to reach. */
export interface Door {
  readonly scheme: string
  readonly host: string
  /** One signs in there. */
  readonly signsIn?: true
}

/** Where one signs in, as far as the refusal tells: where it led from or points to, or what its challenge names. */
function signInDoor(evidence: Evidence): Door | undefined {
  const { exchange, answer } = evidence
  const led = [...exchange.redirects.map(({ address }) => address), ...(answer.location ? [answer.location] : [])]
  const page = led.findLast(({ hostname, path }) => purposeOf({ path }) === 'sign-in' || ofSignIn.test(hostname))
  if (page) return { scheme: page.scheme, host: page.host, signsIn: true }
  const named = namedSignIn(evidence)
  return named && { scheme: new URL(named.url).protocol.slice(0, -1), host: named.host, signsIn: true }
}

const ofSignIn = /^(?:login|signin|sign-in|auth|sso|accounts?|idp|id|identity)\./

/** The hosts that take part, the refusing one first; of where one signs in it is said that one does. At most four. */
export function doorsOf(evidence: Evidence): Door[] {
  const { scheme } = evidence.exchange.address
  const signIn = signInDoor(evidence)
  const others = hostsOf(evidence)
    .slice(0, 3)
    .map((host): Door => (host === signIn?.host ? signIn : { scheme, host }))
  return signIn && !others.includes(signIn) ? [...others, signIn] : others
}

export const checkConnection: Remedy = {
  id: 'check-connection',
  steps: [
    {
      id: 'check-connection',
      title: 'step_line_title',
      what: 'step_line_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 2,
      helps: { 'wrong-server': 0.35, 'network-blocked': 0.1 },
      fits: ({ first }) => !answeredHere(first),
      tells({ first, evidence }) {
        const portal = first.for.some(({ id }) => id === 'saw_moved_to_local_network')
        const reads = !portal && first.for.some(({ id }) => id === 'saw_words_portal')
        const doors = evidence ? doorsOf(evidence) : []
        return [
          ...(reads ? [{ say: { id: 'line_told_portal_words' } } as const] : []),
          ...(portal ? [{ say: { id: 'line_told_portal' } } as const] : []),
          ...doors.map(({ scheme, host, signsIn }) => {
            const button = { id: 'line_open_button', values: [host] } as const
            return {
              say: { id: signsIn ? 'line_told_sign_in' : 'line_told_host', values: [host] },
              open: { button, url: `${scheme}://${host}/` },
            } as const
          }),
        ]
      },
      points: ['guide_line_portal', 'guide_line_dropped', 'guide_line_elsewhere'],
      panel: 'line',
    },
  ],
}
