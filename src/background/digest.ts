import { type MakeDigest, makeDigest } from '../evidence/digest'
import { sessionKey } from '../store/session-key'

const memo: { digest?: Promise<MakeDigest> } = {}

/** The keyed digest of this browser session; the key is read once in a worker's life. */
export function sessionDigest(): Promise<MakeDigest> {
  return (memo.digest ??= sessionKey().then(makeDigest))
}
