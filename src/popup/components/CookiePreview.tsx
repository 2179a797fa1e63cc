import { useEffect, useState } from 'preact/hooks'
import type { Preview } from '../../contract/protocol'
import { tame } from '../../text/tame'
import { usePort } from '../port'
import { Say } from './Say'
import type { Place } from './StepActions'

/** Exactly what would go, before the click: names and hosts, never values. */
export function CookiePreview({ place }: { place: Place }) {
  const { ask } = usePort()
  const { tabId, incident, step } = place
  const [preview, setPreview] = useState<Preview>()
  useEffect(() => {
    let gone = false
    void ask('preview', { tabId, incident, step }).then(
      (now) => {
        if (!gone) setPreview(now)
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [ask, tabId, incident, step])
  if (!preview) return null
  const { cookies, notes } = preview
  const others = [...new Set(cookies.flatMap(({ alsoUsedBy }) => alsoUsedBy))]
  const wide = cookies.filter(({ wide: shared, alsoUsedBy }) => shared && !alsoUsedBy.length)
  return (
    <div class="preview">
      {others.length > 0 && (
        <p class="warning">
          <Say of={{ id: 'preview_others', values: [{ list: others }] }} />
        </p>
      )}
      {!others.length && wide.length > 0 && (
        <p class="warning">
          <Say of={{ id: 'preview_wide', values: [{ list: [...new Set(wide.map(({ domain }) => domain))] }] }} />
        </p>
      )}
      {notes.map((note) => (
        <p>
          <Say of={note} />
        </p>
      ))}
      {cookies.length > 0 && (
        <details>
          <summary>
            <Say of={{ id: 'preview_summary', values: [{ count: cookies.length }] }} />
          </summary>
          <ul class="cookies">
            {cookies.map(({ name, domain, wide: shared }) => (
              <li>
                <code dir="auto">{tame(name, 60)}</code> <bdi>{tame(domain, 80)}</bdi>
                {shared && (
                  <span class="shared">
                    <Say of={{ id: 'preview_shared' }} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
