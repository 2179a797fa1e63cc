import { useState } from 'preact/hooks'
import type { Incident, StepRecord } from '../../contract/incident'
import { tame } from '../../text/tame'
import { usePort } from '../port'
import { mailTo, writeReport } from '../report'
import { Say, useSay } from './Say'

interface Props {
  readonly incident: Incident
  readonly record: StepRecord | undefined
}

/** The report, word for word before anything is done with it, and whom to send it to. */
export function ContactSite({ incident, record }: Props) {
  const { copy, catalogue } = usePort()
  const say = useSay()
  const [copied, setCopied] = useState<boolean>()
  const text = writeReport(incident, catalogue)
  const { mail, page, from } = record?.contact ?? {}
  const subject = say({ id: 'report_subject', values: [incident.address.host] })
  return (
    <div class="contact">
      {from === 'security-txt' && (
        <p class="quiet">
          <Say of={{ id: 'contact_security' }} />
        </p>
      )}
      {(mail || page) && (
        <div class="links">
          {mail && (
            <a class="button" href={mailTo(mail, subject, text)} target="_blank" rel="noreferrer">
              <Say of={{ id: 'contact_mail_button', values: [tame(mail, 100)] }} />
            </a>
          )}
          {page && (
            <a class="button" href={page} target="_blank" rel="noreferrer">
              <Say of={{ id: 'contact_page_button' }} />
            </a>
          )}
        </div>
      )}
      <details>
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
    </div>
  )
}
