import type Browser from 'webextension-polyfill'
import type { Extension } from './extension'

/** The extension's API inside the pages that this evaluates in. */
declare const chrome: typeof Browser

/** Every cookie of a domain and of the hosts below it, partitioned ones too, with all fields, in the browser's order. */
export function cookiesOf({ lookout }: Extension, domain: string) {
  return lookout.evaluate((asked) => chrome.cookies.getAll({ domain: asked, partitionKey: {} }), domain)
}
