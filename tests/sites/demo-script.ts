/**
 * `/demo.js` of every demo host: makes the calls that the page lists, as a page of its kind would, and says in the page
 * how they ended (`body[data-done]` when all have).
 */
export const demoScript = `'use strict'
const out = document.getElementById('out')
const list = document.getElementById('calls')
const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

async function once(call) {
  const init = { method: call.method || 'GET', cache: 'no-store' }
  if (call.headers) init.headers = call.headers
  if (call.body) init.body = call.body
  if (call.credentials) init.credentials = call.credentials
  const answer = await fetch(call.url, init)
  await answer.text()
  return answer.status
}

async function make(call) {
  let status = await once(call).catch(() => 0)
  for (let left = call.retries || 0; left > 0 && (status === 0 || status === 401); left--) {
    await sleep(700)
    status = await once(call).catch(() => 0)
  }
  if (status === 401 && call.refresh && (await once({ url: call.refresh, method: 'POST' })) < 300) status = await once(call)
  return status
}

async function all(calls) {
  let bad = 0
  for (const call of calls) {
    let left = call.times || 1
    const lane = async () => {
      while (left-- > 0) if ((await make(call)) !== 200 && !call.optional) bad++
    }
    await Promise.all(Array.from({ length: Math.min(50, left) }, lane))
  }
  out.textContent = bad ? 'Sorry, this part could not be loaded.' : 'Everything is up to date.'
  document.body.dataset.done = String(bad)
}

async function install(worker) {
  const controlled = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done))
  await navigator.serviceWorker.register(worker)
  await navigator.serviceWorker.ready
  if (!navigator.serviceWorker.controller) await controlled
}

if (list) all(JSON.parse(list.textContent))
// After the load event, so that the visit is complete before the next one begins.
const then = document.body.dataset.then
const goOn = async () => {
  if (document.body.dataset.worker) await install(document.body.dataset.worker)
  location.assign((await (await fetch(then, { method: 'POST' })).json()).to)
}
if (then) addEventListener('load', () => setTimeout(goOn, 300))
`
