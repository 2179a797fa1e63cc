import type { Answer, ChallengeFault } from '../../contract/evidence'
import type { MessageId } from '../../contract/messages'
import { challengeFacts } from '../facts'
import { Facts } from './Facts'
import { Say } from './Say'

const faults: Readonly<Record<ChallengeFault['what'], MessageId>> = {
  'no-scheme': 'fault_no_scheme',
  'unterminated-string': 'fault_unterminated_string',
  'bad-character': 'fault_bad_character',
  'duplicate-param': 'fault_duplicate_param',
  'param-without-value': 'fault_param_without_value',
  'junk-after-value': 'fault_junk_after_value',
  'missing-realm': 'fault_missing_realm',
  'too-long': 'fault_too_long',
}

/** The challenges as read, and where they break the grammar. */
export function AskedFor({ answer }: { answer: Answer }) {
  return (
    <section>
      <h2>
        <Say of={{ id: 'details_challenge' }} />
      </h2>
      {answer.challenges.slice(0, 6).map((challenge) => (
        <Facts rows={challengeFacts(challenge)} />
      ))}
      {!answer.challenges.length && (
        <p>
          <Say of={{ id: answer.faults.length ? 'details_challenge_unreadable' : 'details_challenge_none' }} />
        </p>
      )}
      {answer.faults.length > 0 && (
        <ul class="faults">
          {answer.faults.slice(0, 8).map(({ what, offset, field }) => (
            <li>
              <Say of={{ id: faults[what] }} /> <Say of={{ id: 'fault_place', values: [field + 1, offset + 1] }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
