import type { Evidence } from '../../contract/evidence'
import { sentToken } from '../token-life'
import { TokenBar } from './TokenBar'

/** The life of the token that was sent, where it tells of one. */
export function TokenPanel({ evidence }: { evidence: Evidence }) {
  const token = sentToken(evidence)
  return token ? <TokenBar token={token} now={evidence.answer.at} /> : null
}
