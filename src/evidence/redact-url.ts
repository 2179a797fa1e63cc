import { parseQuery, parseUrl } from '../http/url'
import { redactPath } from './redact-path'
import { hidden, isPlain, isWord, piecesOf } from './words'

/** Parameters by which a sign-in page is told what went wrong. */
const tellingNames = /^(?:error|error_code|reason|err)$/i

/** An address inside a text: scheme, host and reduced path; of a query only what names an error. Not http(s): `…`. */
export function redactUrl(text: string): string {
  const url = parseUrl(text)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return hidden
  const path = url.pathname === '/' && !/\/\/[^/?#]+\//.test(text) ? '' : redactPath(url.pathname)
  const host = isPlainHost(url.hostname) ? url.host : hidden
  return `${url.protocol}//${host}${path}${redactQuery(url)}`
}

function redactQuery({ search, hash }: URL): string {
  if (!search && !hash) return ''
  const told = parseQuery(search).find(({ name, value = '' }) => tellingNames.test(name) && isTelling(value))
  return told ? `?${told.name}=${told.value ?? ''}&${hidden}` : `?${hidden}`
}

const isTelling = (value: string) => value.length <= 40 && /^[a-z_.-]+$/i.test(value) && isPlain(value)

/** True where the labels of a host name are words or short: a random label may open a door of its own. */
export const isPlainHost = (host: string) =>
  /^[\d.]+$|^\[[\da-f:.]+\]$/.test(host) ||
  host
    .split('.')
    .every((label) => label.length <= 40 && piecesOf(label).every((piece) => piece.length <= 5 || isWord(piece)))
