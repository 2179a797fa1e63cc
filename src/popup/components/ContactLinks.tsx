import type { Incident } from '../../contract/incident'
import type { Contact } from '../../contract/contact'
import { tame } from '../../text/tame'
import { usePort } from '../port'
import { mailTo, writeReport } from '../report'
import { Say, useSay } from './Say'

interface Props {
  readonly incident: Incident
  readonly contact: Contact
}

/** Whom to send the report to. The first way is what to do now. */
export function ContactLinks({ incident, contact: { mail, page, from } }: Props) {
  const { catalogue } = usePort()
  const say = useSay()
  const subject = say({ id: 'report_subject', values: [incident.address.host] })
  return (
    <div class="contact">
      {from === 'security-txt' && (
        <p class="quiet">
          <Say of={{ id: 'contact_security' }} />
        </p>
      )}
      <div class="links">
        {mail && (
          <a
            class="button primary"
            href={mailTo(mail, subject, writeReport(incident, catalogue))}
            target="_blank"
            rel="noreferrer"
          >
            <Say of={{ id: 'contact_mail_button', values: [tame(mail, 100)] }} />
          </a>
        )}
        {page && (
          <a class={mail ? 'button' : 'button primary'} href={page} target="_blank" rel="noreferrer">
            <Say of={{ id: 'contact_page_button' }} />
          </a>
        )}
      </div>
    </div>
  )
}
