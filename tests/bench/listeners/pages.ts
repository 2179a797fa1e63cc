/** What the measured page does; `requests` are what its calls alone must show to `onHeadersReceived`. */
export interface Workload {
  readonly id: string
  readonly what: string
  readonly path: string
  /** Requests of the types that listeners for calls are told of, `fetches` those made by a script. */
  readonly requests: number
  readonly fetches: number
}

const page = (count: number) => ({ fetches: count, requests: count })

export const workloads: readonly Workload[] = [
  { id: 'fetch', what: '300 fetch() of the same origin', path: '/same', ...page(300) },
  { id: 'preflight', what: '300 fetch() across origins, each with a preflight', path: '/across', ...page(300) },
  {
    id: 'page',
    what: 'a page of 45 images, 30 scripts, 10 style sheets, 15 fetch()',
    path: '/page',
    fetches: 15,
    requests: 55,
  },
]

const report = `const report = (ms) => navigator.sendBeacon('/done', String(ms))`

const fetchAll = (url: string, options: string) => `<!doctype html><title>calls</title><script>${report}
onload = async () => {
  const start = performance.now()
  const answers = await Promise.all(Array.from({ length: 300 }, async (_, i) => {
    const answer = await fetch(${url} + i, ${options})
    return (await answer.json()).ok
  }))
  const ms = performance.now() - start
  report(answers.every(Boolean) ? ms : -1)
}</script>`

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('')

const ordinary = (run: string) => `<!doctype html><title>page</title>
${repeat(10, (i) => `<link rel="stylesheet" href="/style/${run}/${i}">`)}
<script>${report}
window.ran = 0
const calls = Array.from({ length: 15 }, async (_, i) => (await (await fetch('/data/${run}/' + i)).json()).ok)
onload = async () => {
  const answers = await Promise.all(calls)
  report(answers.every(Boolean) && window.ran === 30 ? performance.now() : -1)
}</script>
${repeat(45, (i) => `<img src="/image/${run}/${i}" width="8" height="8" alt="">`)}
${repeat(30, (i) => `<script src="/script/${run}/${i}"></script>`)}`

const authorized = `{ headers: { Authorization: 'Bearer bench' } }`

/** Three refusals, each of which shows what a set of listeners is told of a first failure. */
const refusals = (api: string) => `<!doctype html><title>refusals</title><script>${report}
onload = async () => {
  await fetch('/refused', ${authorized})
  await fetch('${api}/refused', ${authorized}).catch(() => {})
  report(0)
}</script>`

const refusal = `<!doctype html><title>refusal</title><script>${report}
onload = async () => { await (await fetch('/refused')).text(); report(0) }</script>`

/** The page of a path, or nothing. `run` makes the addresses of its parts new; `api` is the other origin. */
export function pageOf(path: string, run: string, api: string): string | undefined {
  if (path === '/same') return fetchAll(`'/data/${run}/'`, '{}')
  if (path === '/across') return fetchAll(`'${api}/data/${run}/'`, authorized)
  if (path === '/page') return ordinary(run)
  if (path === '/refusals') return refusals(api)
  return path === '/refusal' ? refusal : undefined
}
