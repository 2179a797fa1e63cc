import type { CauseId } from '../contract/causes'
import type { MessageId } from '../contract/messages'
import type { Remedy, Scene } from './remedy'

const signIn: readonly MessageId[] = ['prevent_remember', 'prevent_manager']
const password: readonly MessageId[] = ['prevent_manager', 'prevent_mail', 'prevent_change']
const saved: readonly MessageId[] = ['prevent_clear']
const address: readonly MessageId[] = ['prevent_bookmark']

/** What keeps it from happening again; causes that are the site's affair have nothing here. */
const byCause: Readonly<Partial<Record<CauseId, readonly MessageId[]>>> = {
  'not-signed-in': signIn,
  'session-expired': signIn,
  'token-expired': signIn,
  'token-rejected': ['prevent_remember', 'prevent_clear'],
  'wrong-credentials': password,
  'account-locked': password,
  'extra-verification': ['prevent_mail', 'prevent_device'],
  'stale-cookies': saved,
  'stale-cache': saved,
  'cookies-blocked': ['prevent_bookmark'],
  'wrong-address': address,
  'link-expired': address,
  'clock-wrong': ['prevent_clock'],
  'unsupported-scheme': ['prevent_update'],
  'extension-conflict': ['prevent_extensions'],
  'network-blocked': ['prevent_vpn'],
  'rate-limited': ['prevent_slow', 'prevent_manager'],
  'api-key': ['prevent_key'],
}

/** Of a site that is to be reached over its own VPN, that VPN is not to be kept away; and no habit changes others' rules, or a contract. */
const byWords: Readonly<Partial<Record<MessageId, readonly MessageId[]>>> = {
  saw_words_network_asked: ['prevent_vpn_on'],
  saw_words_device_rule: [],
  saw_words_plan_over: [],
  saw_words_quota_over: [],
}

function adviceFor({ cause, for: seen }: Scene['first']): readonly MessageId[] {
  const said = seen.find(({ id }) => byWords[id])
  return (said && byWords[said.id]) ?? byCause[cause] ?? []
}

/** Said once all is well, of the cause that there was; in no list of things to try. */
export const prevent: Remedy = {
  id: 'prevent',
  steps: [
    {
      id: 'prevent',
      title: 'step_prevent_title',
      what: 'step_prevent_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 1,
      helps: {},
      tells: ({ first }) => adviceFor(first).map((id) => ({ say: { id } })),
      points: [],
    },
  ],
}
