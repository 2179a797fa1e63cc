import { describe, expect, it } from 'vitest'
import { describeNotRun, isThere, missingOf, notRunOf } from './packages'
import type { Room } from './room'

const room: Room = {
  name: 'Caddy',
  packages: { caddy: 'caddy', 'mod-x': '/usr/lib/x.so' },
  version: () => '',
  start: () => Promise.reject(new Error('not started')),
  situations: [],
}

describe('what a server needs', () => {
  it('is missing where its program is not there', () => {
    expect(missingOf(room, (what) => what === 'caddy')).toEqual(['mod-x'])
    expect(missingOf(room, () => true)).toEqual([])
  })
  it('is looked for in the folders of PATH, by its name', () => {
    expect(isThere('node', `/nowhere:${process.execPath.replace(/\/[^/]*$/, '')}`)).toBe(true)
    expect(isThere('node-of-nobody')).toBe(false)
  })
  it('is looked for where it says that it lies', () => {
    expect(isThere(process.execPath, '')).toBe(true)
    expect(isThere(`${process.execPath}-of-nobody`, '')).toBe(false)
  })
})

describe('a server that cannot be had', () => {
  it('is said, with what it lacks', () => {
    const [only, ...others] = notRunOf([room, { ...room, packages: {} }], () => false)
    expect(others).toEqual([])
    expect(describeNotRun(only!)).toMatch(/^NO CADDY: its 0 situations .* apt-get install caddy mod-x\.$/)
  })

  it('of npm is said, too', () => {
    const ofNpm: Room = { ...room, packages: {}, npm: true }
    const [only] = notRunOf([ofNpm], undefined, () => false)
    expect(describeNotRun(only!)).toMatch(/^NO CADDY: .* npm must reach its registry\.$/)
    expect(notRunOf([ofNpm], undefined, () => true)).toEqual([])
    expect(notRunOf([{ ...room, packages: {} }], undefined, () => false)).toEqual([])
  })
})
