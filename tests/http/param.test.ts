import { describe, expect, it } from 'vitest'
import { readParam } from '../../src/http/param'

describe('readParam', () => {
  it.each([
    ['a=b', { name: 'a', value: 'b' }, [], 3],
    ['A = "b c" ,d=e', { name: 'a', value: 'b c' }, [], 9],
    ['a="\\"\\\\\\x"', { name: 'a', value: '"\\x' }, [], 10],
    ['a=,', { name: 'a', value: '' }, [{ what: 'param-without-value', offset: 0 }], 2],
    ['a=b:c d', { name: 'a', value: 'b:c' }, [{ what: 'bad-character', offset: 3 }], 5],
    ['a="b', { name: 'a', value: 'b' }, [{ what: 'unterminated-string', offset: 2 }], 4],
  ])('%j', (text, param, faults, next) => expect(readParam(text, 0)).toEqual({ param, faults, next }))

  it('reads from where it is told', () =>
    expect(readParam('x, a="b"', 3)).toMatchObject({ param: { value: 'b' }, next: 8 }))
})
