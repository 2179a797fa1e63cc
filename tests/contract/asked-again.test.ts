import { expect, it } from 'vitest'
import { canBeAskedAgain } from '../../src/contract/asked-again'
import type { Incident } from '../../src/contract/incident'
import { at, exchange } from '../support/fake-exchange'

const whole = { ...at('/reports'), whole: true }
const of = (more: Partial<Incident> = {}): Incident => {
  const seen = exchange(401, 100, { address: whole, ...more.exchange })
  return { kind: 'page', method: 'GET', address: whole, ...more, exchange: seen } as Incident
}
const handed = {
  ...whole,
  query: ['code', 'state'].map((name) => ({ name, length: 24, digest: name })),
}

it('a page is opened again where all of its address is kept', () => {
  expect(canBeAskedAgain(of())).toBe(true)
  expect(canBeAskedAgain(of({ address: { ...whole, whole: false } }))).toBe(false)
})

it('neither what answered a form nor what a script asked for is', () => {
  expect(canBeAskedAgain(of({ method: 'POST' }))).toBe(false)
  expect(canBeAskedAgain(of({ kind: 'call' }))).toBe(false)
})

it('nor is what another host handed over, which works once', () => {
  const redirects = [{ address: at('/authorize', 'id.other.test'), status: 302, method: 'GET' }]
  const by = (more: object) => of({ exchange: exchange(401, 100, { address: handed, ...more }) })
  expect(canBeAskedAgain(by({ redirects }))).toBe(false)
  expect(canBeAskedAgain(by({ redirects: [] }))).toBe(true)
})
