import { describe, expect, it } from 'vitest'
import { keyWanted, readKeys } from '../../src/remedies/key-places'
import { evidence } from '../support/fake-evidence'
import { pass, sending } from '../support/fake-scene'

const azure = {
  scheme: 'AzureApiManagementKey',
  params: [
    { name: 'realm', value: 'https://api.acme.test/', length: 22 },
    { name: 'name', value: 'Ocp-Apim-Subscription-Key', length: 25 },
    { name: 'type', value: 'header', length: 6 },
  ],
}

describe('keyWanted', () => {
  it('reads the challenge that names both', () => {
    expect(keyWanted(evidence({ challenges: [azure] }))).toEqual({ name: 'Ocp-Apim-Subscription-Key', where: 'header' })
  })
  it.each([
    ['No X-API-Key header was found', { name: 'X-API-Key', where: 'header' }],
    ['please pass api_key in the query', { name: 'api_key' }],
    ['Access is denied', undefined],
    ['This monkey has no keyboard', undefined],
  ])('reads “%s”', (text, wanted) => {
    expect(keyWanted(evidence({ wording: { type: 'text', text } }))).toEqual(wanted)
  })
  it('reads the fields of a JSON answer', () => {
    const wording = { type: 'json', text: '', fields: { 'error.message': 'apikey is required' } } as const
    expect(keyWanted(evidence({ wording }))).toEqual({ name: 'apikey' })
  })
})

describe('readKeys', () => {
  const ids = (...sent: ReturnType<typeof pass>[]) =>
    readKeys(sending(sent, { challenges: [azure] })).map(({ id }) => id)

  it('tells what was sent instead, by name and length', () => {
    expect(readKeys(sending([pass()], { challenges: [azure] }))).toEqual([
      { id: 'key_told_wanted_header', values: [{ code: 'Ocp-Apim-Subscription-Key' }] },
      { id: 'key_told_sent_header', values: [{ count: 40 }, { code: 'authorization: bearer …' }] },
      { id: 'key_told_elsewhere' },
    ])
  })
  it('does not say so where it was sent in the right place', () => {
    expect(ids(pass({ from: 'header', name: 'ocp-apim-subscription-key' }))).not.toContain('key_told_elsewhere')
  })
  it('tells that none was sent, and what is visibly wrong with one', () => {
    expect(ids()).toEqual(['key_told_wanted_header', 'key_told_none'])
    expect(ids(pass({ oddity: 'quoted' }))).toContain('sent_told_quoted')
    expect(ids(pass({ from: 'query', name: 'api_key' }))).toContain('key_told_sent_query')
  })
  it('claims nothing of a request that was not seen', () => {
    expect(readKeys(evidence()).map(({ id }) => id)).toEqual(['key_told_nowhere'])
  })
})
