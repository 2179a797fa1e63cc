import { describe, expect, it } from 'vitest'
import type { BrowserName, Device } from '../../src/contract/device'
import { hostsFile, pageOfExtension, placeOn, wayTo, wayToPause } from '../../src/remedies/ways'

const on = (browserName: BrowserName, ownPages?: string): Device => ({
  system: 'mac',
  browserName,
  ...(ownPages && { ownPages }),
})

describe('wayTo', () => {
  it.each([
    ['chrome', 'chrome', 'way_proxy_chrome', 'chrome://settings/system'],
    ['edge', 'edge', 'way_proxy_edge', 'edge://settings/system'],
    ['brave', 'brave', 'way_proxy_brave', 'brave://settings/system'],
    ['firefox', undefined, 'way_proxy_firefox', undefined],
    ['vivaldi', 'vivaldi', 'way_proxy_others', undefined],
  ] as const)('leads %s to its proxy settings', (name, scheme, id, url) => {
    const { say, open } = wayTo('proxy', on(name, scheme))
    expect([say.id, open?.url]).toEqual([id, url])
  })
  it('gives Firefox the address of its list of names to paste, as nothing can open it', () => {
    expect(wayTo('dns-cache', on('firefox'))).toEqual({ say: { id: 'way_dns_firefox' }, copy: 'about:networking#dns' })
    expect(wayTo('dns-cache', on('opera', 'opera')).open?.url).toBe('opera://net-internals/#dns')
  })
})

describe('extensions', () => {
  it('are paused for one site in the words of each browser', () => {
    expect(wayToPause(on('firefox'))).toBe('bisect_advice_firefox')
    expect(wayToPause(on('brave', 'brave'))).toBe('bisect_advice')
  })
  it('are where each browser keeps them, all or one', () => {
    expect(wayTo('extensions', on('edge', 'edge'))).toMatchObject({
      say: { id: 'way_extensions_edge' },
      open: { url: 'edge://extensions/' },
    })
    expect(wayTo('extensions', on('firefox'))).toEqual({ say: { id: 'way_extensions_firefox' } })
    expect(pageOfExtension('a&b', on('vivaldi', 'vivaldi'))).toBe('vivaldi://extensions/?id=a%26b')
    expect(pageOfExtension('a', on('firefox'))).toBeUndefined()
  })
})

describe('placeOn', () => {
  it('knows the two ways in which a Mac’s settings are laid out', () => {
    const mac = (...systemVersion: number[]) => placeOn('clock', { ...on('chrome', 'chrome'), systemVersion }).say.id
    expect(mac(13)).toBe('place_clock_mac')
    expect(mac(12, 7)).toBe('place_clock_mac_old')
    expect(placeOn('clock', on('firefox')).say.id).toBe('place_clock_mac')
  })
  it('has a command where a system is set by one', () => {
    expect(placeOn('clock', { ...on('chrome'), system: 'linux' }).copy).toBe('timedatectl set-ntp true')
    expect(placeOn('clock', { ...on('chrome'), system: 'windows' }).copy).toBeUndefined()
  })
})

describe('hostsFile', () => {
  it('is where each system has it', () => {
    expect(hostsFile({ ...on('edge'), system: 'windows' })).toBe('C:\\Windows\\System32\\drivers\\etc\\hosts')
    expect(hostsFile(on('chrome'))).toBe('/etc/hosts')
    expect(hostsFile({ ...on('chrome'), system: 'chromeos' })).toBeUndefined()
  })
})
