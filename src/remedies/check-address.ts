import type { Evidence } from '../contract/evidence'
import type { MessageId } from '../contract/messages'
import type { Remedy } from './remedy'

/** Characters that mails, chats and forms write in several ways, so that another address comes out (RFC 3986 2.1). */
const easilyChanged = /[^\x21-\x7e]|["%&'+,;]/

/** What this address may have lost or changed on its way to the person. */
function onTheWay({ exchange: { address } }: Evidence): MessageId[] {
  const { path, query } = address
  // What stands for a part that is not shown is our own sign, and no part of the address.
  const shown = path.replaceAll('…', '')
  const signs = easilyChanged.test(shown) || query.some(({ name }) => easilyChanged.test(name.replaceAll('…', '')))
  // The home page is mostly meant as it is.
  const bare = !query.length && path !== '/'
  return [...(signs ? (['guide_address_signs'] as const) : []), ...(bare ? (['guide_address_extras'] as const) : [])]
}

export const checkAddress: Remedy = {
  id: 'check-address',
  steps: [
    {
      id: 'check-address',
      title: 'step_check_address_title',
      what: 'step_check_address_what',
      button: 'step_guide_done_button',
      check: 'reload',
      otherAddress: true,
      harmless: true,
      effort: 2,
      helps: {
        'wrong-address': 0.8,
        'link-expired': 0.2,
        'wrong-server': 0.15,
        'no-permission': 0.1,
        'not-signed-in': 0.05,
        'challenge-missing': 0.1,
      },
      tells: ({ evidence }) => (evidence ? onTheWay(evidence).map((id) => ({ say: { id } })) : []),
      points: ['guide_address_compare', 'guide_address_typed', 'guide_address_bookmark'],
      panel: 'address',
      idle: ['link-over', 'link-cut'],
    },
  ],
}
