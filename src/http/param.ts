import type { ChallengeFault } from '../contract/evidence'
import { isControlUnit, isSpaceUnit, isTokenUnit, skip } from './characters'

/** An auth-param as it came: name in lower case, value without its quotes. */
export interface ParamText {
  readonly name: string
  readonly value: string
}

type Broken = Pick<ChallengeFault, 'what' | 'offset'>

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c

/**
 * Reads at `start`, where a name and `=` are known to stand:
 *
 *     auth-param    = token BWS "=" BWS ( token / quoted-string )
 *     quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE
 *
 * `next` is the index behind the value. Offsets are UTF-16 units of `text`.
 */
export function readParam(text: string, start: number): { param: ParamText; faults: Broken[]; next: number } {
  const nameEnd = skip(text, start, isTokenUnit)
  const name = text.slice(start, nameEnd).toLowerCase()
  const valueStart = skip(text, skip(text, nameEnd, isSpaceUnit) + 1, isSpaceUnit)
  const unit = text.charCodeAt(valueStart)
  if (unit === quote) {
    const { value, faults, next } = readQuoted(text, valueStart)
    return { param: { name, value }, faults, next }
  }
  if (valueStart >= text.length || unit === comma)
    return { param: { name, value: '' }, faults: [{ what: 'param-without-value', offset: start }], next: valueStart }
  const tokenEnd = skip(text, valueStart, isTokenUnit)
  // An unquoted URL is common: keep the value whole, and tell where it leaves the grammar.
  const end = skip(text, tokenEnd, (each) => each !== comma && !isSpaceUnit(each))
  const faults: Broken[] = end > tokenEnd ? [{ what: 'bad-character', offset: tokenEnd }] : []
  return { param: { name, value: text.slice(valueStart, end) }, faults, next: end }
}

function readQuoted(text: string, start: number): { value: string; faults: Broken[]; next: number } {
  const faults: Broken[] = []
  const parts: string[] = []
  let from = start + 1
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === quote) {
      parts.push(text.slice(from, at))
      return { value: parts.join(''), faults, next: at + 1 }
    }
    if (unit === backslash) {
      parts.push(text.slice(from, at))
      from = ++at
    } else if (isControlUnit(unit) && !faults.length) faults.push({ what: 'bad-character', offset: at })
  }
  parts.push(text.slice(from))
  return {
    value: parts.join(''),
    faults: [...faults, { what: 'unterminated-string', offset: start }],
    next: text.length,
  }
}
