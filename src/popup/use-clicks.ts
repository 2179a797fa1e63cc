import { useRef, useState } from 'preact/hooks'
import type { TabRecord } from '../contract/incident'
import type { StepId } from '../contract/remedies'

/** The step whose button was clicked. */
interface Clicked {
  readonly incident: string
  readonly step: StepId
}

/** Waits for what a click began, to say where it fails; `of`: the step that it was a click of. */
export type Run = (doing: Promise<unknown>, of?: Clicked) => void

/** Changes with what became of the step; of a click on anything else, with the page that the tab shows. */
function standOf(record: TabRecord | undefined, of: Clicked | undefined): string {
  if (!of) return `${record?.page?.at}`
  const incident = record?.incidents.find(({ id }) => id === of.incident)
  const step = incident?.steps.find((each) => each.step === of.step)
  return `${incident && incident.state === 'healed'} ${step?.state} ${step?.at}`
}

/** failed: the last click could not be carried out, and nothing has come of it since. */
export function useClicks(record: TabRecord | undefined, lookAgain: () => void): { failed: boolean; run: Run } {
  const latest = useRef(record)
  latest.current = record
  const [failure, setFailure] = useState<{ readonly of: Clicked | undefined; readonly stand: string }>()

  const run: Run = (doing, of) => {
    setFailure(undefined)
    doing.catch(() => {
      setFailure({ of, stand: standOf(latest.current, of) })
      // Where the background died over it, to be asked wakes it, and what it was at ends.
      lookAgain()
    })
  }
  return { failed: failure !== undefined && failure.stand === standOf(record, failure.of), run }
}
