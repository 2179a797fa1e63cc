import type { Answer, Wording } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { warningIn } from '../../contract/warnings/warning'
import { flagOf, since } from './flags'
import { fold } from './fold'
import { isMenuItem, noticeOf } from './notice'
import { withOwnFault } from './own-fault'
import { saidTogether } from './said-together'
import { statementsOf } from './statements'
import { headsAdvice, type Tone, toneOf } from './tone'
import { type Topic, topicsOf } from './topics'

export type { Topic } from './topics'

/** One clause of the answer, where it stood, and what it is about. */
export interface Clause {
  readonly from: 'challenge' | 'header' | 'page' | 'field'
  /** As the site wrote it, cut for reading. */
  readonly text: string
  readonly topics: ReadonlySet<Topic>
  readonly tone: Tone
}

type Text = Pick<Clause, 'from' | 'text'>

const reasonHeader =
  /reason|error|denied|denial|diagnostic|fault|failure|failed|reject|grpc-message|proxy-status|(auth\w*|log-?in|sso)[-_]?(status|result|message|required)$|^x-.*message$/i
const silentHeader = /report|policy|nel|expose|allow|default|cache/i
/** The last name of a field's path, or its place in a list. */
const saysSomething =
  /error|message|msg|detail|reason|code|title|desc|status|type|hint|exception|fault|info|text|cause|name|result|\d/i

/** Fields of other names say something where their value is more than a word. */
const sentence = /\p{L}\s+\S+\s+\p{L}/u
const none: ReadonlySet<Topic> = new Set<Topic>()
/** What so many refusals say that it outweighs no supposition. */
const vague: ReadonlySet<Topic> = new Set<Topic>(['denied', 'login-required', 'credentials-missing', 'expired'])

/** Beyond these a text is no message to a reader, and reading costs time. */
const mostClauses = 100
const longestClause = 240

/** What was heard last: a dozen rules ask the same of one answer, one after the other, and evidence never changes. */
let last: { answer: Answer; wording: Wording | undefined; said: readonly Clause[] } | undefined

/** The clauses of an answer: from the challenge, from headers that give a reason, and from the page where it was read. */
export function clauses(answer: Answer, wording?: Wording): readonly Clause[] {
  if (last?.answer !== answer || last.wording !== wording) last = { answer, wording, said: hear(answer, wording) }
  return last.said
}

function hear(answer: Answer, wording: Wording | undefined): readonly Clause[] {
  const found: Clause[] = []
  const parts = partsOf(textsOf(answer, wording))
  for (const { from, text, advised } of parts) {
    const plain = fold(text.slice(0, longestClause))
    const topics = from === 'page' && isMenuItem(text, wording) ? none : statedIn(plain)
    if (topics.size) found.push({ from, text: cut(text), topics, tone: advised ? 'advice' : toneOf(plain) })
  }
  const notice = found.length ? undefined : noticeOf(wording)
  if (notice) found.push({ from: 'page', text: notice, topics: new Set<Topic>(['set-up']), tone: 'statement' })
  const heard = withOwnFault(saidTogether(found), parts, cut)
  const stated = heard.filter(({ tone }) => tone === 'statement')
  // Advice counts only where nothing is stated, a guess only where nothing definite is.
  const definite = stated.some(({ topics }) => [...topics].some((topic) => !vague.has(topic)))
  return heard.filter(({ tone }) => !stated.length || tone === 'statement' || (tone === 'guess' && !definite))
}

/** What is to come after so many tries is no lock, and no limit that is reached. */
function statedIn(plain: string): ReadonlySet<Topic> {
  const topics = topicsOf(plain)
  const warning = topics.has('locked') || topics.has('rate') ? warningIn(plain) : undefined
  if (!warning) return topics
  const stated = [...topicsOf(warning.before.trim())]
  return new Set(warning.whole ? stated.filter((topic) => !['locked', 'rate', 'too-many'].includes(topic)) : stated)
}

/** The first statements of all texts, and which of them stand below a heading of advice. */
function partsOf(texts: readonly Text[]): readonly (Text & { readonly advised: boolean })[] {
  const parts: (Text & { readonly advised: boolean })[] = []
  for (const { from, text } of texts) {
    let advised = false
    for (const part of statementsOf(text)) {
      if (parts.length === mostClauses) return parts
      advised ||= headsAdvice(part)
      parts.push({ from, text: part, advised })
    }
  }
  return parts
}

function textsOf(answer: Answer, wording?: Wording): readonly Text[] {
  const texts: Text[] = []
  for (const { params } of answer.challenges)
    for (const { name, value } of params)
      if (value && /^(error|reason|message|title|detail)/i.test(name)) texts.push({ from: 'challenge', text: value })
  for (const name of Object.keys(answer.headers))
    if (reasonHeader.test(name) && !silentHeader.test(name))
      texts.push({ from: 'header', text: decode(answer.headers[name] ?? '') })
  if (answer.phrase) texts.push({ from: 'header', text: answer.phrase })
  if (!wording) return texts
  const others = texts.length
  for (const [path, value] of Object.entries(wording.fields ?? {})) {
    const name = path.slice(path.lastIndexOf('.') + 1)
    if (value === 'true' || value === 'false') {
      const said = flagOf(path, name, value === 'true')
      if (said) texts.push({ from: 'field', text: said })
    } else if (/^[1-9]\d*$/.test(value) && since.test(name)) texts.push({ from: 'field', text: name })
    else if (saysSomething.test(name) || sentence.test(value)) texts.push({ from: 'field', text: value })
  }
  const told = texts.length > others
  if (wording.title) texts.push({ from: 'page', text: wording.title })
  if (!told) texts.push({ from: 'page', text: wording.text.slice(0, 2500) })
  return texts
}

/** The first clause about a topic: challenge before headers before the page. */
export function about(said: readonly Clause[], ...topics: readonly Topic[]): Clause | undefined {
  return said.find((clause) => topics.some((topic) => clause.topics.has(topic)))
}

/** The clauses without advice, which stands on many a page whatever has happened. */
export const withoutAdvice = (said: readonly Clause[]) => said.filter(({ tone }) => tone !== 'advice')

/** The evidence sentence for a clause: the site's own words. */
export function quote({ text }: Pick<Clause, 'text'>): Message {
  return { id: 'saw_words', values: [text] }
}

function cut(text: string): string {
  return text.length > 110 ? `${text.slice(0, 110).replace(/\s+\S*$/, '')}…` : text
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
