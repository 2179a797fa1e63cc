import { beforeEach, describe, expect, it } from 'vitest'
import type * as Store from '../../src/store/sign-ins'
import { Extension } from '../support/fake-worker'

let extension: Extension
let store: typeof Store

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  store = await import('../../src/store/sign-ins')
})

const signIn = (helperTab: number, tabId = 1, incident = 'GET p1'): Store.SignIn => ({
  helperTab,
  tabId,
  incident,
  step: 'sign-in',
  site: 'acme.test',
  opened: 'd1',
})

describe('a sign-in', () => {
  it('is found by either of its tabs, until it ends', async () => {
    await store.keepSignIn(signIn(5))
    expect(await store.signInsOf(5)).toEqual([signIn(5)])
    expect(await store.signInsOf(1)).toEqual([signIn(5)])
    expect(await store.signInsOf(2)).toEqual([])
    await store.endSignIn(signIn(5))
    expect(await store.signInsOf(5)).toEqual([])
  })

  it('outlives the worker', async () => {
    await store.keepSignIn(signIn(5))
    extension.open()
    const again = await import('../../src/store/sign-ins')
    expect(await again.signInsOf(5)).toEqual([signIn(5)])
  })

  it('gives way to younger ones', async () => {
    for (let helper = 100; helper < 200; helper++) await store.keepSignIn(signIn(helper, 1, `GET p${helper}`))
    const known = await store.signInsOf(1)
    expect(known.length).toBeLessThanOrEqual(20)
    expect(known.at(-1)?.helperTab).toBe(199)
  })

  it('takes the place of an earlier one of the same step, and of no other', async () => {
    await store.keepSignIn(signIn(5))
    await store.keepSignIn({ ...signIn(6), step: 'sign-out-and-in' })
    await store.keepSignIn(signIn(7))
    expect((await store.signInsOf(1)).map(({ helperTab }) => helperTab)).toEqual([6, 7])
  })

  it('is changed while it is on record', async () => {
    await store.keepSignIn(signIn(5))
    await store.changeSignIn(signIn(5), (now) => ({ ...now, hinted: true }))
    await store.changeSignIn(signIn(6), (now) => ({ ...now, hinted: true }))
    expect(await store.signInsOf(1)).toEqual([{ ...signIn(5), hinted: true }])
  })
})
