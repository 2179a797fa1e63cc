import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../src/diagnosis/facts/statements'

describe('statementsOf', () => {
  it.each([
    ['The token has expired. Sign in again!', ['The token has expired', 'Sign in again']],
    ['Version 2.1 is off', ['Version 2.1 is off']],
    ['Invalid token | Acme – Sign in', ['Invalid token', 'Acme', 'Sign in']],
    ['It isn’t valid', ["It isn't valid"]],
    ['Wrong password. Forgot your password?', ['Wrong password']],
    ['401.3 - denied by ACL', ['401.3', 'denied by ACL']],
    ['invalid_token', []],
    ['invalid_token_format', ['invalid_token_format']],
    ['401', []],
    ['', []],
  ])('of %j', (text, statements) => expect(statementsOf(text)).toEqual(statements))

  it('leaves out what server software always says, wherever it stands', () => {
    const apache = 'This server could not verify that you are authorized to access the document requested.'
    expect(statementsOf(apache)).toEqual([])
    expect(statementsOf(`Token expired. ${apache.toUpperCase()} Ask the owner`)).toEqual([
      'Token expired',
      'Ask the owner',
    ])
    expect(statementsOf('This server could not verify your token')).toEqual(['This server could not verify your token'])
  })

  it.each([
    ['No permission -- see authorization schemes', 'No permission to see this folder'],
    ['Your client does not have permission to get URL /cgi-bin/status from this server.', 'You lack the permission'],
    [
      'Access to this resource is denied, your client has not supplied the correct authentication.',
      'The app has not supplied the correct password',
    ],
    [
      'If the 401 response contains the same challenge as the prior response, and the user agent has tried at least once, the user SHOULD be presented the entity.',
      'The response contains the same challenge',
    ],
  ])('leaves out what a server says to everybody: %s', (always, own) => {
    expect(statementsOf(always)).toEqual([])
    expect(statementsOf(own)).toEqual([own])
  })

  it('reads a text of any length', () => {
    const long = (text: string) => text.repeat(20_000)
    expect(statementsOf(long('no end '))).toHaveLength(1)
    expect(statementsOf(long('an end. '))).toHaveLength(20_000)
    expect(statementsOf(long(' '))).toEqual([])
  })
})
