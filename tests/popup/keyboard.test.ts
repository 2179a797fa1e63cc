import { describe, expect, it } from 'vitest'
import { firstLetters } from '../../src/popup/keyboard'

const layout = (letters: string) =>
  new Map(['KeyQ', 'KeyW', 'KeyE', 'KeyR', 'KeyT', 'KeyY'].map((code, at) => [code, letters[at] ?? '']))

describe('firstLetters', () => {
  it('names the layout by its upper row', () => {
    expect(firstLetters(layout('azerty'))).toBe('AZERTY')
  })
  it('says nothing where a key is not known', () => {
    expect(firstLetters(layout('qwer'))).toBeUndefined()
    expect(firstLetters(new Map())).toBeUndefined()
  })
})
