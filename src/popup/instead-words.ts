import type { Instead } from '../contract/incident'
import type { Message } from '../contract/messages'
import type { Step } from '../remedies/word-step'

export interface Words {
  readonly headline: Message
  readonly lead: readonly Message[]
}

/** Whether the refused page was the answer to a form, and of which site. */
export type SentForm = false | 'own' | 'cross-site'

/** What answered a form is not opened again by us: there is nothing to click. */
export function resend({ button: _, ...step }: Step, sentForm: SentForm): Step {
  const what = sentForm === 'cross-site' ? 'step_other_form_not_resent' : 'step_form_not_resent'
  return { ...step, title: { id: 'step_resend_title' }, what: { id: what } }
}

export type Meaning = keyof typeof errors

/**
 * What another error says of the person: many sites have 403 or 404 for whom they do not know (RFC 9110 15.5.4). One of
 * 429 (RFC 6585 4), of a proxy (407), of the network (511, RFC 6585 6) or of the server's own says nothing of whether the
 * person is let in. 419 is in no register: Laravel and others say by it that a form's page is too old.
 */
export function meaningOf(status: number): Meaning {
  if (status === 429) return 'busy'
  if (status === 407) return 'proxy'
  if (status === 419) return 'expired'
  if (status === 511) return 'network'
  if (status >= 500) return 'down'
  return status === 403 ? 'forbidden' : status === 404 || status === 410 ? 'missing' : 'other'
}

const errors = {
  forbidden: { title: 'instead_forbidden_title', lead: 'instead_forbidden_lead' },
  missing: { title: 'instead_missing_title', lead: 'instead_missing_lead' },
  busy: { title: 'instead_busy_title', lead: 'instead_busy_lead' },
  down: { title: 'instead_down_title', lead: 'instead_down_lead' },
  proxy: { title: 'instead_proxy_title', lead: 'instead_proxy_lead' },
  network: { title: 'instead_network_title', lead: 'instead_network_lead' },
  expired: { title: 'instead_expired_title', lead: 'instead_expired_lead' },
  other: { title: 'instead_error_title', lead: 'instead_error_lead' },
} as const

/**
 * What is said of it at the top. `counts`: a pause is under way after which we load the page again. `left`: the page
 * that was refused, where the tab shows another one by now. `sentForm`: only the person can have it answered again.
 */
export function wordsOf(instead: Instead, counts: boolean, left?: string | undefined, sentForm?: boolean): Words {
  if (instead.what === 'sign-in')
    return {
      headline: { id: 'instead_sign_in_title' },
      lead: [{ id: 'instead_sign_in_lead', values: [{ code: instead.host }] }],
    }
  if (instead.what === 'page')
    return {
      headline: { id: 'instead_page_title' },
      lead: [{ id: 'instead_page_lead', values: [{ code: instead.host + instead.path }] }],
    }
  if (instead.what === 'empty') return { headline: { id: 'instead_empty_title' }, lead: [{ id: 'instead_empty_lead' }] }
  if (instead.what === 'error') {
    const meaning = meaningOf(instead.status)
    const { title, lead } = errors[meaning]
    const then: Message = { id: counts ? 'instead_counts' : 'instead_afterwards' }
    const passes = meaning === 'busy' || meaning === 'down' || meaning === 'proxy' || meaning === 'network'
    return {
      headline: { id: title },
      lead: [{ id: lead, values: [String(instead.status)] }, ...(passes ? [then] : [])],
    }
  }
  if (sentForm) return { headline: { id: 'instead_undone_form_title' }, lead: [{ id: 'instead_undone_form_lead' }] }
  const here = instead.elsewhere ? 'instead_undone_elsewhere_lead' : 'instead_undone_lead'
  const lead: Message = left ? { id: 'instead_undone_away_lead', values: [{ code: left }] } : { id: here }
  return { headline: { id: 'instead_undone_title' }, lead: [lead] }
}
