import { describe, expect, it } from 'vitest'
import { remedies, remedyOf } from '../../src/contract/remedies'

describe('remedyOf', () => {
  it('answers the remedy of a step and of its further parts', () => {
    expect(remedyOf('clear-site-data')).toBe('clear-site-data')
    expect(remedyOf('clear-site-data/storage')).toBe('clear-site-data')
  })

  it('answers ids of the catalogue only', () => {
    expect(remedies).toHaveProperty(remedyOf('reload-fresh/past-cache'))
    expect(remedies).not.toHaveProperty('reload-fresh/past-cache')
  })
})
