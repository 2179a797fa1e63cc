import { describe, expect, it } from 'vitest'
import type { Room } from './room'
import { chosen, rooms } from './rooms'

const named = (...names: string[]) => names.map((name) => ({ name }) as Room)

describe('the servers', () => {
  it('are all run where none is named', () => {
    expect(chosen(undefined)).toBe(rooms)
  })
  it('can be chosen by name', () => {
    expect(chosen('caddy, Nginx', named('nginx', 'Caddy', 'Squid'))).toEqual(named('nginx', 'Caddy'))
  })
  it('are told where a name is of none', () => {
    expect(() => chosen('ngnix', named('nginx', 'Caddy'))).toThrow('there is no ngnix. There are nginx, Caddy.')
  })
  it('have situations of their own: no id and no host twice', () => {
    const all = rooms.flatMap(({ name, situations }) =>
      situations.map((each) => ({ ...each, key: `${name} ${each.id}` })),
    )
    expect(all.length).toBeGreaterThan(0)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    expect(new Set(all.map(({ host }) => host)).size).toBe(all.length)
    for (const { host } of all) expect(host).toMatch(/\.test$/)
  })
})
