import type Browser from 'webextension-polyfill'
import type { Driver } from './driver'

/** The extension's API inside the pages that this evaluates in. */
declare const chrome: typeof Browser

type Asked = Pick<Driver, 'lookout'>

/** Every cookie of a domain and of the hosts below it, partitioned ones too, with all fields, in the browser's order. */
export function cookiesOf({ lookout }: Asked, domain: string, storeId?: string) {
  const which = { domain, partitionKey: {}, ...(storeId && { storeId }) }
  return lookout.evaluate((asked) => chrome.cookies.getAll(asked), which)
}

/** Has the browser keep a cookie for the host of `url` alone. */
export async function keepCookie({ lookout }: Asked, url: string, name: string, value: string): Promise<void> {
  await lookout.evaluate((cookie) => chrome.cookies.set(cookie), { url, name, value })
}
