import { expect, it } from 'vitest'
import { wasGivenUp } from '../../src/contract/given-up'

it('is given up by the browser’s own word for that alone', () => {
  for (const error of ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'])
    expect(wasGivenUp({ end: { at: 1, error } })).toBe(true)
  for (const error of ['net::ERR_CONNECTION_RESET', 'net::ERR_CONNECTION_ABORTED_BY_X'])
    expect(wasGivenUp({ end: { at: 1, error } })).toBe(false)
  expect(wasGivenUp({ end: { at: 1, status: 200 } })).toBe(false)
  expect(wasGivenUp({})).toBe(false)
})
