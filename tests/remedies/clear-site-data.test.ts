import { describe, expect, it } from 'vitest'
import type { Device } from '../../src/contract/device'
import { evidence } from '../support/fake-evidence'
import { scene, tells, windows } from '../support/fake-scene'

const told = (device?: Device, seen = evidence()) =>
  tells('clear-site-data/storage', scene('stale-cache', { seen }, device))

describe('clear-site-data/storage by hand', () => {
  it('leads to this site’s own page in this browser', () => {
    expect(told(windows)).toEqual([
      {
        say: { id: 'way_stored_chrome' },
        open: {
          button: { id: 'guide_open_button' },
          url: 'chrome://settings/content/siteDetails?site=https%3A%2F%2Fintranet.acme.test',
        },
      },
    ])
    expect(told({ system: 'linux', browserName: 'firefox' })).toEqual([{ say: { id: 'way_stored_firefox' } }])
  })
  it('claims nothing of a browser that is not known yet', () => {
    expect(told()).toEqual([])
  })
})
