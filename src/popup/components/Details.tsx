import type { Diagnosis, Incident } from '../../contract/incident'
import { cookieRows } from '../cookie-rows'
import { answerFacts, clockFact, sentFacts } from '../facts'
import { causeMessage, findingMessage } from '../cause-words'
import { sentToken } from '../token-life'
import { AskedFor } from './AskedFor'
import { CookieTable } from './CookieTable'
import { Facts } from './Facts'
import { Say } from './Say'
import { TokenBar } from './TokenBar'

function Considered({ diagnosis: { ranked, unchecked } }: { diagnosis: Diagnosis }) {
  return (
    <section>
      <h2>
        <Say of={{ id: 'details_considered' }} />
      </h2>
      <Facts
        rows={ranked.slice(0, 5).map((finding) => ({
          label: findingMessage(finding, 'title'),
          value: { id: 'fact_percent', values: [Math.round(finding.confidence * 100)] },
        }))}
      />
      {unchecked.length > 0 && (
        <>
          <h2>
            <Say of={{ id: 'details_unchecked' }} />
          </h2>
          <ul class="unchecked">
            {unchecked.map((cause) => (
              <li>
                <Say of={causeMessage(cause, 'title')} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Everything that is known, for who wants to see for themselves. No secret is among it: none reaches the record. */
export function Details({ incident: { evidence, diagnosis } }: { incident: Incident }) {
  const token = evidence && sentToken(evidence)
  const rows = evidence ? cookieRows(evidence) : []
  const clock = evidence && clockFact(evidence)
  return (
    <div class="details">
      <h1 id="headline">
        <Say of={{ id: 'tab_details' }} />
      </h1>
      {!evidence && (
        <p class="lead">
          <Say of={{ id: 'details_none' }} />
        </p>
      )}
      {evidence && token && <TokenBar token={token} now={evidence.answer.at} />}
      {rows.length > 0 && <CookieTable rows={rows} />}
      {evidence && (
        <>
          <AskedFor answer={evidence.answer} />
          <section>
            <h2>
              <Say of={{ id: 'details_sent' }} />
            </h2>
            <Facts rows={sentFacts(evidence)} />
          </section>
          <section>
            <h2>
              <Say of={{ id: 'details_answer' }} />
            </h2>
            <Facts rows={[...answerFacts(evidence), ...(clock ? [clock] : [])]} />
          </section>
        </>
      )}
      {diagnosis && <Considered diagnosis={diagnosis} />}
    </div>
  )
}
