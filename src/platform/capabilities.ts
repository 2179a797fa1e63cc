import type { Ability } from '../contract/ability'
import { browser } from './browser'

const isFirefox = () => 'getBrowserInfo' in browser.runtime

/**
 * What browsers do differently, each under its own name, found by what their API offers (measured: Chromium 156, Firefox
 * 153): no other place asks which browser it is in order to know what it can do. Functions, as the namespaces of optional
 * permissions come with their grant.
 */
export const capabilities = {
  /** Some headers are handed to those alone who ask for them by a word, at which other browsers throw. */
  keepsHeadersBack(): boolean {
    const { webRequest } = browser as unknown as { webRequest: { OnHeadersReceivedOptions?: object } }
    return 'EXTRA_HEADERS' in (webRequest.OnHeadersReceivedOptions ?? {})
  },

  /**
   * These are asked before their permission is granted, too: `browsingData` is not there then, and `management` must not
   * be looked at (Chromium makes it as the permissions are at the first look).
   */
  clearsByOrigin: () => !isFirefox(),
  switchesExtensions: () => !isFirefox(),

  // No part of an API tells of these: logins lie apart for our own requests, `about:` is an illegal URL, and only one
  // browser asks before it gives `browsingData` (measured).
  keepsAsking: () => !isFirefox(),
  loadsWhileAsking: () => !isFirefox(),
  addsLogins: () => !isFirefox(),
  opensSettings: () => !isFirefox(),
  clearsUnasked: () => !isFirefox(),
  /** A cookie without SameSite is taken for Lax; else for None (`network.cookie.sameSite.laxByDefault` is off). */
  laxByDefault: () => !isFirefox(),
  /** Who rested hears of a request's events as they happened; else listener by listener. */
  wakesInOrder: () => !isFirefox(),
} satisfies Record<Ability | 'keepsHeadersBack' | 'loadsWhileAsking' | 'laxByDefault' | 'wakesInOrder', () => boolean>
