import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { causes } from '../../src/contract/causes'
import { remedies, remedyOf } from '../../src/contract/remedies'
import type { Situation } from './site'
import { situations } from './situations'
import { startSites, type Sites } from './start-sites'
import { Visitor, type Seen } from './visitor'

// One situation answers slowly on purpose, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 })

let sites: Sites
let visitor: Visitor

beforeAll(async () => {
  sites = await startSites()
})
afterAll(() => sites.close())
beforeEach(() => {
  visitor = new Visitor(sites.port)
})

/** Goes through a situation (or its twin) as the table describes it; the document that is shown in the end. */
async function reach(situation: Situation, fine = false): Promise<Seen> {
  const shown = await visitor.open(sites.prepareUrl(situation, fine))
  return situation.click ? visitor.click(shown, situation.click) : shown
}

/** The refused request of the situation among all that was seen, last first. */
function findRefused(situation: Situation): Seen | undefined {
  const { host = situation.host, path = situation.path, method = 'GET' } = situation.refused ?? {}
  const of = (seen: Seen) =>
    seen.url.host === host && seen.url.pathname + seen.url.search === path && seen.method === method
  return visitor.trace.findLast((seen) => of(seen) && seen.status === 401)
}

const onTheWire = situations.filter((situation) => !situation.refused?.bySite)

/** WWW-Authenticate of the refusal, as Latin-1; a situation that is not listed sends none. */
const challenges: Readonly<Record<string, RegExp>> = {
  'basic-not-signed-in': /^Basic realm="Members of the house"$/,
  'basic-wrong-password': /^Basic realm=/,
  'digest-not-signed-in': /^Digest realm="[^"]+", nonce="\w+", qop="auth"$/,
  'digest-wrong-password': /^Digest realm=/,
  'token-expired-said': /^Bearer realm="api", error="invalid_token", error_description="[^"]*exp/,
  'token-wrong-audience': /^Bearer realm="api", error="invalid_token", error_description="[^"]*aud/,
  'token-none': /^Bearer realm="api", DPoP algs="[^"]+"$/,
  'token-scope': /^Bearer realm="api", error="insufficient_scope", .*scope="read:reports"$/,
  'preflight-blocked': /^Bearer realm="api", DPoP algs=/,
  'challenge-unclosed': /^Basic realm="[^"]+$/,
  'challenge-without-scheme': /^realm="[^"]+"$/,
  'challenge-digest-without-nonce': /^Digest (?!.*nonce)/,
  'negotiate-only': /^Negotiate$/,
  'unknown-scheme': /^Hawk /,
  'hostile-realm': /^Bearer realm="\xe2\x80\xae.*<script>.*\[31m/s,
  'huge-header': /^Bearer realm="a{261120}"$/,
  'many-challenges': /^(?:Bearer realm="\d+"(?:, |$)){500}$/,
  'invalid-utf8': /^Bearer realm="\xff\xfe\xc3\("$/,
}

describe.each(onTheWire)('$id', (situation) => {
  it('is refused with 401 where the table says so', async () => {
    await reach(situation)
    const refused = findRefused(situation)
    expect(refused, visitor.trace.map((seen) => `${seen.status} ${seen.url}`).join('\n')).toBeDefined()
    expect(refused?.headers['www-authenticate'] ?? '').toMatch(challenges[situation.id] ?? /^$/)
  })

  it('is refused just so when opened without the start page', async () => {
    const shown = await visitor.open(sites.openUrl(situation))
    if (situation.click) await visitor.click(shown, situation.click)
    expect(findRefused(situation)).toBeDefined()
  })

  it('has a healthy twin', async () => {
    const shown = await reach(situation, true)
    expect(shown.status).toBe(200)
    const refused = visitor.trace.filter((seen) => seen.status === 401).map((seen) => seen.url.href)
    // The first answer of HTTP authentication is a 401 by design; only the last one counts.
    expect(visitor.trace.at(-1)?.status).toBeLessThan(400)
    if (!situation.twin.login) expect(refused).toEqual([])
  })
})

const mendable = onTheWire.filter((situation) => situation.cure)

describe.each(mendable)('$id, mended', (situation) => {
  const tryAgain = async (address: string) => {
    const page = await visitor.open(address)
    return situation.click
      ? visitor.click(page, situation.click, page.body.includes('name="password"') ? ann : {})
      : page
  }
  const ann = { user: 'ann', password: 'blue-kettle-42' }

  it('stays refused as long as nothing is done, and is answered well afterwards', async () => {
    const cure = situation.cure
    await reach(situation)
    const address = new URL(situation.path, sites.origin(situation.host))
    if (!situation.click) {
      visitor.trace.length = 0
      await tryAgain(address.href)
      expect(findRefused(situation)).toBeDefined()
    }
    if (cure?.by === 'no-cookies') await visitor.jar.removeAllCookies()
    if (cure?.by === 'control')
      await visitor.send(new URL(cure.control, sites.origin(cure.at ?? situation.host)), { method: 'POST' })
    const signIn = cure?.by === 'form' || cure?.by === 'no-cookies' ? cure.at : undefined
    if (signIn) await visitor.click(await visitor.open(new URL(signIn, sites.origin(situation.host))), '#sign-in', ann)
    if (cure?.by === 'login') {
      address.username = cure.login.user
      address.password = cure.login.password
    }
    const target = cure?.by === 'address' ? new URL(cure.path, sites.origin(cure.host)) : address
    const shown = await tryAgain(target.href)
    expect(shown.status).toBe(200)
    expect(visitor.trace.at(-1)?.status).toBe(200)
  })
})

describe('the table', () => {
  it('uses every id once, a host of its own each, and names that the contract knows', () => {
    const ids = situations.map((situation) => situation.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(situations.map((situation) => situation.host)).size).toBe(ids.length)
    for (const { id, expected, cure } of situations) {
      for (const cause of [expected.cause, expected.inFirefox, expected.broken?.cause])
        expect(cause === undefined || cause === 'none' || cause in causes, cause).toBe(true)
      if (expected.fixedBy) expect(remedyOf(expected.fixedBy) in remedies).toBe(true)
      if (expected.fixedBy) expect(cure, id).toBeDefined()
      if (expected.cause === 'none') expect(expected.badge).toBe(false)
    }
  })

  it('is listed on the start page, with nothing from elsewhere', async () => {
    const page = await visitor.open(sites.startPage)
    for (const situation of situations) expect(page.body).toContain(`<li id="${situation.id}">`)
    expect(page.body).not.toMatch(/(?:src|href)="(?!http:\/\/[\w.-]+\.(?:test|localhost)\/)/)
  })

  it('does not answer for a host that is no demo site', async () => {
    expect((await visitor.open(sites.origin('elsewhere.test'))).status).toBe(404)
  })
})
