import { describe, expect, it } from 'vitest'
import { bearer, firstCause, minutesFromNoon, onTime, seen, speaksFor } from '../../recorded'

const cause = 'api-key'

describe('api-key', () => {
  it('is named where a key was sent and refused', () => {
    expect(firstCause(seen({ sent: { apikey: 'd41d8cd98f00b204e9800998' } }))).toBe(cause)
    expect(firstCause(seen({ url: 'https://app.acme.test/v1?api_key=d41d8cd98f00b204e9800998' }))).toBe(cause)
  })

  it('is named where the site asks for one', () => {
    expect(firstCause(seen({ got: { 'WWW-Authenticate': 'ApiKey realm="acme"' } }))).toBe(cause)
    expect(firstCause(seen({ body: { error: 'Missing API key' } }))).toBe(cause)
  })

  it('is not named where nobody speaks of a key', () => {
    expect(speaksFor(seen({ got: { 'WWW-Authenticate': 'Bearer' }, body: { error: 'Sorry' } }), cause)).toEqual([])
  })

  it('gives way to a token that went along with the key', () => {
    const sent = { apikey: 'd41d8cd98f00b204e9800998', ...bearer({ exp: minutesFromNoon(-60) }) }
    expect(firstCause(seen({ sent, got: onTime }))).toBe('token-expired')
  })
})
