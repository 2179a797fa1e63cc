import { browser } from './browser'

/**
 * Calls back when a cookie of the site (registrable domain) has come, gone or changed, and tells nothing of it: names and
 * values stay here. Answers the way to stop.
 */
export function watchJar(site: string, listener: () => void): () => void {
  const onChanged = ({ cookie: { domain } }: { cookie: { domain: string } }) => {
    const host = domain.replace(/^\./, '')
    if (host === site || host.endsWith(`.${site}`)) listener()
  }
  browser.cookies.onChanged.addListener(onChanged)
  return () => browser.cookies.onChanged.removeListener(onChanged)
}
