/** One request of our own, asked for by a click: the only place of the extension that sends any. */
export interface Probe {
  readonly url: string
  readonly method: 'GET' | 'HEAD'
  /** With the browser's cookies and the logins that it adds by itself, or without any. */
  readonly cookies: boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** Raw: the body is for `evidence/` alone. */
export interface ProbeAnswer {
  /** 0: a redirect, of which the browser tells no more. */
  readonly status: number
  readonly date?: string
  readonly aged: boolean
  readonly type: string
  /** The first 64 KB of a good answer, as text. */
  readonly body: string
}

const bodyCap = 65_536

/** Asks, past the cache, and follows no redirect. Rejects where nothing comes, or `signal` says to stop. */
export async function probe({ url, method, cookies, headers = {}, signal }: Probe): Promise<ProbeAnswer> {
  const answer = await fetch(url, {
    method,
    headers,
    signal,
    credentials: cookies ? 'include' : 'omit',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  })
  const date = answer.headers.get('date')
  return {
    status: answer.status,
    ...(date && { date }),
    aged: Number(answer.headers.get('age') ?? 0) > 0,
    type: answer.headers.get('content-type') ?? '',
    body: answer.ok ? await beginningOf(answer) : '',
  }
}

/** A page that never ends must not hold the experiment. */
async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (reader && text.length < bodyCap) {
    const { value, done } = await reader.read()
    if (done) return text
    text += decoder.decode(value, { stream: true })
  }
  await reader?.cancel()
  return text
}
