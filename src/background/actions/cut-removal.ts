import { isAtWork } from '../../contract/at-work'
import type { StepRecord } from '../../contract/incident'
import { stepOf } from '../../incidents/steps'
import { foresee } from '../../store/undo'
import { isWorkedOn } from '../undo-work'
import { incidentAt, note, type Place } from './trail'

/** The removal was stopped in the middle, and nothing that it took is put back yet. */
export function isCut(record: StepRecord): boolean {
  const { undo } = record
  return undo !== undefined && !undo.begun && (undo.cut || (isAtWork(record) && !isWorkedOn(undo.id)))
}

/**
 * Notes that a removal which was stopped once the last of them had gone is a whole one: what is refused after it is
 * refused without them. Changes nothing where one is there: what was never removed, too, may have a new value by now.
 */
export async function noteIfWhole(place: Place): Promise<void> {
  const { undo } = stepOf(await incidentAt(place), place.step) ?? {}
  if (!undo?.cut) return
  const { fates = [] } = (await foresee(undo.id, Date.now(), true)) ?? {}
  const { cut: _, ...whole } = undo
  if (fates.length && fates.every((fate) => fate === 'back')) await note(place, { undo: whole })
}
