import type { Request, Response } from 'express'
import { sendPage } from './page'
import { answerAllPrepares, createApp, type Station } from './prepare'
import { isHealthy, type Expected, type Room, type Situation } from './site'

const expected: Expected = { cause: 'not-signed-in', badge: true }
const twin = { differs: 'an ordinary answer' } as const

/** Bidi overrides, terminal escapes, a bell and markup, none of which may do anything where it is shown. */
const hostile = `\u202egnp.exe\u2066\u200f <img src=x onerror="document.title='owned'"> <script>document.title='owned'</script> \u0007\u001b[31mred\u007f`

interface Odd {
  readonly host: string
  readonly title: string
  readonly path?: string
  /** Header lines of the refusal, without line ends: bytes, because Node would refuse to send some of them. */
  readonly lines: () => readonly Buffer[]
}

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const cookieLines = () =>
  Array.from({ length: 400 }, (_, n) => `c${n}=${'v'.repeat(20)}; Path=/`).map((line) => utf8(`Set-Cookie: ${line}`))

const table: Readonly<Record<string, Odd>> = {
  'hostile-realm': {
    host: 'joke-shop.test',
    title: 'A challenge full of tricks: control signs, text that runs backwards, markup.',
    lines: () => [utf8(`WWW-Authenticate: Bearer realm="${hostile.replace(/"/g, '\\"')}"`)],
  },
  'huge-header': {
    host: 'big-words.test',
    title: 'A header of a quarter of a megabyte.',
    // Chromium gives up where all headers together pass 256 KiB; this is as near as an answer can come.
    lines: () => [utf8(`WWW-Authenticate: Bearer realm="${'a'.repeat(255 * 1024)}"`)],
  },
  'many-challenges': {
    host: 'many-doors.test',
    title: 'Five hundred ways to sign in, in one header.',
    lines: () => [utf8(`WWW-Authenticate: ${Array.from({ length: 500 }, (_, n) => `Bearer realm="${n}"`).join(', ')}`)],
  },
  'invalid-utf8': {
    host: 'old-letters.test',
    title: 'A header whose bytes are no text in any encoding of today.',
    lines: () => [
      Buffer.concat([utf8('WWW-Authenticate: Bearer realm="'), Buffer.from([0xff, 0xfe, 0xc3, 0x28]), utf8('"')]),
    ],
  },
  'many-cookies': {
    host: 'cookie-jar.test',
    title: 'Four hundred cookies in one answer.',
    lines: cookieLines,
  },
  'long-address': {
    host: 'long-way.test',
    title: 'An address of 64 kB.',
    path: `/page?q=${'x'.repeat(64 * 1024)}`,
    lines: () => [],
  },
}

const situations: readonly Situation[] = Object.entries(table).map(([id, { host, title, path }]) => ({
  id,
  title,
  host,
  path: path ?? '/page',
  ...(id === 'many-cookies' ? { prior: 'fills the browser with cookies' } : {}),
  expected,
  cure: { by: 'control', control: '/control/mend' },
  twin,
}))

/** The refusal byte for byte, past Node's own checks; RFC 9112 framing with `Connection: close`. */
function refuseRaw(res: Response, lines: readonly Buffer[]): void {
  const body = utf8('<!doctype html><title>Unauthorized</title><p>Please sign in.</p>')
  const end = utf8('\r\n')
  const head = ['HTTP/1.1 401 Unauthorized', `Date: ${new Date().toUTCString()}`, 'Content-Type: text/html']
  const all = [...head.map(utf8), ...lines, utf8(`Content-Length: ${body.length}`), utf8('Connection: close')]
  // What Express would log and count as sent goes through it unused.
  res.statusCode = 401
  res.socket?.end(Buffer.concat([...all.flatMap((line) => [line, end]), end, body]))
}

export const badInputRoom: Room = {
  title: 'Answers that are made to break things',
  situations,
  createSites(world) {
    return situations.map((situation) => {
      const app = createApp()
      const lines = table[situation.id]?.lines() ?? []
      const fill: Station = (_req, res) => {
        res.append(
          'Set-Cookie',
          lines.map((line) => line.toString().slice('Set-Cookie: '.length)),
        )
        res.redirect(303, '/page')
      }
      answerAllPrepares(world, app, [situation], { faulty: situation.prior ? { [situation.id]: fill } : {} })
      app.get('/page', (req: Request, res) => {
        if (!isHealthy(world, req.hostname)) return refuseRaw(res, lines)
        sendPage(res, { title: 'A page', body: '<p>Nothing odd.</p>' })
      })
      return { hosts: [situation.host], listener: app }
    })
  },
}
