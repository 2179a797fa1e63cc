import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { seen, speaksFor, without } from '../../recorded'

const cause = 'wrong-server'
const url = 'https://app.acme.test/reports'
const by = (server: string, status: number, second: number) =>
  ({ url, status, got: { Server: server }, at: `2026-11-21T11:59:${10 + second}.000Z` }) as const

describe('wrong-server', () => {
  it('sees that other software answered than all times before', () => {
    const before = [by('nginx/1.25', 200, 0), by('nginx/1.27', 200, 1)]
    expect(speaksFor(seen([...before, by('Microsoft-IIS/10.0', 401, 2)]), cause)).toContain('saw_other_server')
    expect(speaksFor(seen([...before, by('nginx/1.27', 401, 2)]), cause)).toEqual([])
  })

  it('sees that one address answers well and refuses in turns', () => {
    const turns = [200, 401, 200, 401, 200, 401].map((status, second) => by('nginx', status, second))
    expect(speaksFor(seen(turns), cause)).toContain('saw_answers_in_turns')
    const steady = [200, 200, 401, 401].map((status, second) => by('nginx', status, second))
    expect(speaksFor(seen(steady), cause)).toEqual([])
  })

  it('sees that the answer came from another network than all times before', () => {
    const from = (ip: string, status: number, second: number) => ({ ...by('nginx', status, second), ip })
    const before = [from('1.1.1.1', 200, 0), from('1.0.0.1', 200, 1)]
    expect(speaksFor(seen([...before, from('192.168.1.1', 401, 2)]), cause)).toContain('saw_moved_to_local_network')
    expect(speaksFor(seen([...before, from('127.0.0.1', 401, 2)]), cause)).toContain('saw_moved_to_this_device')
    expect(speaksFor(seen([...before, from('8.8.8.8', 401, 2)]), cause)).toEqual([])
    const inside = [from('10.0.0.1', 200, 0), from('8.8.8.8', 200, 1)]
    expect(speaksFor(seen([...inside, from('10.0.0.1', 401, 2)]), cause)).toEqual([])
    expect(speaksFor(seen([inside[0]!, from('8.8.8.8', 401, 2)]), cause)).toContain('saw_moved_to_internet')
  })

  it('sees that this device answers under a name of the internet', () => {
    const own = (host: string, ip: string) => speaksFor(seen({ url: `https://${host}/`, ip }), cause)
    expect(own('www.acme.com', '127.0.0.1')).toEqual(['saw_own_device'])
    expect(own('www.acme.com', '10.0.0.8')).toEqual([])
    for (const local of ['localhost', 'app.acme.test', 'nas.local', '127.0.0.1', '[::1]', 'intranet'])
      expect(own(local, '127.0.0.1')).toEqual([])
  })

  it('is unchecked where nothing is known from before', () => {
    expect(diagnose(without(seen({}), 'history')).unchecked).toContain(cause)
  })

  it('tells the page of a network in place of the site’s by its words, over http alone', () => {
    const words = '<p>You must log in to this Wi-Fi network before you can use the Internet.</p>'
    const asked = (scheme: string, status: number, body?: string) =>
      ({
        ...by('nginx', status, status === 200 ? 0 : 1),
        kind: 'document',
        url: `${scheme}://www.acme.com/`,
        body,
      }) as const
    const [known, unknown, safe, other] = [
      seen([asked('http', 200), asked('http', 401, words)]),
      seen(asked('http', 401, words)),
      seen([asked('https', 200), asked('https', 401, words)]),
      seen([asked('http', 200), asked('http', 401, '<p>Please log in.</p>')]),
    ].map((evidence) => diagnose(evidence).ranked)
    expect(known![0]).toMatchObject({ cause, for: [{ id: 'saw_words_portal' }] })
    expect(known![0].confidence).toBeGreaterThan(0.75)
    expect(unknown![0].confidence).toBeLessThan(0.6)
    expect(unknown!.map((finding) => finding.cause)).toContain(cause)
    for (const ranked of [safe!, other!]) expect(ranked.map((finding) => finding.cause)).not.toContain(cause)
  })
})
