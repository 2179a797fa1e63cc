import { describe, expect, it } from 'vitest'
import { readPageText, readWording } from '../../src/evidence/wording'

describe('readWording', () => {
  it.each([
    ['<title>401</title><p>No.</p>', 'text/html; charset=utf-8', { type: 'html', title: '401', text: 'No.' }],
    ['<p>No.', '', { type: 'html', text: 'No.' }],
    ['<p>No.<input type=password>', 'text/html', { type: 'html', text: 'No.', asksPassword: true }],
    [
      '{"error":"x","n":[1]}',
      'application/problem+json',
      { type: 'json', text: 'x\n1', fields: { error: 'x', 'n.0': '1' } },
    ],
    ['\ufeff{"a":"b"}', 'application/json', { type: 'json', text: 'b', fields: { a: 'b' } }],
    ['{broken', 'application/json', { type: 'text', text: '{broken' }],
    ['Server error\n', 'text/plain', { type: 'text', text: 'Server error' }],
    ['<e><m>No.</m></e>', 'application/xml', { type: 'text', text: 'No.' }],
    ['<h1>No.</h1>', 'text/plain', { type: 'text', text: 'No.' }],
    ['< 5 tries left', 'text/plain', { type: 'text', text: '< 5 tries left' }],
    ['Unauthorized', 'x-unknown', { type: 'text', text: 'Unauthorized' }],
    ['your token 4f9d2b7c is bad', 'text/plain', { type: 'text', text: 'your token … is bad' }],
  ])('%.30j as %s', (body, type, wording) => expect(readWording(body, type)).toEqual(wording))

  it.each([
    ['', 'text/html'],
    [' \n', 'text/plain'],
    ['GIF89a', 'image/gif'],
    ['var a', 'application/javascript'],
  ])('has none for %j as %s', (body, type) => expect(readWording(body, type)).toBeUndefined())

  it.each([
    ['<h1>Denied</h1><p>Your <b>token</b>\nexpired', 'text/html', 'Denied. Your token expired'],
    ['<ul><li>One</li><li>Two!</li></ul><p>密码错误<p>x', 'text/html', 'One. Two! 密码错误. x'],
    ['<e:a><s:m>No</s:m><s:m>way</s:m></e:a>', 'application/xml', 'No. way'],
    ['Wrapped\nline\n\nNext', 'text/plain', 'Wrapped line. Next'],
    ['<p>Your code:<p>quixoticwalrus<p>yes', 'text/html', 'Your code: …. yes'],
    ['<td>Password<td>4711', 'text/html', 'Password. …'],
  ])('tells sentences apart in %j', (body, type, text) => expect(readWording(body, type)?.text).toBe(text))

  it.each([
    ['<title>Locked</title><p>Try again in 15 minutes', 'text/html', { from: 'words', seconds: 900 }],
    ['<title>Locked for 2 hours</title><p>Sorry', 'text/html', { from: 'words', seconds: 7200 }],
    ['Retry after 3600 seconds', 'text/plain', { from: 'words', seconds: 3600 }],
    ['<e><m>Locked for 86400 seconds</m></e>', 'application/xml', { from: 'words', seconds: 86_400 }],
    ['{"error":"locked","retry_after":30}', 'application/json', { from: 'field', seconds: 30 }],
    ['{"retry_after":30', 'application/json', undefined],
    ['<p>Your session expires in 30 minutes', 'text/html', undefined],
    ['<p>Too many tries<p>in 15 minutes it rains', 'text/html', undefined],
  ])('reads the pause that %j names', (body, type, pause) => expect(readWording(body, type)?.pause).toEqual(pause))

  it('stays small', () => {
    expect(readWording('<p>word '.repeat(200_000), 'text/html')?.text.length).toBeLessThanOrEqual(4000)
    expect(
      readWording(JSON.stringify(Array(50).fill('word '.repeat(1000))), 'application/json')?.text.length,
    ).toBeLessThanOrEqual(4000)
  })
})

describe('readPageText', () => {
  it('scrubs', () =>
    expect(readPageText('A\u202e', 'Your code is 493817')).toEqual({
      type: 'html',
      title: 'A',
      text: 'Your code is …',
    }))
})
