import { describe, expect, it } from 'vitest'
import { makeWorld } from '../support/fake-browser'
import { Extension } from '../support/fake-worker'

/** What each browser was seen to offer. */
async function inBrowser(firefox: boolean) {
  const { browser } = new Extension(makeWorld(firefox)).open()
  const { capabilities } = await import('../../src/platform/capabilities')
  return { browser, capabilities }
}

describe('capabilities', () => {
  it('are those that were measured in Chromium', async () => {
    const { capabilities, browser } = await inBrowser(false)
    expect([capabilities.keepsHeadersBack(), capabilities.clearsByOrigin()]).toEqual([true, true])
    Object.assign(browser.management, { uninstall: () => undefined })
    expect(capabilities.switchesExtensions()).toBe(true)
    const { keepsAsking, addsLogins, opensSettings, clearsUnasked, laxByDefault } = capabilities
    expect([keepsAsking(), addsLogins(), opensSettings(), clearsUnasked(), laxByDefault()]).toEqual(Array(5).fill(true))
  })

  it('are those that were measured in Firefox', async () => {
    const { capabilities } = await inBrowser(true)
    expect([capabilities.keepsHeadersBack(), capabilities.clearsByOrigin()]).toEqual([false, false])
    expect(capabilities.switchesExtensions()).toBe(false)
    const { keepsAsking, addsLogins, opensSettings, clearsUnasked, laxByDefault } = capabilities
    expect([keepsAsking(), addsLogins(), opensSettings(), clearsUnasked(), laxByDefault()]).toEqual(
      Array(5).fill(false),
    )
  })

  it('are not denied to Chromium, which hides the rest of `management` until it is allowed', async () => {
    const { capabilities, browser } = await inBrowser(false)
    Object.assign(browser, { management: { getSelf: () => undefined } })
    expect(capabilities.switchesExtensions()).toBe(true)
  })
})
