import type { Incident } from '../../contract/incident'
import type { Contact } from '../../contract/contact'
import type { Message } from '../../contract/messages'
import { say } from '../../text/say'
import { tame } from '../../text/tame'
import { usePort } from '../port'
import { mailTo, writeReport } from '../report'
import { Say } from './Say'

interface Props {
  readonly incident: Incident
  readonly contact: Contact
}

/** Whom to send the report to. The first way is what to do now. */
export function ContactLinks({ incident, contact: { mail, page, pageHost, tel, from } }: Props) {
  const { catalogue } = usePort()
  // Not isolated: others would see the marks of mixed scripts as boxes.
  const subject = say({ id: 'report_subject', values: [incident.address.host] }, catalogue)
  const toPage: Message = pageHost
    ? { id: 'contact_page_there_button', values: [tame(pageHost, 100)] }
    : { id: from === 'home' ? 'contact_home_button' : 'contact_page_button' }
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
            <Say of={toPage} />
          </a>
        )}
        {tel && (
          <a class={mail || page ? 'button' : 'button primary'} href={`tel:${tel}`}>
            <Say of={{ id: 'contact_tel_button', values: [tame(tel, 100)] }} />
          </a>
        )}
      </div>
    </div>
  )
}
