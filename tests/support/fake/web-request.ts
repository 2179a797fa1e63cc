import type { RequestDetails, RequestEvent } from '../../../src/platform/web-request'

interface Registration {
  readonly listener: (details: RequestDetails) => void
  readonly filter: { readonly urls: readonly string[]; readonly types: readonly string[] }
  readonly extra: readonly string[]
}

const events: readonly RequestEvent[] = [
  'onBeforeSendHeaders',
  'onSendHeaders',
  'onHeadersReceived',
  'onAuthRequired',
  'onBeforeRedirect',
  'onCompleted',
  'onErrorOccurred',
]

/** Shown to those alone who asked for all headers (platform-chromium.md 2.2). */
const keptBack = /^(cookie|referer|origin|accept-encoding|accept-language|set-cookie)$/i

function matches(pattern: string, url: string): boolean {
  const { protocol, hostname, pathname } = new URL(url)
  const [, scheme, host, path] = /^(\*|[a-z]+):\/\/([^/]*)(\/.*)$/.exec(pattern)!
  const wild = (text: string) => new RegExp(`^${text.replace(/[.[\]?+]/g, '\\$&').replaceAll('*', '.*')}$`)
  const schemeFits = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`
  return schemeFits && wild(host!).test(hostname) && wild(path!).test(pathname)
}

/** Firefox tells the address of who asked, not its origin, under another name. */
function inItsWords({ initiator, ...details }: RequestDetails) {
  return initiator === undefined ? details : { ...details, originUrl: `${initiator}/` }
}

/** `browser.webRequest` of one life, with what Chromium keeps from which listener. */
export function fakeWebRequest(firefox: boolean) {
  const registered = new Map<RequestEvent, Registration[]>(events.map((name) => [name, []]))

  const emitter = (name: RequestEvent) => ({
    addListener(listener: Registration['listener'], filter: Registration['filter'], ...more: string[][]) {
      const [extra = []] = more
      if (firefox && more.length && name === 'onErrorOccurred') throw new Error(`Incorrect argument types for ${name}.`)
      if (firefox && extra.includes('extraHeaders')) throw new TypeError('Invalid enumeration value "extraHeaders"')
      registered.get(name)!.push({ listener, filter, extra })
    },
    removeListener(listener: Registration['listener']) {
      const left = registered.get(name)!.filter((other) => other.listener !== listener)
      registered.set(name, left)
    },
  })

  function shown(details: RequestDetails, extra: readonly string[]): RequestDetails | undefined {
    const all = firefox || extra.includes('extraHeaders')
    if (details.method === 'OPTIONS' && !all) return undefined
    const { requestHeaders, responseHeaders, ...rest } = details
    const pick = (headers: RequestDetails['requestHeaders'], word: string) =>
      headers && extra.includes(word) ? headers.filter(({ name }) => all || !keptBack.test(name)) : undefined
    const asked = pick(requestHeaders, 'requestHeaders')
    const answered = pick(responseHeaders, 'responseHeaders')
    return { ...rest, ...(asked && { requestHeaders: asked }), ...(answered && { responseHeaders: answered }) }
  }

  return {
    api: {
      ...Object.fromEntries(events.map((name) => [name, emitter(name)])),
      ...(!firefox && { OnHeadersReceivedOptions: { EXTRA_HEADERS: 'extraHeaders' } }),
    },
    registered,
    fire(name: RequestEvent, details: RequestDetails): void {
      for (const { listener, filter, extra } of [...registered.get(name)!]) {
        const fits = filter.types.includes(details.type) && filter.urls.some((one) => matches(one, details.url))
        const seen = fits ? shown(details, extra) : undefined
        if (seen) listener(structuredClone(firefox ? inItsWords(seen) : seen))
      }
    },
  }
}
