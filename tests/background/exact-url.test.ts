import { beforeEach, describe, expect, it } from 'vitest'
import type * as Module from '../../src/background/exact-url'
import { visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

let extension: Extension
let exactUrl: typeof Module.exactUrl

beforeEach(async () => {
  extension = await startExtension()
  exactUrl = (await import('../../src/background/exact-url')).exactUrl
})

async function urlOf(shown: string, url = shown): Promise<string | undefined> {
  await visit(extension, url, 401)
  extension.world.tabs.open.get(1)!.url = shown
  return exactUrl(1, extension.record(1)!.incidents[0]!)
}

describe('the exact address', () => {
  it('is what the tab shows, its query included, without its fragment', async () => {
    expect(await urlOf('https://acme.test/list?page=7#top', 'https://acme.test/list?page=7')).toBe(
      'https://acme.test/list?page=7',
    )
  })

  it('is what was kept of it where the tab shows another page by now', async () => {
    for (const url of [
      'https://acme.test/list',
      'https://acme.test/rows?page=7',
      'https://acme.test/list-2026-03.pdf',
    ]) {
      await visit(extension, 'https://acme.test/', 200)
      expect(await urlOf('https://elsewhere.test/', url)).toBe(url)
    }
  })

  it('is unknown where a part of it is nowhere any more', async () => {
    expect(await urlOf('https://acme.test/list?by=me', 'https://acme.test/list?by=you')).toBeUndefined()
  })
})
