import { describe, expect, it } from 'vitest'
import { evidence } from '../support/fake-evidence'
import { idsOf, scene, tells } from '../support/fake-scene'

describe('check-api-key', () => {
  it('tells where the key is wanted, as `readKeys` reads it', () => {
    const wording = { type: 'json', text: 'Missing X-API-Key header' } as const
    expect(idsOf(tells('check-api-key', scene('api-key', { seen: evidence({ wording }) })))).toEqual([
      'key_told_wanted_header',
    ])
    expect(tells('check-api-key', { ...scene('api-key'), evidence: undefined })).toEqual([])
  })
})
