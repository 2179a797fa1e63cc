import type { Expected, Situation } from './site'

const form = { by: 'form', at: '/sign-in' } as const
const clock = { by: 'control', control: '/control/set-clock-right' } as const

/** A page that loads well and whose script asks for its contents with a token. */
function askWithToken(
  id: string,
  host: string,
  title: string,
  expected: Omit<Expected, 'badge'>,
  cure: Situation['cure'],
): Situation {
  return {
    id,
    title,
    host,
    path: '/app',
    prior: 'gives the page the token of the title',
    refused: { path: '/api/reports', kind: 'call' },
    expected: { badge: true, ...expected },
    ...(cure ? { cure } : {}),
    twin: { differs: 'a good token, and clocks that agree' },
  }
}

export const tokenSituations: readonly Situation[] = [
  askWithToken(
    'token-expired',
    'cash-ledger.test',
    'A page whose access token ran out hours ago.',
    { cause: 'token-expired', fixedBy: 'sign-in' },
    form,
  ),
  askWithToken(
    'token-expired-said',
    'bike-ledger.test',
    'The same, and the server says so in its challenge.',
    { cause: 'token-expired', fixedBy: 'sign-in' },
    form,
  ),
  askWithToken(
    'token-wrong-audience',
    'tea-ledger.test',
    'A page that sends a token made for another service.',
    { cause: 'token-rejected', fixedBy: 'sign-in' },
    form,
  ),
  askWithToken(
    'token-bad-signature',
    'book-ledger.test',
    'A page that sends a token signed with a key that has been replaced.',
    { cause: 'token-rejected', fixedBy: 'sign-in' },
    form,
  ),
  askWithToken(
    'token-not-yet-valid',
    'ferry-ledger.test',
    'Two clocks ten minutes apart: a fresh token counts as not valid yet.',
    { cause: 'clock-wrong', fixedBy: 'fix-clock' },
    clock,
  ),
  askWithToken(
    'clock-of-server-ahead',
    'radio-ledger.test',
    'Two clocks three hours apart: a fresh token counts as expired.',
    { cause: 'clock-wrong', fixedBy: 'fix-clock' },
    clock,
  ),
  askWithToken(
    'token-none',
    'wine-ledger.test',
    'A page that asks for data without any token.',
    { cause: 'not-signed-in', fixedBy: 'sign-in' },
    form,
  ),
  askWithToken(
    'token-scope',
    'ship-ledger.test',
    'A token that is good, but not for this part of the service.',
    { cause: 'no-permission', mendedBy: 'whoever gives out the right' },
    undefined,
  ),
]
