import { describe, expect, it } from 'vitest'
import { catalogueFrom } from '../../src/text/from-file'

const { lookup } = catalogueFrom({ Hello: { message: 'a $1 b $9 c $$1 $2' } }, { locale: 'en' })

describe('catalogueFrom', () => {
  it('replaces as the browser does', () => {
    expect(lookup('hello', ['x', '$1'])).toBe('a x b  c $1 $1')
  })
  it('answers nothing for an id that is not there', () => {
    expect(lookup('bye', [])).toBe('')
  })
})
