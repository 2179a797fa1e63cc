import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { Preview } from '../../contract/protocol'
import { gatherChanges } from '../gather-changes'
import { usePort } from '../port'
import { useUndoPlace } from '../undo-place'
import { PreviewedCookies } from './PreviewedCookies'
import { Say } from './Say'
import type { Place } from './StepActions'
import { UndoElsewhere } from './UndoButton'

interface Props {
  readonly place: Place
  /** Registrable domain, whose jar it is about. */
  readonly site: string
  readonly run: (doing: Promise<unknown>) => void
  /** It is the step to do now: what would go is in sight, and not only how much. */
  readonly open: boolean
  /** Said where it cannot be found out, and nothing can be removed therefore. */
  readonly failed?: 'preview_failed' | 'preview_storage_failed'
  /** Told true once what would go is shown: the button that removes it waits for that. Must stay the same function. */
  readonly onReady?: (ready: boolean) => void
  /** Told once it is known that nothing of worth would go. Must stay the same function. */
  readonly onSpared?: (spared: Spared | undefined) => void
}

/** Why nothing is lost: nothing is there to be taken, or saved copies alone may be. */
export type Spared = 'nothing' | 'copies'

/** Exactly what would go, before the click: names and hosts, never values. */
export function CookiePreview({ place, site, run, open, onReady, onSpared, failed = 'preview_failed' }: Props) {
  const { ask, watchJar, watchPermissions } = usePort()
  const { tabId, incident, step } = place
  const [preview, setPreview] = useState<Preview | 'failed'>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let gone = false
    const show = (now: Preview | 'failed') => {
      if (!gone) setPreview(now)
    }
    void ask('preview', { tabId, incident, step }).then(show, () => show('failed'))
    return () => {
      gone = true
    }
  }, [ask, tabId, incident, step, tries])

  // What is shown stays until it is known what there is now.
  useEffect(() => {
    const [again, giveUp] = gatherChanges(() => setTries((times) => times + 1))
    const stops = [watchJar(site, again), watchPermissions(again), giveUp]
    return () => stops.forEach((stop) => stop())
  }, [watchJar, watchPermissions, site])

  const known = preview === 'failed' ? undefined : preview
  const { elsewhere } = known ?? {}
  const other = useUndoPlace(step, elsewhere !== undefined)
  const ready = known !== undefined && !known.noAccess && !known.nothing
  // Before the paint: a button that can be clicked and what it would do come into sight together.
  useLayoutEffect(() => {
    onReady?.(ready)
    return () => onReady?.(false)
  }, [onReady, ready])
  const spared = known?.nothing ? 'nothing' : known?.onlyCopies ? 'copies' : undefined
  useLayoutEffect(() => {
    onSpared?.(spared)
    return () => onSpared?.(undefined)
  }, [onSpared, spared])

  function lookAgain() {
    setPreview(undefined)
    setTries((times) => times + 1)
  }

  return (
    <div class="preview" aria-busy={preview === undefined}>
      <p role="status">
        {!ready && !known?.nothing && (
          <Say of={{ id: preview === 'failed' ? failed : known ? 'preview_no_access' : 'preview_loading' }} />
        )}
      </p>
      {preview === 'failed' && (
        <button type="button" onClick={lookAgain}>
          <Say of={{ id: 'preview_again_button' }} />
        </button>
      )}
      {known && <PreviewedCookies preview={known} open={open} />}
      {elsewhere && (
        <>
          <p>
            <Say
              of={
                other
                  ? { id: 'preview_removed_see', values: [{ at: elsewhere.at }, { message: other }] }
                  : { id: 'preview_removed_elsewhere', values: [{ at: elsewhere.at }] }
              }
            />
          </p>
          {!other && <UndoElsewhere {...elsewhere} site={site} run={run} />}
        </>
      )}
    </div>
  )
}
