import { useState } from 'preact/hooks'
import type { Incident } from '../../contract/incident'
import { usePort } from '../port'
import { writeReport } from '../report'
import { Say } from './Say'

/** The report, word for word before anything is done with it. */
export function Letter({ incident }: { incident: Incident }) {
  const { copy, catalogue } = usePort()
  const [copied, setCopied] = useState<boolean>()
  const text = writeReport(incident, catalogue)
  return (
    <details class="letter">
      <summary>
        <Say of={{ id: 'report_show' }} />
      </summary>
      <pre class="report" tabIndex={0}>
        {text}
      </pre>
      <button
        type="button"
        onClick={() => {
          copy(text).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }}
      >
        <Say of={{ id: 'report_copy_button' }} />
      </button>
      <small role="status">
        {copied !== undefined && <Say of={{ id: copied ? 'guide_copied' : 'guide_copy_refused' }} />}
      </small>
    </details>
  )
}
