import type { Answer, Wording } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { headsAdvice, toneOf } from './tone'
import { type Topic, topicsOf } from './topics'
import { stock } from './vocabulary/stock'

export type { Topic } from './topics'

/** One clause of the answer, where it stood, and what it is about. */
export interface Clause {
  readonly from: 'challenge' | 'header' | 'page' | 'field'
  /** As the site wrote it, cut for reading. */
  readonly text: string
  readonly topics: ReadonlySet<Topic>
}

const reasonHeader =
  /reason|error|denied|denial|diagnostic|fault|failure|failed|reject|grpc-message|proxy-status|(auth\w*|log-?in|sso)[-_]?(status|result|message|required)$|^x-.*message$/i
const silentHeader = /report|policy|nel|expose|allow|default|cache/i
const saysSomething =
  /(^|\.)[^.]*(error|message|msg|detail|reason|code|title|desc|status|type|hint|exception|fault|info|text|cause|name|result|errors?\.\d+|\d+)[^.]*$/i

/** Fields that say by true or false whether somebody is signed in. */
const signedIn = /(^|\.)(is_?)?(authenticated|logged_?in|signed_?in)$/i

// RFC 6750 3.1: the code covers expired, revoked, malformed "or invalid for other reasons"; rules read it as a code.
const codes =
  /^(invalid_token|invalid_request|insufficient_(scope|claims|user_authentication)|unauthori[sz]ed|use_dpop_nonce|interaction_required)$/i

/** What so many refusals say that it outweighs no supposition. */
const vague: ReadonlySet<Topic> = new Set<Topic>(['denied', 'login-required', 'credentials-missing', 'expired'])

/** Beyond these a text is no message to a reader, and reading costs time. */
const mostClauses = 60
const longestClause = 240

/** What was heard of an answer: a dozen rules ask the same, and evidence never changes. */
const heard = new WeakMap<Answer, Map<Wording | undefined, readonly Clause[]>>()

/** The clauses of an answer: from the challenge, from headers that give a reason, and from the page where it was read. */
export function clauses(answer: Answer, wording?: Wording): readonly Clause[] {
  const known = heard.get(answer) ?? new Map<Wording | undefined, readonly Clause[]>()
  const before = known.get(wording)
  if (before) return before
  const found = textsOf(answer, wording)
    .flatMap(({ from, text }) => {
      const parts = split(text)
      const end = parts.findIndex((part) => headsAdvice(part))
      return parts.map((part, at) => ({ from, part, advised: end >= 0 && at >= end }))
    })
    .slice(0, mostClauses)
    .flatMap(({ from, part, advised }) => {
      const plain = fold(part)
      const topics = topicsOf(plain)
      const tone = advised ? 'advice' : toneOf(plain)
      return topics.size ? [{ clause: { from, text: cut(part), topics }, tone }] : []
    })
  const stated = found.filter(({ tone }) => tone === 'statement')
  // Advice counts only where nothing is stated, a guess only where nothing definite is.
  const definite = stated.some(({ clause }) => [...clause.topics].some((topic) => !vague.has(topic)))
  const heeded = found.filter(({ tone }) => !stated.length || tone === 'statement' || (tone === 'guess' && !definite))
  const said = heeded.map(({ clause }) => clause)
  heard.set(answer, known.set(wording, said))
  return said
}

function textsOf(answer: Answer, wording?: Wording): readonly Pick<Clause, 'from' | 'text'>[] {
  const challenge = answer.challenges.flatMap(({ params }) =>
    params.flatMap(({ name, value }) => (/^(error|reason|message|title|detail)/i.test(name) && value ? [value] : [])),
  )
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    reasonHeader.test(name) && !silentHeader.test(name) ? [decode(value)] : [],
  )
  const fields = Object.entries(wording?.fields ?? {}).flatMap(([path, value]) =>
    saysSomething.test(path)
      ? [value]
      : value === 'false' && signedIn.test(path)
        ? [`${path.replace(/^.*\./, '')}: false`]
        : [],
  )
  const page = wording ? [wording.title ?? '', ...(fields.length ? [] : [wording.text.slice(0, 1500)])] : []
  const marked = (from: Clause['from'], texts: readonly string[]) => texts.map((text) => ({ from, text }))
  return [
    ...marked('challenge', challenge),
    ...marked('header', headers),
    ...marked('field', fields),
    ...marked('page', page),
  ]
}

/** The first clause about a topic: challenge before headers before the page. */
export function about(said: readonly Clause[], ...topics: readonly Topic[]): Clause | undefined {
  return said.find((clause) => topics.some((topic) => clause.topics.has(topic)))
}

/** The evidence sentence for a clause: the site's own words. */
export function quote({ text }: Clause): Message {
  return { id: 'saw_words', values: [text] }
}

/** The statements of a text: "Forgot your password?" is none. */
function split(text: string): readonly string[] {
  const own = stock.reduce((rest, sentence) => rest.replace(sentence, ' | '), text.replace(/[’‘`´]/g, "'"))
  return own
    .split(/\s*(?:[.!;]\s|[.!;]$|[\n|•·。！]|\s[-–—]\s|(?<=[?？]))\s*/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}|\b401\.\d/u.test(part) && !/[?？]$/.test(part) && !codes.test(part))
}

/** `InvalidApiKey`, `invalid_api_key` and `invalid api-key` say the same. */
function fold(text: string): string {
  return text
    .slice(0, longestClause)
    .replace(/\b401\.(?=[1-5]\b|50[1-4]\b)/g, 'substatus ')
    .replace(/([\p{Ll}\d])(\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .toLowerCase()
    .replace(/\bcan(?:'t|not)\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .trim()
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
