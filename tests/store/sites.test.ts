import { beforeEach, describe, expect, it } from 'vitest'
import type * as Store from '../../src/store/sites'
import { Extension } from '../support/fake-worker'

let extension: Extension
let sites: typeof Store

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  sites = await import('../../src/store/sites')
})

const fine = (host: string, at = 1) => sites.changeSite({ host, site: 'acme.test' }, (now) => ({ ...now, fineAt: at }))
const met = (host: string) =>
  sites.changeSite({ host, site: 'acme.test' }, (now) => ({ ...now, signIn: `https://${host}/login` }))

describe('a site', () => {
  it('is empty until it is met, and each host is kept by itself', async () => {
    expect(await sites.siteOf('a.acme.test')).toEqual({ answers: [], clock: [] })
    await fine('a.acme.test')
    expect(await sites.siteOf('a.acme.test')).toMatchObject({ fineAt: 1 })
    expect(await sites.siteOf('b.acme.test')).toEqual({ answers: [], clock: [] })
  })

  it('is watched by itself until that is stopped', async () => {
    let changes = 0
    const stop = sites.watchSite('a.acme.test', () => changes++)
    await fine('a.acme.test')
    expect(changes).toBe(1)
    await fine('b.acme.test')
    await sites.changeSite({ host: 'a.acme.test', site: 'acme.test', store: '1' }, (now) => ({ ...now, fineAt: 2 }))
    expect(changes).toBe(1)
    stop()
    await fine('a.acme.test', 3)
    expect(changes).toBe(1)
  })

  it('has those hosts of its registrable domain for siblings that answered well', async () => {
    await fine('a.acme.test')
    await fine('b.acme.test')
    await met('refused.acme.test')
    await sites.changeSite({ host: 'other.test', site: 'other.test' }, (now) => ({ ...now, fineAt: 1 }))
    expect(await sites.siblingsOf('a.acme.test', 'acme.test')).toEqual(['b.acme.test'])
    await fine('refused.acme.test')
    expect(await sites.siblingsOf('a.acme.test', 'acme.test')).toEqual(['refused.acme.test', 'b.acme.test'])
  })

  it('is forgotten where it was unused for longest, whole', async () => {
    await fine('first.acme.test')
    for (let index = 0; index < 150; index++) {
      await fine(`${index}.acme.test`)
      if (index % 20 === 0) await fine('used.acme.test', index)
    }
    expect(await sites.siteOf('first.acme.test')).toEqual({ answers: [], clock: [] })
    expect(await sites.siteOf('149.acme.test')).toMatchObject({ fineAt: 1 })
    expect(await sites.siteOf('used.acme.test')).toMatchObject({ fineAt: 140 })
    expect(await sites.siblingsOf('x.acme.test', 'acme.test')).not.toContain('first.acme.test')
    const keys = [...extension.world.stored.areas.session.keys()].filter((key) => key.startsWith('site:'))
    expect(keys).toHaveLength(100)
  })

  it('of a private window or a container is another one, and goes with its store', async () => {
    const apart = (store: string) =>
      sites.changeSite({ host: 'b.acme.test', site: 'acme.test', store }, (now) => ({ ...now, fineAt: 2 }))
    await fine('a.acme.test')
    await apart('1')
    await apart('2')
    expect(await sites.siteOf('b.acme.test')).toEqual({ answers: [], clock: [] })
    expect(await sites.siteOf('b.acme.test', '1')).toMatchObject({ fineAt: 2 })
    expect(await sites.siblingsOf('a.acme.test', 'acme.test')).toEqual([])
    expect(await sites.siblingsOf('a.acme.test', 'acme.test', '1')).toEqual(['b.acme.test'])
    await sites.forgetOtherStores(['0', '2'])
    expect(await sites.siteOf('b.acme.test', '1')).toEqual({ answers: [], clock: [] })
    expect(await sites.siteOf('b.acme.test', '2')).toMatchObject({ fineAt: 2 })
    expect(await sites.siteOf('a.acme.test')).toMatchObject({ fineAt: 1 })
  })

  it('outlives the worker', async () => {
    await fine('a.acme.test')
    extension.open()
    const again = await import('../../src/store/sites')
    expect(await again.siteOf('a.acme.test')).toMatchObject({ fineAt: 1 })
  })
})
