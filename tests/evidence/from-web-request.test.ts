import { describe, expect, it } from 'vitest'
import { kindOf } from '../../src/evidence/from-web-request'

describe('kindOf', () => {
  it.each([
    ['main_frame', 'GET', 'page'],
    ['sub_frame', 'POST', 'frame'],
    ['xmlhttprequest', 'GET', 'call'],
    ['image', 'GET', 'part'],
    ['other', 'GET', 'part'],
    ['ping', 'POST', undefined],
    ['csp_report', 'POST', undefined],
    ['websocket', 'GET', undefined],
    ['toString', 'GET', undefined],
    ['main_frame', 'OPTIONS', 'page'],
  ])('%s %s: %s', (type, method, kind) => expect(kindOf(type, method)).toBe(kind))

  it('takes OPTIONS for a preflight unless its headers say otherwise', () => {
    expect(kindOf('xmlhttprequest', 'OPTIONS')).toBe('preflight')
    expect(kindOf('xmlhttprequest', 'OPTIONS', [{ name: 'Access-Control-Request-Method' }])).toBe('preflight')
    expect(kindOf('xmlhttprequest', 'OPTIONS', [{ name: 'accept' }])).toBe('call')
  })
})
