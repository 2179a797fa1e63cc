import { describe, expect, it } from 'vitest'
import type { System } from '../../src/contract/device'
import { dnsCommands, macCommand } from '../../src/remedies/dns-commands'

const commands = (system: System, systemVersion?: readonly number[]) =>
  dnsCommands({ system, browserName: 'chrome', ...(systemVersion && { systemVersion }) }).flatMap(
    ({ copy }) => copy ?? [],
  )

describe('macCommand', () => {
  it.each([
    [[26, 1], 'killall -HUP mDNSResponder'],
    [[15], 'killall -HUP mDNSResponder'],
    [[11, 7, 10], 'killall -HUP mDNSResponder'],
    [[10, 15, 7], 'killall -HUP mDNSResponder'],
    [[10, 11], 'killall -HUP mDNSResponder'],
    [[10, 10, 4], 'killall -HUP mDNSResponder'],
    [[10, 10, 3], 'discoveryutil udnsflushcaches'],
    [[10, 10], 'discoveryutil mdnsflushcache'],
    [[10, 9, 5], 'killall -HUP mDNSResponder'],
    [[10, 7], 'killall -HUP mDNSResponder'],
    [[10, 6, 8], 'dscacheutil -flushcache'],
    [[10, 5], 'dscacheutil -flushcache'],
    [[10, 4, 11], 'lookupd -flushcache'],
  ])('of %j has “%s”', (version, part) => {
    expect(macCommand(version)).toContain(part)
  })
  it('has no command of another generation in it', () => {
    expect(macCommand([10, 6])).not.toContain('mDNSResponder')
    expect(macCommand([10, 8])).not.toContain('discoveryutil')
    expect(macCommand([10, 4])).not.toContain('sudo')
  })
  it('of an unknown version is that of today', () => {
    expect(macCommand(undefined)).toBe(macCommand([14]))
  })
})

describe('dnsCommands', () => {
  it('is the command of each system, and of no other', () => {
    expect(commands('windows')).toEqual(['ipconfig /flushdns'])
    expect(commands('mac', [10, 10, 2])).toEqual([macCommand([10, 10, 2])])
    expect(commands('linux')[0]).toBe('resolvectl flush-caches')
    expect(commands('chromeos')).toEqual([])
    expect(commands('other')).toEqual([])
  })
})
