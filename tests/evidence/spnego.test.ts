import { describe, expect, it } from 'vitest'
import { negStateOf } from '../../src/evidence/spnego'

const token = (...bytes: number[]) => Buffer.from(bytes).toString('base64')
/** A NegTokenResp with this negState, and Kerberos as its mechanism. */
const resp = (state: number) =>
  token(0xa1, 20, 0x30, 18, 0xa0, 3, 0x0a, 1, state, 0xa1, 11, 6, 9, 42, 134, 72, 134, 247, 18, 1, 2, 2)

describe('negStateOf', () => {
  it('reads what mod_auth_gssapi sends with a refusal of somebody whom it knows', () =>
    expect(negStateOf('oRQwEqADCgEAoQsGCSqGSIb3EgECAg==')).toBe('accept-completed'))

  it.each([
    [0, 'accept-completed'],
    [1, 'accept-incomplete'],
    [2, 'reject'],
    [3, 'request-mic'],
    [4, undefined],
  ])('reads state %i as %s', (state, name) => expect(negStateOf(resp(state))).toBe(name))

  it('reads it of a token whose length takes several bytes', () =>
    expect(
      negStateOf(token(0xa1, 0x82, 1, 4, 0x30, 0x82, 1, 0, 0xa0, 3, 0x0a, 1, 2, ...Array<number>(247).fill(0))),
    ).toBe('reject'))

  it.each([
    ['that has none', token(0xa1, 15, 0x30, 13, 0xa1, 11, 6, 9, 42, 134, 72, 134, 247, 18, 1, 2, 2)],
    ['of the other kind (NegTokenInit)', token(0xa0, 7, 0x30, 5, 0xa0, 3, 0x0a, 1, 0)],
    ['of NTLM', Buffer.from('NTLMSSP\0').toString('base64')],
    ['that ends too soon', token(0xa1, 20, 0x30)],
    ['that is no base64', 'oR_w'],
    ['that is empty', ''],
  ])('says nothing of a token %s', (_, text) => expect(negStateOf(text)).toBeUndefined())
})
