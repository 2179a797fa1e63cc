import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Jar from '../../src/background/jar'
import type { Incident } from '../../src/contract/incident'
import { evidence } from '../support/fake-evidence'
import { at } from '../support/fake-exchange'
import { makeWorld } from '../support/fake-browser'
import { cookie } from '../support/fake/cookies'
import { Extension } from '../support/fake-worker'

let extension: Extension
let jar: typeof Jar

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  extension.openTab(1)
  extension.openTab(2, 'about:blank', true)
  jar = await import('../../src/background/jar')
})

const names = async (tabId: number) => (await jar.rawJar(tabId, at('/'))).map(({ name }) => name)

describe('the jar of a host', () => {
  it('holds what the browser could send there, of every path and partition, and nothing else', async () => {
    extension.world.jar.cookies = [
      cookie('own', 'intranet.acme.test'),
      cookie('deep', 'intranet.acme.test', { path: '/other/path' }),
      cookie('wide', '.acme.test'),
      cookie('parted', 'intranet.acme.test', { partitionKey: { topLevelSite: 'https://portal.test' } }),
      cookie('of the parent alone', 'acme.test'),
      cookie('of a sibling', 'wiki.acme.test'),
      cookie('of a host below', 'x.intranet.acme.test'),
      cookie('of a wide sibling', '.wiki.acme.test'),
    ]
    expect(await names(1)).toEqual(['own', 'deep', 'wide', 'parted'])
  })

  it('is that of the tab’s window', async () => {
    extension.world.jar.cookies = [
      cookie('usual', 'intranet.acme.test'),
      cookie('private', 'intranet.acme.test', { storeId: '1' }),
    ]
    expect(await names(1)).toEqual(['usual'])
    expect(await names(2)).toEqual(['private'])
    expect(await names(-1)).toEqual(['usual'])
  })

  it('is told without values', async () => {
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test', { value: 'canary' })]
    const facts = await jar.jarOf(1, at('/'))
    expect(facts).toMatchObject([{ name: 'sid', length: 6, domain: 'intranet.acme.test', hostOnly: true }])
    expect(JSON.stringify(facts)).not.toContain('canary')
  })

  it.each([
    [true, ['none', 'strict']],
    [false, ['unspecified', 'strict']],
  ])('takes a cookie without SameSite as the browser does (Firefox: %s)', async (firefox, taken) => {
    vi.resetModules()
    extension = new Extension(makeWorld(firefox))
    extension.open()
    extension.openTab(1)
    jar = await import('../../src/background/jar')
    extension.world.jar.cookies = [
      cookie('silent', 'intranet.acme.test', { sameSite: 'unspecified' }),
      cookie('own', 'intranet.acme.test', { sameSite: 'strict' }),
    ]
    expect((await jar.jarOf(1, at('/')))?.map(({ sameSite }) => sameSite)).toEqual(taken)
  })

  it('is unknown, not empty, where the browser keeps it from us', async () => {
    expect(await jar.jarOf(1, at('/'))).toEqual([])
    vi.spyOn(extension.api.browser.cookies, 'getAll').mockRejectedValue(new Error('no access'))
    expect(await jar.jarOf(1, at('/'))).toBeUndefined()
  })
})

describe('what a step means of it', () => {
  it('is found anew, by what is known of the refusal', async () => {
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test'), cookie('theme', '.acme.test')]
    const seen = evidence()
    const incident = { address: at('/'), evidence: seen } as unknown as Incident
    const names = async (choice: 'all' | 'session' | 'left-over') =>
      (await jar.chosenCookies(1, incident, choice)).chosen.map(({ name }) => name)
    expect(await names('all')).toEqual(['sid', 'theme'])
    expect(await names('session')).toEqual(['sid'])
    expect(await names('left-over')).toEqual([])
    expect((await jar.chosenCookies(1, incident, 'session')).all).toHaveLength(2)
  })
})
