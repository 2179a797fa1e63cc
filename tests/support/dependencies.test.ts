import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isInstalled, isNodeGoodEnough } from './dependencies.mjs'

describe('isNodeGoodEnough', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.21.1', '23.0.0', '24.1.0'])('takes %s', (version) =>
    expect(isNodeGoodEnough(version)).toBe(true),
  )

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('refuses %s', (version) =>
    expect(isNodeGoodEnough(version)).toBe(false),
  )

  it('says the same as package.json', () => {
    const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(engines.node).toBe('^20.19.0 || >=22.12.0')
  })
})

describe('isInstalled', () => {
  const lock = (packages: object) => JSON.stringify({ packages })
  const wanted = lock({
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  })

  it('is content where every package has its version', () =>
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true))

  it('sees a missing package and another version', () => {
    expect(isInstalled(wanted, lock({}))).toBe(false)
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false)
  })

  it('sees another version of an optional package', () => {
    const there = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-another-system': { version: '0.9.0' },
    }
    expect(isInstalled(wanted, lock(there))).toBe(false)
  })
})
