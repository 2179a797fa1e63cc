import { describe, expect, it } from 'vitest'
import { isKeyName } from '../../src/evidence/key-names'

describe('isKeyName', () => {
  it.each([
    'X-Api-Key',
    'apikey',
    'api_key',
    'private-token',
    'access_token',
    'X-Plex-Token',
    'jwt',
    'dpop',
    'download_token',
    'x-authorization',
    'sid',
  ])('%s: yes', (name) => expect(isKeyName(name)).toBe(true))
  it.each([
    'x-csrf-token',
    'proxy-authorization',
    'www-authenticate',
    'sec-websocket-key',
    'keyword',
    'tokenize',
    'accept',
    'inside',
    'monkey',
  ])('%s: no', (name) => expect(isKeyName(name)).toBe(false))
})
