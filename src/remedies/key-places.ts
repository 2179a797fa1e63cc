import type { Credentials, Evidence } from '../contract/evidence'
import type { Message } from '../contract/messages'
import { oddityOf } from './token-reading'

/** Names by which APIs call the place of their key, as they appear in what a refusal says. */
const named =
  /\b(x-(?:[a-z0-9]+-)*(?:key|token|auth(?:orization)?)|ocp-apim-subscription-key|api[-_]key|apikey|subscription-key)\b/i

interface Place {
  readonly name: string
  readonly where?: 'header' | 'query'
}

/** Where this API wants its key: by its challenge (Azure names both in it), else by what it says. */
export function keyWanted({ answer: { challenges }, wording }: Evidence): Place | undefined {
  for (const { params } of challenges) {
    const told = (name: string) => params.find((param) => param.name.toLowerCase() === name)?.value
    const name = told('name') ?? told('header')
    const where = told('type')?.toLowerCase() ?? (told('header') && 'header')
    if (name) return { name, ...(where === 'header' || where === 'query' ? { where } : {}) }
  }
  const said = [wording?.text, ...Object.values(wording?.fields ?? {})].join(' ')
  const name = named.exec(said)?.[1]
  return name === undefined ? undefined : { name, ...(/^x-|^ocp-/i.test(name) ? { where: 'header' } : {}) }
}

function placeOf({ from, name, scheme, length }: Credentials): Message {
  const values = [{ count: length }, { code: scheme ? `${name}: ${scheme} …` : name }]
  return { id: from === 'query' ? 'key_told_sent_query' : 'key_told_sent_header', values }
}

/** Where the key is wanted, and what was sent instead: names and lengths, never the key. */
export function readKeys(evidence: Evidence): Message[] {
  const wanted = keyWanted(evidence)
  const sent = (evidence.request?.credentials ?? []).filter(({ from }) => from !== 'user-info')
  const right = wanted && sent.find(({ name }) => name.toLowerCase() === wanted.name.toLowerCase())
  const asks = { header: 'key_told_wanted_header', query: 'key_told_wanted_query' } as const
  const where = wanted?.where ? asks[wanted.where] : 'key_told_wanted'
  const odd = sent.flatMap((each) => oddityOf(each) ?? [])
  return [
    wanted ? { id: where, values: [{ code: wanted.name }] } : { id: 'key_told_nowhere' },
    ...(evidence.request && !sent.length ? [{ id: 'key_told_none' } as const] : []),
    ...sent.slice(0, 3).map(placeOf),
    ...(wanted && sent.length && !right ? [{ id: 'key_told_elsewhere' } as const] : []),
    ...odd.slice(0, 1),
  ]
}
