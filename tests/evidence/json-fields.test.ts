import { describe, expect, it } from 'vitest'
import { readFields } from '../../src/evidence/json-fields'

describe('readFields', () => {
  it('lists scalars by their path', () =>
    expect(
      readFields({
        error: { code: 'invalid_api_key', message: 'No.' },
        status: 401,
        ok: false,
        hint: null,
        list: ['a', { b: 'c' }],
      }),
    ).toEqual({
      'error.code': 'invalid_api_key',
      'error.message': 'No.',
      status: '401',
      ok: 'false',
      hint: 'null',
      'list.0': 'a',
      'list.1.b': 'c',
    }))

  it.each([
    [{ access_token: 'swordfish' }, { access_token: '…' }],
    [{ user: { name: 'Ann' } }, { 'user.name': '…' }],
    [{ password: 'required' }, { password: 'required' }],
    [
      { error_code: 'E', invalid_token: 'yes', token_type: 'bearer' },
      { error_code: 'E', invalid_token: 'yes', token_type: 'bearer' },
    ],
    [{ code: '4938' }, { code: '…' }],
    [{ code: 401 }, { code: '401' }],
    [{ message: 'bad 4f9d2b7c' }, { message: 'bad …' }],
    [{ '4f9d2b7c4f9d': 1 }, { '…': '1' }],
    ['text', { '': 'text' }],
    [{ errors: { password: ['Password is wrong'] } }, { 'errors.password.0': 'Password is wrong' }],
    [{ password: ['Password is wrong'] }, { 'password.0': '…' }],
    [{ errors: { password: 'swordfish' } }, { 'errors.password': '…' }],
    [{ errors: { password: { value: 'correct horse battery token expired' } } }, { 'errors.password.value': '…' }],
    [{ errors: { token: 'purple monkey dishwasher is not a valid token' } }, { 'errors.token': '…' }],
    [{ error: { user: 'John Q Public' } }, { 'error.user': '…' }],
    [{ messages: { otp: 'four nine three eight' } }, { 'messages.otp': '…' }],
    [{ state: 'SUNSHINE_FOREVER' }, { state: '…' }],
    [{ state: 'LOCKED_OUT' }, { state: 'LOCKED_OUT' }],
    [{ state: 'af0ifjsldkj' }, { state: '…' }],
    [{ state: 'XYZABCDEFGHIJKLMNOPQRS' }, { state: '…' }],
  ])('%j', (value, fields) => expect(readFields(value)).toEqual(fields))

  it('stays small', () => {
    expect(Object.keys(readFields(Array.from({ length: 5000 }, () => 'x')))).toHaveLength(50)
    let deep: unknown = 'x'
    for (let depth = 0; depth < 5000; depth++) deep = { deep }
    expect(readFields(deep)).toEqual({})
  })
})
