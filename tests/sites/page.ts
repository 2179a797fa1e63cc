import { STATUS_CODES, type ServerResponse } from 'node:http'

/** A request that the script of a demo page makes; the page carries the list as JSON so that tests can make it too. */
export interface Call {
  readonly url: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly credentials?: 'omit' | 'same-origin' | 'include'
  /** Address that renews the access token after a 401; the call is then made once more. */
  readonly refresh?: string
  /** Made so many times, at most 50 at once. */
  readonly times?: number
  /** Tried again so many times after a failure, as impatient pages do. */
  readonly retries?: number
  /** The page is complete without it: a refusal is not even mentioned. */
  readonly optional?: boolean
}

export interface Page {
  readonly title: string
  /** HTML of the page's body. */
  readonly body: string
  readonly calls?: readonly Call[]
  /** Service worker that is installed before `then`. */
  readonly worker?: string
}

const style = `:root{color-scheme:light dark;font:17px/1.55 system-ui,sans-serif}
body{max-width:38rem;margin:3rem auto;padding:0 1.2rem}h1{font-size:1.5rem;line-height:1.25}
label{display:block;margin:.6rem 0}input,textarea{font:inherit;display:block;width:100%;box-sizing:border-box;padding:.4rem}
button{font:inherit;padding:.45rem 1rem}iframe{width:100%;height:14rem;border:1px solid #8886;border-radius:.5rem}
#out{padding:.7rem 1rem;border-radius:.5rem;background:#8882}`

export function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => names[sign] ?? sign)
}

/** Path of this host, so that `?then=` cannot lead a demo page elsewhere; '' for everything else. */
export function localPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?!\/)/.test(value) ? value : ''
}

/**
 * HTML document of a demo page. With `then`, the page posts to that path once it has loaded and goes on to where the
 * answer says: so a visit that went well becomes part of the browser's history before the one that fails, and that one
 * is a plain visit, not the end of a redirect.
 */
export function renderPage(page: Page, then = ''): string {
  const calls = page.calls
    ? `<p id="out" role="status">Loading …</p><script type="application/json" id="calls">${JSON.stringify(
        page.calls,
      ).replace(/</g, '\\u003c')}</script>`
    : ''
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(page.title)}</title><style>${style}</style><body data-then="${escapeHtml(then)}" data-worker="${page.worker ?? ''}">
<h1>${escapeHtml(page.title)}</h1>${page.body}${calls}<script src="/demo.js"></script></body></html>`
}

/** Sends a demo page. `query` is the request's, for `then`. */
export function sendPage(
  res: ServerResponse & { req: { url?: string | undefined } },
  page: Page,
  status = 200,
  headers: Record<string, string | string[]> = {},
): void {
  const query = new URL(res.req.url ?? '/', 'http://demo.test').searchParams
  const html = renderPage(page, status < 300 ? localPath(query.get('then')) : '')
  res.writeHead(status, STATUS_CODES[status], { 'Content-Type': 'text/html; charset=utf-8', ...headers })
  res.end(html)
}
