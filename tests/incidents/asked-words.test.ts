import { describe, expect, it } from 'vitest'
import { isRead, lastWords } from '../../src/incidents/asked-words'
import { at, exchange } from '../support/fake-exchange'

describe('lastWords', () => {
  it.each([
    ['/api/users/current.json', ['current', 'users']],
    ['/API/Me/', ['me', 'api']],
    ['/me', ['me', '']],
    ['/', ['', '']],
  ])('%s', (path, words) => expect(lastWords(exchange(401, 1, { address: at(path) }))).toEqual(words))
})

describe('isRead', () => {
  it('tells what only asks from what changes something', () => {
    expect(['GET', 'HEAD'].every(isRead)).toBe(true)
    expect(['POST', 'PUT', 'DELETE', 'PROPFIND'].some(isRead)).toBe(false)
  })
})
