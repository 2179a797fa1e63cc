import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../src/contract/incident'
import { diagnose } from '../../src/diagnosis/diagnose'
import { readHar } from '../../src/evidence/from-har'
import { replay } from '../../src/incidents/replay'
import { randomFrom, shuffle } from '../bench/statistics'
import { ownHalves } from '../corpus/kept-score'
import { readLabels } from '../corpus/recordings'

interface Header {
  readonly name: string
  readonly value: string
}
interface Har {
  readonly log: { readonly entries: Entry[] }
}
interface Message {
  httpVersion?: string
  headers: Header[]
}
interface Entry {
  readonly request: Message & { readonly method: string; readonly url: string }
  readonly response: Message & { readonly status: number }
}
type Random = () => number

const folder = ownHalves.known
const labels = readLabels(folder)
const readText = ({ har }: { har: string }) =>
  readFileSync(join(folder, har.includes('/') ? har : join('har', har)), 'utf8')

function diagnosesOf(text: string, change: (entry: Entry) => void = () => undefined): Diagnosis[] {
  const har = JSON.parse(text) as Har
  har.log.entries.forEach(change)
  return replay(readHar(har, new Uint8Array(32))).flatMap(({ evidence }) => (evidence ? [diagnose(evidence)] : []))
}

/** Another order of names; of one name, the order is part of what is said (RFC 9110 5.3). */
function reorder(headers: readonly Header[], random: Random): Header[] {
  const byName = new Map<string, Header[]>()
  for (const header of headers) {
    const name = header.name.toLowerCase()
    byName.set(name, [...(byName.get(name) ?? []), header])
  }
  const order = shuffle(headers, random).map(({ name }) => byName.get(name.toLowerCase())?.shift())
  return order.filter((header) => header !== undefined)
}

const recase = (name: string, random: Random) =>
  [...name].map((letter) => (random() < 0.5 ? letter.toUpperCase() : letter.toLowerCase())).join('')

const ways: Readonly<Record<string, (random: Random) => (entry: Entry) => void>> = {
  'the order of headers': (random) => forBoth((message) => (message.headers = reorder(message.headers, random))),
  'the letter case of their names': (random) =>
    forBoth(
      (message) => (message.headers = message.headers.map((one) => ({ ...one, name: recase(one.name, random) }))),
    ),
  'HTTP/2, with its pseudo-headers (RFC 9113 8.3)': () => (entry) => {
    const { method, url } = entry.request
    const { host, pathname, search, protocol } = new URL(url)
    forBoth((message) => {
      message.httpVersion = 'h2'
      message.headers = message.headers.map(({ name, value }) => ({ name: name.toLowerCase(), value }))
    })(entry)
    const pseudo = {
      ':method': method,
      ':authority': host,
      ':scheme': protocol.slice(0, -1),
      ':path': pathname + search,
    }
    entry.request.headers.unshift(...Object.entries(pseudo).map(([name, value]) => ({ name, value })))
    entry.response.headers.unshift({ name: ':status', value: String(entry.response.status) })
  },
}

function forBoth(change: (message: Message) => unknown) {
  return ({ request, response }: Entry): void => [request, response].forEach((message) => void change(message))
}

describe.each(Object.keys(ways))('a diagnosis does not depend on %s', (way) => {
  it.each(labels)('$id', (label) => {
    const text = readText(label)
    for (const seed of [1, 2, 3]) expect(diagnosesOf(text, ways[way]?.(randomFrom(seed)))).toEqual(diagnosesOf(text))
  })
})

describe('a diagnosis', () => {
  it('of every recording gives probabilities that add up to 1 at most', () => {
    const all = labels.flatMap((label) => diagnosesOf(readText(label)))
    expect(all.length).toBeGreaterThan(0)
    for (const { ranked } of all) {
      expect(ranked.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true)
      expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1 + 1e-9)
    }
  })

  it('depends on what the headers say', () => {
    const told = labels.filter((label) => {
      const text = readText(label)
      const without = diagnosesOf(text, (entry) => {
        entry.request.headers = []
        entry.response.headers = []
      })
      return JSON.stringify(without) !== JSON.stringify(diagnosesOf(text))
    })
    expect(told.length).toBeGreaterThan(labels.length / 2)
  })
})
