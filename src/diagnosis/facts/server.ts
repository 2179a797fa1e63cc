import type { Answer, HistoryFacts } from '../../contract/evidence'

/** The server's name without its version: `nginx`, `Apache`, `cloudflare`. */
export function softwareOf(server: string | undefined): string | undefined {
  return server?.split(/[\s/(]/)[0] || undefined
}

/** The software that usually answers for this host, where this answer names another. */
export function otherSoftware(
  answer: Answer,
  history: HistoryFacts | undefined,
): { readonly usual: string; readonly now: string } | undefined {
  const now = softwareOf(answer.headers['server'])
  const known = (history?.answers ?? []).flatMap(({ server, status }) =>
    status < 400 ? (softwareOf(server) ?? []) : [],
  )
  const usual = known.at(-1)
  // One answer may come from another machine behind the same name; all earlier ones agreeing is what tells.
  return now && usual && known.every((name) => name === usual) && now !== usual ? { usual, now } : undefined
}

/** Machines behind one name disagree within seconds; later, a sign-in may have ended in between, ms. */
const quickly = 2 * 60_000

/**
 * True where the same request of the same person was answered well and refused in turns: machines behind one name that
 * disagree. Whoever signs in and out is answered in turns, too, but sends something else each time.
 */
export function takesTurns({ at }: Answer, history: HistoryFacts | undefined): boolean {
  const same = (history?.answers ?? []).filter(
    (earlier) => earlier.samePath && earlier.sameSender && at - earlier.at < quickly,
  )
  const states = same.map(({ status }) => status === 401)
  return states.filter((refused, index) => index > 0 && refused !== states[index - 1]).length >= 3
}
