import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Module from '../../src/background/unchanged-jar'
import { cookie } from '../support/fake/cookies'
import { Extension } from '../support/fake-worker'

let extension: Extension
let leaving: typeof Module.leavingJarAsItIs

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  leaving = (await import('../../src/background/unchanged-jar')).leavingJarAsItIs
})

const before = () => [
  cookie('sid', 'app.acme.test'),
  cookie('sid', '.acme.test', { value: 'wide' }),
  cookie('kept', '.acme.test', { secure: true, expirationDate: 4_000_000_000 }),
  cookie('elsewhere', 'other.test'),
]
const sorted = () => extension.world.jar.cookies.map((one) => JSON.stringify(one)).sort()

describe('leaving the jar as it is', () => {
  it('takes back what was set, changed and removed meanwhile', async () => {
    extension.world.jar.cookies = before()
    const was = sorted()
    const answer = await leaving('acme.test', true, async () => {
      const [sid, , ...rest] = extension.world.jar.cookies
      extension.world.jar.cookies = [
        { ...sid!, value: 'rotated' },
        cookie('new', 'app.acme.test'),
        cookie('sid', 'www.acme.test'),
        ...rest.filter(({ name }) => name !== 'kept'),
      ]
      return 'answer'
    })
    expect(answer).toBe('answer')
    expect(sorted()).toEqual(was)
  })

  it('writes nothing where nothing was changed', async () => {
    extension.world.jar.cookies = before()
    const [set, remove] = [
      vi.spyOn(extension.api.browser.cookies, 'set'),
      vi.spyOn(extension.api.browser.cookies, 'remove'),
    ]
    await leaving('acme.test', true, async () => undefined)
    expect(set).not.toHaveBeenCalled()
    expect(remove).not.toHaveBeenCalled()
  })

  it('does so where what it did went wrong, too', async () => {
    extension.world.jar.cookies = before()
    const was = sorted()
    const failing = leaving('acme.test', true, async () => {
      extension.world.jar.cookies = []
      throw new Error('stopped')
    })
    await expect(failing).rejects.toThrow('stopped')
    expect(sorted().filter((one) => one.includes('acme.test'))).toEqual(was.filter((one) => one.includes('acme.test')))
  })
})
