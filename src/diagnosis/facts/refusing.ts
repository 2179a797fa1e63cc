import type { Wording } from '../../contract/evidence'
import { fold } from './fold'
import { about, clauses } from './wording'

/** A page with more text than this is about something else, whatever it says beside it. */
const little = 300

/** The name of 401 (RFC 9110 15.5.2) as pages say it, and its number. On a refusal these tell nothing; on a good answer they do. */
const named =
  /\bunauthori[sz]ed\b|\bnot (?:been |yet |currently )?(?:authori[sz]ed|authenticated)\b|\b(?:error|http|status|code) 401\b|^401$/

/** Whether a page that was answered well says, in its title or as good as all that it says, that it lets nobody in. */
export function saysRefused({ title = '', text }: Pick<Wording, 'title' | 'text'>): boolean {
  return refuses(title) || (text.length < little && text.split(/(?<=[.!?])\s|\n/).some(refuses))
}

function refuses(words: string): boolean {
  if (!words.trim()) return false
  const answer = { status: 200, at: 0, challenges: [], faults: [], names: [], headers: {} }
  const said = clauses(answer, { type: 'text', text: words })
  const topics = ['denied', 'login-required', 'credentials-missing', 'credentials-wrong', 'session-expired'] as const
  return named.test(fold(words).trim()) || about(said, ...topics) !== undefined
}
