import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { Preview } from '../../contract/protocol'
import { usePort } from '../port'
import { PreviewedCookies } from './PreviewedCookies'
import { Say } from './Say'
import type { Place } from './StepActions'

interface Props {
  readonly place: Place
  /** It is the step to do now: what would go is in sight, and not only how much. */
  readonly open: boolean
  /** Said where it cannot be found out, and nothing can be removed therefore. */
  readonly failed?: 'preview_failed' | 'preview_storage_failed'
  /** Told true once what would go is shown: the button that removes it waits for that. Must stay the same function. */
  readonly onReady?: (ready: boolean) => void
}

/** Exactly what would go, before the click: names and hosts, never values. */
export function CookiePreview({ place, open, onReady, failed = 'preview_failed' }: Props) {
  const { ask } = usePort()
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

  const ready = preview !== undefined && preview !== 'failed'
  // Before the paint: a button that can be clicked and what it would do come into sight together.
  useLayoutEffect(() => {
    onReady?.(ready)
    return () => onReady?.(false)
  }, [onReady, ready])

  function lookAgain() {
    setPreview(undefined)
    setTries(tries + 1)
  }

  return (
    <div class="preview" aria-busy={preview === undefined}>
      <p role="status">{!ready && <Say of={{ id: preview === 'failed' ? failed : 'preview_loading' }} />}</p>
      {preview === 'failed' && (
        <button type="button" onClick={lookAgain}>
          <Say of={{ id: 'preview_again_button' }} />
        </button>
      )}
      {preview !== undefined && preview !== 'failed' && <PreviewedCookies preview={preview} open={open} />}
    </div>
  )
}
