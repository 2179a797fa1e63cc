import { createHash } from 'node:crypto'
import { request, type IncomingHttpHeaders } from 'node:http'
import { CookieJar } from 'tough-cookie'
import type { Call } from './page'
import type { Login } from './site'

/** One answer as it was on the wire. */
export interface Seen {
  readonly method: string
  readonly url: URL
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** The Cookie header that went out, '' for none. */
  readonly cookie: string
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex')

/** Authorization for a Basic (RFC 7617) or Digest (RFC 7616, MD5 with qop=auth) challenge; '' for any other. */
function answerChallenge(challenge: string, login: Login, method: string, path: string): string {
  if (/^basic\b/i.test(challenge)) return `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`
  if (!/^digest\b/i.test(challenge)) return ''
  const param = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(challenge)?.[1] ?? ''
  const ha1 = md5(`${login.user}:${param('realm')}:${login.password}`)
  const response = md5(`${ha1}:${param('nonce')}:00000001:c:auth:${md5(`${method}:${path}`)}`)
  return `Digest username="${login.user}", realm="${param('realm')}", nonce="${param('nonce')}", uri="${path}", qop=auth, nc=00000001, cnonce="c", response="${response}"`
}

interface Ask {
  readonly method?: string | undefined
  readonly headers?: Record<string, string>
  readonly body?: string | undefined
  readonly cookies?: boolean
}

/**
 * A small browser for tests over real HTTP: cookies, redirects, HTTP authentication, frames, the calls that a demo page
 * lists (with their preflight), and `data-then`. It keeps all that it saw in `trace`.
 */
export class Visitor {
  readonly trace: Seen[] = []
  jar = new CookieJar()

  constructor(private readonly port: number) {}

  /** One request, no redirect followed. Header bytes arrive as Latin-1. */
  async send(url: URL, { method = 'GET', headers = {}, body, cookies = true }: Ask = {}): Promise<Seen> {
    const cookie = cookies ? await this.jar.getCookieString(url.href) : ''
    const seen = await new Promise<Seen>((done, fail) => {
      const path = url.pathname + url.search
      const all = { accept: 'text/html, */*', ...headers, host: url.host, ...(cookie ? { cookie } : {}) }
      const options = { host: '127.0.0.1', port: this.port, method, path, headers: all, maxHeaderSize: 1 << 20 }
      const out = request({ ...options, insecureHTTPParser: true, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          done({ method, url, status: answer.statusCode ?? 0, headers: answer.headers, body: text, cookie })
        })
      })
      out.on('error', fail)
      out.end(body)
    })
    this.trace.push(seen)
    if (cookies)
      for (const line of seen.headers['set-cookie'] ?? [])
        await this.jar.setCookie(line, url.href, { ignoreError: true })
    return seen
  }

  /** A navigation with all that follows from it; resolves with the document that is shown in the end. */
  async open(address: string | URL, ask: Ask = {}): Promise<Seen> {
    const url = new URL(address)
    const login = { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
    url.username = url.password = ''
    const headers = ask.body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
    let seen = await this.send(url, { ...ask, headers })
    const method = ask.method ?? 'GET'
    const retry = login.user && answerChallenge(seen.headers['www-authenticate'] ?? '', login, method, url.pathname)
    if (seen.status === 401 && retry) seen = await this.send(url, { ...ask, headers: { authorization: retry } })
    if (seen.headers.location) return this.open(new URL(seen.headers.location, url))
    for (const [, src] of seen.body.matchAll(/<iframe[^>]* src="([^"]+)"/g)) await this.open(new URL(src ?? '', url))
    const calls = /id="calls">(.*?)<\/script>/s.exec(seen.body)?.[1]
    if (calls) for (const call of JSON.parse(calls) as Call[]) await this.makeCall(call, url)
    const then = /data-then="([^"]+)"/.exec(seen.body)?.[1]
    if (!then) return seen
    const { to } = JSON.parse((await this.send(new URL(then, url), { method: 'POST' })).body) as { to: string }
    return this.open(new URL(to, url))
  }

  /** Follows the link, or sends the form, that `selector` (an id) names in `page`. */
  async click(page: Seen, selector: string, fields: Record<string, string> = {}): Promise<Seen> {
    const id = selector.slice(1)
    const link = new RegExp(`<a[^>]* id="${id}"[^>]* href="([^"]+)"`).exec(page.body)?.[1]
    if (link) return this.open(new URL(link, page.url))
    const action = /<form[^>]* action="([^"]+)"/.exec(page.body)?.[1]
    if (!action || !page.body.includes(`id="${id}"`)) throw new Error(`nothing to click at ${selector}`)
    const form = new URLSearchParams()
    for (const [tag] of page.body.matchAll(/<(?:input|textarea)[^>]*>/g))
      form.set(/ ?name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '')
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return this.open(new URL(action, page.url), { method: 'POST', body: form.toString() })
  }

  private async makeCall(call: Call, page: URL): Promise<void> {
    const url = new URL(call.url, page)
    const foreign = url.origin !== page.origin
    const headers: Record<string, string> = {
      accept: '*/*',
      ...call.headers,
      ...(foreign ? { origin: page.origin } : {}),
    }
    const cookies = call.credentials === 'include' || (!foreign && call.credentials !== 'omit')
    const ask = { method: call.method, headers, body: call.body, cookies }
    for (let round = call.retries ?? 0; round >= 0; round--) {
      if (foreign && (call.method ?? 'GET') + Object.keys(call.headers ?? {}).join() !== 'GET') {
        const preflight = {
          origin: page.origin,
          'access-control-request-method': call.method ?? 'GET',
          'access-control-request-headers': Object.keys(call.headers ?? {})
            .join(',')
            .toLowerCase(),
        }
        const leave = await this.send(url, { method: 'OPTIONS', headers: preflight, cookies: false })
        if (leave.status > 299) continue
      }
      // A few of the thousands that a page may want: what is tested here is the server.
      for (let left = Math.min(call.times ?? 1, 20) - 1; left > 0; left--) await this.send(url, ask)
      const first = await this.send(url, ask)
      if (first.status !== 401) return
      if (!call.refresh) continue
      const renewed = await this.send(new URL(call.refresh, page), { method: 'POST', headers, cookies })
      if (renewed.status < 300) await this.send(url, ask)
      return
    }
  }
}
