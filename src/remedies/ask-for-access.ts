import type { Device } from '../contract/device'
import type { Evidence } from '../contract/evidence'
import type { Finding } from '../contract/incident'
import type { MessageId } from '../contract/messages'
import { holdsSignIn } from '../contract/sign-in-cookie'
import type { Remedy } from './remedy'

/** The right that the site names as missing (RFC 6750 3). */
function scopeWanted({ answer: { challenges } }: Evidence): string | undefined {
  const [scope] = challenges.flatMap(({ params }) =>
    params.flatMap(({ name, value }) => (name.toLowerCase() === 'scope' && value ? [value] : [])),
  )
  return scope
}

const isOfCompany = (finding: Finding) => finding.for.some(({ id }) => id.startsWith('saw_company_sign_in'))

/** For the help desk comes last: the policy by which this browser answers with the sign-in of the system. */
function ofCompany(device: Device | undefined): MessageId[] {
  const own =
    device?.browserName === 'firefox' ? 'guide_access_company_setting_firefox' : 'guide_access_company_setting'
  const asked = ['guide_access_company_network', 'guide_access_company_device', 'guide_access_company_account'] as const
  return [...asked, ...(device ? ([own] as const) : [])]
}

/** True where something that tells who asks went with the request: a key, a token, a password, a cookie of a sign-in. */
export function sentSignIn({ request }: Evidence): boolean {
  const { credentials = [], cookies = [] } = request ?? {}
  const filled = credentials.filter(({ oddity }) => oddity !== 'placeholder' && oddity !== 'empty')
  return filled.some(({ from }) => from !== 'query') || cookies.some(holdsSignIn)
}

export const askForAccess: Remedy = {
  id: 'ask-for-access',
  steps: [
    {
      id: 'ask-for-access',
      title: 'step_access_title',
      what: 'step_access_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 5,
      asked: 'device-rule',
      helps: { 'no-permission': 0.5, 'unsupported-scheme': 0.3, 'network-blocked': 0.1 },
      // A kind of sign-in that nobody set up is a matter for those who could; another unknown one is not.
      fits: ({ first }) => first.cause !== 'unsupported-scheme' || isOfCompany(first),
      tells({ first, evidence, device }) {
        if (isOfCompany(first)) return ofCompany(device).map((id) => ({ say: { id } }))
        const scope = evidence && scopeWanted(evidence)
        return scope ? [{ say: { id: 'access_told_scope', values: [{ code: scope }] } }] : []
      },
      points: ['guide_access_account', 'guide_access_switch', 'guide_access_whom', 'guide_access_numbers'],
      forms: [
        {
          when: 'company-sign-in',
          title: 'step_access_company_title',
          what: 'step_access_company_what',
          points: [],
        },
        {
          when: 'device-rule',
          title: 'step_access_company_title',
          what: 'step_access_device_what',
          points: ['guide_access_company_device', 'guide_access_device_state', 'guide_access_device_say'],
        },
        {
          when: 'place-refused',
          title: 'step_access_place_title',
          what: 'step_access_place_what',
          points: ['guide_access_place_whom', 'guide_access_place_say'],
        },
        { when: 'sign-in-sent', what: 'step_access_known_what' },
      ],
    },
  ],
}
