import type { Answer, Exchange } from '../../src/contract/evidence'
import type { Diagnosis } from '../../src/contract/incident'
import type { CauseId } from '../../src/contract/causes'
import { readAddress } from '../../src/evidence/address'
import { makeDigest } from '../../src/evidence/digest'
import { address } from './fake-evidence'

/** An address of the same site; digests tell paths and hosts apart as the real ones do. */
export function at(path: string, hostname: string = address.hostname): Exchange['address'] {
  const origin = `https://${hostname}`
  return {
    ...address,
    hostname,
    host: hostname,
    origin,
    path,
    digest: `d ${origin}${path}`,
    pathDigest: `p ${origin}${path}`,
    question: `p ${origin}${path}`,
  }
}

export function answer(status: number, time: number, more: Partial<Answer> = {}): Answer {
  return { status, at: time, challenges: [], faults: [], names: [], headers: {}, ...more }
}

/** A page that was answered with `status` at `time` (ms) and ended; the rest as given. */
export function exchange(status: number, time: number, more: Partial<Exchange> = {}): Exchange {
  return {
    id: `${more.kind ?? 'page'}@${time}`,
    kind: 'page',
    method: 'GET',
    address: at('/reports'),
    startedAt: time - 10,
    prompts: [],
    redirects: [],
    answer: answer(status, time),
    end: { at: time + 1, status },
    ...more,
  }
}

export function diagnosis(cause: CauseId): Diagnosis {
  const finding = { cause, confidence: 0.8, for: [], against: [], who: 'visitor', where: 'sign-in' } as const
  return { ranked: [finding], also: [], unchecked: [] }
}

const digest = makeDigest(Uint8Array.of(1))

/** An address of the same site as it is read of a URL. */
export function readAt(path: string): Exchange['address'] {
  return readAddress(path, digest, address.origin)!
}
