import { createContext } from 'preact'
import { useCallback, useContext, useLayoutEffect, useState } from 'preact/hooks'
import type { Message } from '../contract/messages'
import type { StepId } from '../contract/remedies'
import type { StepView } from './incident-view'

interface UndoPlace {
  /** The step that offers what was removed in another tab back; the others name it. */
  readonly at?: { readonly step: StepId; readonly title: Message }
  /** Said by a step that could offer it, or no longer can. */
  readonly offer: (step: StepId, there: boolean) => void
}

const UndoPlace = createContext<UndoPlace>({ offer: () => undefined })
export const UndoPlaceProvider = UndoPlace.Provider

/** Of all steps that could offer the same undo, the first one does. */
export function useUndoOffers(steps: readonly StepView[]): UndoPlace {
  const [offers, setOffers] = useState<readonly StepId[]>([])
  const offer = useCallback((step: StepId, there: boolean) => {
    setOffers((now) => [...now.filter((other) => other !== step), ...(there ? [step] : [])])
  }, [])
  const first = steps.find(({ step }) => offers.includes(step.spec.id))?.step
  return { offer, ...(first && { at: { step: first.spec.id, title: first.title } }) }
}

/** Where the undo is offered in place of `step`; undefined where that is this one. Before the paint: it is never seen twice. */
export function useUndoPlace(step: StepId, there: boolean): Message | undefined {
  const { at, offer } = useContext(UndoPlace)
  useLayoutEffect(() => {
    offer(step, there)
    return () => offer(step, false)
  }, [offer, step, there])
  return at && at.step !== step ? at.title : undefined
}
