import type { ChallengeFault } from '../contract/evidence'
import { isSpaceUnit, isToken68Unit, isTokenUnit, skip } from './characters'
import { type ParamText, readParam } from './param'

/** A challenge as it came, values included: for `evidence/` only. */
export interface RawChallenge {
  /** As sent. */
  readonly scheme: string
  readonly token68?: string
  /** Names in lower case, in order; of a name given twice the first counts. */
  readonly params: readonly ParamText[]
  /** Which WWW-Authenticate field, from 0, and where in its value the scheme begins (UTF-16 units). */
  readonly field: number
  readonly offset: number
}

export interface Challenges {
  readonly challenges: RawChallenge[]
  readonly faults: ChallengeFault[]
}

/** Longer fields are cut; servers and browsers refuse far shorter ones. */
const fieldCap = 65_536
const challengeCap = 32
const paramCap = 64
const faultCap = 32

/** Schemes whose definition demands a realm (RFC 7617 2, RFC 7616 3.3). */
const realmSchemes = new Set(['basic', 'digest'])
/** Schemes that are defined by parameters only: what reads like a token68 is a parameter that lost its value. */
const paramSchemes = new Set(['basic', 'digest', 'bearer', 'dpop'])

/**
 * Reads all WWW-Authenticate fields of an answer (RFC 9110 11.6.1), one string a field:
 *
 *     WWW-Authenticate = #challenge
 *     challenge        = auth-scheme [ 1*SP ( token68 / #auth-param ) ]
 *     auth-param       = token BWS "=" BWS ( token / quoted-string )
 *     token68          = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
 *
 * Never throws, takes time linear in the input, keeps the first 32 challenges and faults. Of what breaks the grammar it
 * keeps what can still be understood. Firefox shows repeated fields joined by a line feed: each part counts as a field.
 */
export function parseChallenges(fields: readonly string[]): Challenges {
  const challenges: RawChallenge[] = []
  const faults: ChallengeFault[] = []
  fields
    .flatMap((field) => field.split('\n'))
    .forEach((value, field) => {
      const found = readField(value.length > fieldCap ? value.slice(0, fieldCap) : value, field)
      if (value.length > fieldCap) found.faults.push({ what: 'too-long', offset: fieldCap, field })
      challenges.push(...found.challenges.slice(0, challengeCap - challenges.length))
      faults.push(...found.faults.slice(0, faultCap - faults.length))
    })
  return { challenges, faults }
}

interface Open {
  scheme: string
  token68?: string
  params: ParamText[]
  names: Set<string>
  offset: number
  /** Nothing but a comma followed the scheme: parameters can no longer belong to it by the grammar. */
  bare: boolean
  /** A parameter without a value was told already: it may have been the realm. */
  valueLost: boolean
}

function readField(text: string, field: number): Challenges {
  const found: Open[] = []
  const faults: ChallengeFault[] = []
  let current: Open | undefined
  let lost = false
  const fault = (what: ChallengeFault['what'], offset: number) => {
    if (faults.length < faultCap) faults.push({ what, offset, field })
    if (what === 'param-without-value' && current) current.valueLost = true
  }

  let at = 0
  for (;;) {
    // #element allows empty elements (RFC 9110 5.6.1.2).
    at = skip(text, at, (unit) => isSpaceUnit(unit) || unit === comma)
    if (at >= text.length) break
    const nameEnd = skip(text, at, isTokenUnit)
    if (nameEnd === at) {
      fault('bad-character', at)
      at = skipElement(text, at)
    } else if (text.charCodeAt(skip(text, nameEnd, isSpaceUnit)) === equals) {
      // name "=" …: a parameter, which belongs to the challenge before it.
      if (!lost && (!current || current.bare)) fault('no-scheme', at)
      lost ||= !current || current.bare
      at = takeParams(at)
    } else {
      current = open(at, nameEnd)
      lost = false
      at = readContent(nameEnd)
    }
  }
  for (const { scheme, names, valueLost, offset } of found)
    if (realmSchemes.has(scheme.toLowerCase()) && !names.has('realm') && !valueLost) fault('missing-realm', offset)
  return {
    challenges: found.map(({ scheme, token68, params, offset }) => ({
      scheme,
      ...(token68 === undefined ? {} : { token68 }),
      params,
      field,
      offset,
    })),
    faults: faults.sort((one, other) => one.offset - other.offset),
  }

  function open(start: number, end: number): Open {
    const scheme = text.slice(start, end)
    const next: Open = { scheme, params: [], names: new Set(), offset: start, bare: false, valueLost: false }
    if (found.length < challengeCap) found.push(next)
    return next
  }

  /** What follows a scheme; answers where the next element begins. */
  function readContent(schemeEnd: number): number {
    const start = skip(text, schemeEnd, isSpaceUnit)
    const unit = text.charCodeAt(start)
    if (start === schemeEnd && start < text.length) {
      if (current) current.bare = true
      if (unit !== comma) fault('bad-character', start)
      return unit === comma ? start : skipElement(text, start)
    }
    if (start >= text.length || unit === comma) return start
    const bodyEnd = skip(text, start, isToken68Unit)
    const end = skip(text, bodyEnd, (each) => each === equals)
    const after = skip(text, end, isSpaceUnit)
    const alone = after >= text.length || text.charCodeAt(after) === comma
    const named = isTokenUnit(text.charCodeAt(start)) && isParamStart(start)
    if (bodyEnd > start && alone && !(named && paramSchemes.has(current?.scheme.toLowerCase() ?? ''))) {
      if (current) current.token68 = text.slice(start, end)
      return after
    }
    if (named) return takeParams(start)
    fault(bodyEnd > start ? 'param-without-value' : 'bad-character', start)
    return skipElement(text, start)
  }

  /** True where a parameter's name and `=` begin at `start`. */
  function isParamStart(start: number): boolean {
    return text.charCodeAt(skip(text, skip(text, start, isTokenUnit), isSpaceUnit)) === equals
  }

  /** Reads one parameter, and further ones that follow it without a comma. */
  function takeParams(start: number): number {
    const { param, faults: broken, next } = readParam(text, start)
    for (const { what, offset } of broken) fault(what, offset)
    if (current?.token68 !== undefined) fault('junk-after-value', start)
    if (current?.names.has(param.name)) fault('duplicate-param', start)
    else if (current && current.params.length < paramCap) current.params.push(param)
    current?.names.add(param.name)
    const after = skip(text, next, isSpaceUnit)
    if (after >= text.length || text.charCodeAt(after) === comma) return after
    fault('junk-after-value', after)
    // A parameter without its comma is read by the caller's next turn; anything else is passed over.
    return isTokenUnit(text.charCodeAt(after)) && isParamStart(after) ? after : skipElement(text, after)
  }
}

const comma = 0x2c
const equals = 0x3d
const quote = 0x22
const backslash = 0x5c

/** Index of the comma that ends the element, minding quoted strings. */
function skipElement(text: string, from: number): number {
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (quoted && unit === backslash) at++
    else if (unit === quote) quoted = !quoted
    else if (!quoted && unit === comma) return at
  }
  return text.length
}
