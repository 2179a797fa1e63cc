import { type CauseId, causes } from '../../src/contract/causes'
import type { Credentials, Evidence } from '../../src/contract/evidence'
import type { Finding } from '../../src/contract/incident'
import type { MessageId } from '../../src/contract/messages'
import type { Device } from '../../src/contract/device'
import { findStep } from '../../src/remedies'
import type { Point, Scene } from '../../src/remedies/remedy'
import type { StepId } from '../../src/contract/remedies'
import { evidence } from './fake-evidence'

export const windows: Device = { system: 'windows', browserName: 'chrome', ownPages: 'chrome' }

/** What a guide is fitted to: a cause that is sure, with what was seen of it. */
export function scene(
  cause: CauseId,
  { seen = evidence(), saw = [], ...more }: Partial<Finding> & { seen?: Evidence; saw?: MessageId[] } = {},
  device?: Device,
): Scene {
  const found = { cause, confidence: 0.9, for: saw.map((id) => ({ id })), against: [], ...causes[cause], ...more }
  return { first: found, evidence: seen, ...(device && { device }) }
}

/** Credentials in Authorization, of which only what matters is named. */
export function pass(more: Partial<Credentials> = {}): Credentials {
  return { from: 'authorization', name: 'authorization', scheme: 'bearer', length: 40, digest: 'd', ...more }
}

/** Evidence of a request that carried these. */
export function sending(credentials: readonly Credentials[], more: Parameters<typeof evidence>[0] = {}): Evidence {
  return evidence({ request: { names: [], credentials, complete: 'all', headers: {} }, ...more })
}

export const idsOf = (points: readonly Point[]): MessageId[] => points.map(({ say }) => say.id)

/** Whether the step has something to do in that scene, and what it tells there. */
export const fits = (id: StepId, at: Scene): boolean => findStep(id)?.fits?.(at) ?? true
export const tells = (id: StepId, at: Scene): readonly Point[] => findStep(id)?.tells?.(at) ?? []
