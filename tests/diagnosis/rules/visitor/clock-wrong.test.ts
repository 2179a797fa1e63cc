import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import {
  bearer,
  firstCause,
  jwt,
  minutesFromNoon,
  onTime,
  seen,
  speaksAgainst,
  speaksFor,
  without,
} from '../../recorded'

const cause = 'clock-wrong'
const late = { Date: 'Sat, 21 Nov 2026 13:00:00 GMT' }

describe('clock-wrong', () => {
  it('is named where a token is good only later, and then it is not the device', () => {
    const evidence = seen({ sent: bearer({ nbf: minutesFromNoon(10), exp: minutesFromNoon(70) }), got: onTime })
    const [first] = diagnose(evidence).ranked
    expect(first.cause).toBe(cause)
    expect(first.who).toBe('site')
  })

  it('is not named for a token whose time has begun', () => {
    const evidence = seen({ sent: bearer({ nbf: minutesFromNoon(-10), exp: minutesFromNoon(70) }), got: onTime })
    expect(firstCause(evidence)).toBe('token-rejected')
  })

  it('is named where the device believes in a token that is over', () => {
    const sent = bearer({ exp: minutesFromNoon(20) })
    const evidence = seen({ sent, got: late })
    expect(speaksFor(evidence, cause)).toEqual(expect.arrayContaining(['saw_token_good_by_device', 'saw_clock_behind']))
    expect(
      diagnose(evidence)
        .ranked.slice(0, 2)
        .map((one) => one.cause),
    ).toContain(cause)
    expect(speaksFor(seen({ sent: bearer({ exp: minutesFromNoon(-20) }), got: onTime }), cause)).toEqual([])
  })

  it('measures a proof that was made by the device’s clock', () => {
    const proof = (minutes: number) => ({
      Authorization: 'DPoP 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d',
      DPoP: jwt({ iat: minutesFromNoon(minutes), htm: 'GET' }),
    })
    expect(speaksFor(seen({ sent: proof(0), got: late }), cause)).toContain('saw_proof_off')
    expect(speaksFor(seen({ sent: proof(0), got: onTime }), cause)).toEqual([])
  })

  it('says that the clocks agree where they do', () => {
    const body = { message: 'Timestamp is outside the allowed window' }
    expect(speaksAgainst(seen({ got: onTime, body }), cause)).toContain('saw_clock_agrees')
    expect(speaksAgainst(seen({ got: late, body }), cause)).toEqual([])
  })

  it('is unchecked where no clock could be measured', () => {
    expect(diagnose(without(seen({ got: onTime }), 'clock')).unchecked).toContain(cause)
    expect(diagnose(seen({ got: onTime })).unchecked).not.toContain(cause)
  })
})
