import { app, beacon, call, frame, image, page, prefetch, script } from '../../support/visit'
import type { Row } from './row'

const start = page('/', 200)
const other = 'https://tracker.other.test'
const asksFor = (names: string) => ({
  Origin: app,
  'Access-Control-Request-Method': 'GET',
  'Access-Control-Request-Headers': names,
})
const key = { Authorization: 'Bearer abcdefghijklmnopqrstuvwxyz012345' }

/** What nobody waits for; the same address is loud where it is what the person asked for. */
export const parts: readonly Row[] = [
  ...['/collect', '/api/telemetry', '/rum', '/api/log', '/envelope', '/metrics', '/api/v2/track', '/csp-report'].map(
    (path) => ({
      name: `a page reports about itself: ${path}`,
      quiet: [start, call(path, 401, { method: 'POST' }), beacon(path, 401, { method: 'POST' })],
      loud: [start, call('/api/orders', 401, { method: 'POST' })],
    }),
  ),
  ...['/favicon.ico', '/manifest.webmanifest', '/app.js.map', '/apple-touch-icon.png'].map((path) => ({
    name: `what the browser fetches by itself: ${path}`,
    quiet: [start, prefetch(path, 401)],
    loud: [page(path, 401)],
  })),
  {
    name: 'a link that is fetched in advance',
    quiet: [start, prefetch('/next', 401, { sent: { 'Sec-Purpose': 'prefetch' } })],
    loud: [start, page('/next', 401)],
  },
  ...[
    { 'Next-Router-Prefetch': '1' },
    { Purpose: 'prefetch' },
    { 'X-Purpose': 'preview' },
    { 'X-Moz': 'prefetch' },
  ].map((sent) => ({
    name: `a link that a framework or an older browser fetches in advance: ${Object.keys(sent).join()}`,
    quiet: [start, call('/next', 401, { sent })],
    loud: [start, call('/next', 401)],
  })),
  ...['/sw.js', '/service-worker.js', '/ngsw.json'].map((path) => ({
    name: `what a service worker is looked for anew by: ${path}`,
    quiet: [start, call(path, 401)],
    loud: [page(path, 401)],
  })),
  {
    name: 'a page that is rendered in advance',
    quiet: [start, page('/next', 401, { sent: { 'Sec-Purpose': 'prefetch;prerender' } })],
    loud: [start, page('/next', 401)],
  },
  {
    name: 'a stream of events that is opened again with a new token',
    quiet: [
      start,
      call('/events', 401, { sent: key }),
      call('/events', 200, { sent: { ...key, 'Last-Event-ID': '7' } }),
    ],
    loud: [start, call('/events', 401, { sent: key }), call('/events', 401, { sent: key, waits: 3_000 })],
  },
  {
    name: 'a preflight of another site’s part (RFC 9110 9.3.7) that brings no credentials',
    quiet: [start, call(`${other}/hit`, 401, { method: 'OPTIONS', sent: asksFor('x-widget') })],
    loud: [start, call(`${other}/hit`, 401, { method: 'OPTIONS', sent: asksFor('authorization') })],
    only: 'recording',
  },
  {
    name: 'a picture of a tracker',
    quiet: [start, image(`${other}/pixel.gif`, 401)],
    loud: [page(`${other}/pixel.gif`, 401)],
  },
  {
    name: 'a script and a picture of the page’s own that it does without',
    quiet: [start, script('/extra.js', 401), image('/avatar.png', 401)],
    loud: [page('/', 500), script('/extra.js', 401)],
  },
  {
    name: 'another site’s widget, which asks without credentials',
    quiet: [start, call(`${other}/api/comments`, 401)],
    loud: [start, call(`${other}/api/comments`, 401, { sent: key })],
  },
  {
    name: 'another site’s widget, in a page of that site',
    quiet: [start, call(`${other}/api/comments`, 401)],
    loud: [page(`${other}/`, 200), call(`${other}/api/comments`, 401, { from: other })],
  },
  {
    name: 'a frame that is renewed and lets the person in',
    quiet: [start, frame('/board', 401), frame('/board', 200)],
    loud: [start, frame('/board', 401), frame('/board', 401)],
  },
  {
    name: 'a service worker fetches in the background',
    quiet: [start, call('/api/news', 401, { ofWorker: true })],
    loud: [start, call('/api/news', 401)],
    only: 'worker',
  },
  {
    name: 'an extension asks',
    quiet: [start, call('/api/orders', 401, { from: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' })],
    loud: [start, call('/api/orders', 401, { from: app })],
    only: 'worker',
  },
]
