import { describe, expect, it } from 'vitest'
import * as keep from '../../src/evidence/header-values'

describe('values of headers', () => {
  it.each([
    [keep.number, '100', '100'],
    [keep.number, '12345678901', undefined],
    [keep.date, 'Sat, 21 Nov 2026 05:34:04 GMT', 'Sat, 21 Nov 2026 05:34:04 GMT'],
    [keep.date, 'Sat, swordfish', undefined],
    [keep.numberOrDate, '120', '120'],
    [keep.words, 'nginx/1.22.1 4f9d2b7c', 'nginx/1.22.1 …'],
    [keep.encodedWords, 'TF400813%3A%20Not%20you', 'TF400813: Not you'],
    [keep.present, 'anything', '…'],
    [keep.names, 'Cookie, X-4f9d2b7c', 'Cookie, …'],
    [keep.cacheDirectives, 'no-store, max-age=60, x=abc, abc', 'no-store, max-age=60'],
    [keep.codings, 'gzip, br;q=0.5, abc', 'gzip, br;q=0.5'],
    [keep.languages, 'de-CH,en;q=0.9,abcdefgh', 'de-CH, en;q=0.9'],
    [keep.fetchMetadata, 'same-origin', 'same-origin'],
    [keep.fetchMetadata, 'swordfish', undefined],
    [keep.mediaTypes, 'text/html; charset="UTF-8"; boundary=4f9d2b7c', 'text/html; charset=UTF-8'],
    [keep.mediaTypes, 'text/html, text/4f9d2b7c, */*;q=0.8', 'text/html, */*; q=0.8'.replace('; q', '; q')],
    [keep.mediaTypes, 'nonsense', undefined],
    [keep.origin, 'https://ann@a.test/x?y', 'https://a.test'],
    [keep.origin, 'null', 'null'],
    [keep.origin, 'nonsense', undefined],
    [keep.host, 'app.acme.test:8443', 'app.acme.test:8443'],
    [keep.host, '4f9d2b7c4f9d.test', '…'],
    [keep.host, 'a b', undefined],
    [keep.limits, '10', '10'],
    [keep.limits, '"default";r=0;t=30', '"default";r=0;t=30'],
    [keep.limits, '4f9d2b7c;r=1', '…;r=1'],
    [keep.who, 'anonymous', 'anonymous'],
    [keep.who, 'ann', '…'],
    [
      keep.diagnostics,
      '2000003;reason="The token is bad.";error_category="invalid_resource"',
      '2000003;reason="The token is bad.";error_category="invalid_resource"',
    ],
    [keep.method, 'DELETE', 'DELETE'],
    [keep.method, 'SWORDFISH', undefined],
  ])('%o of %j is %j', (reduce, value, shown) => expect(reduce(value)).toBe(shown))
})
