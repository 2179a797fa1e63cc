import type { StepRecord } from '../contract/incident'
import type { MessageId } from '../contract/messages'

const notes: readonly (MessageId | undefined)[] = ['bisect_cancelled_open', 'bisect_hand_cancelled_open']

/** The search was stopped after the page had opened with the extensions off: one of them is in its way, whatever else seemed so. */
export const hasOpenedWithout = ({ note }: StepRecord): boolean => notes.includes(note?.id)
