import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { causes } from '../../src/contract/causes'
import { remedies } from '../../src/contract/remedies'
import { basic, bearer, harOf, minutesFromNoon, onTime, type Recorded } from '../diagnosis/recorded'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const refused = { sent: bearer({ exp: minutesFromNoon(-34) }), got: onTime } as const

function save(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function explain(...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/explain.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status: run.status, out: run.stdout, errors: run.stderr }
}

const asJson = (...args: string[]) => {
  const { status, out } = explain('--json', ...args)
  return { status, found: JSON.parse(out) }
}

// A process is started each time, which takes seconds on a busy machine.
describe('explain', { timeout: 60_000 }, () => {
  it('prints an element a file, in the order given, as the contract has it', () => {
    const first = save(
      'one.har',
      harOf({ status: 200 }, { ...refused, url: 'https://app.acme.test/r?token=s3cr3t&page=2' }),
    )
    const quiet = save('two.har', harOf({ status: 200 }))
    const { status, found } = asJson(first, quiet)
    expect(status).toBe(0)
    expect(found).toMatchObject([{ file: first }, { file: quiet, diagnoses: [] }])
    const [one] = found[0].diagnoses
    expect(Object.keys(one)).toEqual(
      'entry method url cause confidence ranked also evidence unchecked decide remedies'.split(' '),
    )
    expect(one).toMatchObject({ entry: 1, method: 'GET', url: 'https://app.acme.test/r?token=…&page=…', decide: '' })
    expect(one.cause).toBe('token-expired')
    expect(one.ranked[0]).toEqual({ cause: one.cause, confidence: one.confidence })
    for (const cause of [...one.ranked.map((each: { cause: string }) => each.cause), ...one.also, ...one.unchecked])
      expect(Object.keys(causes)).toContain(cause)
    for (const remedy of one.remedies) expect(Object.keys(remedies)).toContain(remedy)
  })

  it('tells times in the recording’s own offset', () => {
    const har = harOf({ ...refused, at: '2026-11-21T14:00:00.000+02:00' })
    const { found } = asJson(save('zone.har', har))
    expect(found[0].diagnoses[0].evidence.join(' ')).toMatch(/1:26 PM/)
  })

  it('names what cannot be read, and explains the rest', () => {
    const broken = save('broken.har', '{"log":')
    const other = save('other.har', { log: { entries: 'none' } })
    const good = save('good.har', harOf(refused))
    const missing = join(folder, 'no-such.har')
    const { status, found } = asJson(broken, other, missing, good)
    expect(status).toBe(1)
    expect(found.map((one: { error?: string }) => one.error !== undefined)).toEqual([true, true, true, false])
    expect(found[0].error).toContain('JSON')
    expect(found[1].error).toContain('log.entries')
    expect(found[2].error).toContain('no such file')
    expect(found[3].diagnoses).toHaveLength(1)
  })

  it('prints no secret', () => {
    const canary = 'c4n4ry-7f3a9b2e5d1c'
    const secrets: Recorded = {
      url: `https://ann:${canary}@app.acme.test/reset/${canary}?code=${canary}#${canary}`,
      sent: { ...basic('ann', canary), Cookie: `sid=${canary}`, 'X-Api-Key': canary },
      got: {
        'Set-Cookie': `sid=${canary}x`,
        'WWW-Authenticate': `Digest realm="r", nonce="${canary}"`,
        Location: `/?t=${canary}`,
      },
      body: { message: `Invalid token ${canary}`, token: canary },
    }
    const file = save('secret.har', harOf(secrets))
    for (const { out, errors } of [explain('--json', file), explain(file)]) expect(out + errors).not.toContain(canary)
    const cut = save('cut.har', JSON.stringify(harOf(secrets)).slice(0, -5))
    expect(explain('--json', cut).out).not.toContain(canary)
  })

  it('tells for how long the body asks to stay away, where it does', () => {
    const of = (error: string, name: string) =>
      explain(save(name, harOf({ kind: 'document', got: onTime, body: { error } }))).out
    expect(of('Too many attempts. Try again in 15 minutes.', 'named.har')).toContain(
      'The site asks to wait: 15 minutes.',
    )
    expect(of('Too many attempts. Your session ends in 15 minutes.', 'else.har')).not.toContain('asks to wait')
  })

  it('speaks to people without --json, and without colour where there is no terminal', () => {
    const { status, out } = explain(save('people.har', harOf(refused)))
    expect(status).toBe(0)
    expect(out).toContain('This page’s pass has run out')
    expect(out).toContain('GET https://app.acme.test/reports')
    expect(out).not.toContain('\u001b')
  })

  it('tells nothing refused from nothing to hear of, and an empty file from a broken one', () => {
    const { out } = explain(save('none.har', harOf({ ...refused, status: 200 })), save('empty.har', ' '))
    expect(out).toContain('holds no 401')
    expect(out).toContain('it is empty')
    const quiet = explain(
      save('quiet.har', harOf({ kind: 'document', status: 200 }, { url: 'https://app.acme.test/api/me' })),
    )
    expect(quiet.out).toContain('1 refusal (401)')
  })

  it('knows its options', () => {
    const { status, errors } = explain('--jason', save('option.har', harOf(refused)))
    expect(status).toBe(1)
    expect(errors).toContain('--jason')
    expect(explain('--help').errors).toContain('Usage')
  })

  it('says how it is used where no file is named', () => {
    const { status, out, errors } = explain('--json')
    expect([status, out]).toEqual([1, ''])
    expect(errors).toContain('explain')
  })
})
