import type { SaidPause } from '../../contract/exchange'
import { wordsOf } from '../words'
import { hearPause } from './hear'
import { secondsOf, spanOf } from './numbers'
import type { Unit } from './tongue'

const fieldCap = 200
const deepest = 6

/** Names by which APIs say when to come back, in words: `retry_after`, `retryAfterMs`, `lockout_remaining`, `locked_until`. */
const names =
  /^(?:(?:account|login|user|is|please|next|minimum|min) )*(?:retry|try again|next (?:try|retry|attempt)|wait|cool ?down|back ?off|lock ?out|locked|lock|unlock|unlocks|blocked|block|banned|ban|suspended|suspension|throttled?)(?: (?:after|in|at|until|till|for|time|period|delay|remaining|left|on|ends?|expires?|expiry|expiration|duration))*(?: (?<unit>ms|milli ?seconds?|millis|s|secs?|seconds?|mins?|minutes?|hours?|days?))?(?: (?:remaining|left))?$/
const reversed =
  /^(?:(?<unit>ms|milliseconds|secs?|seconds|mins?|minutes|hours) )?(?:(?:to|until) (?:wait|retry|next (?:try|attempt|retry)|unlock)|(?:time )?(?:remaining|left) (?:lock ?out|lock|block|ban|wait)(?: time)?)(?: (?<unit2>ms|seconds?|minutes?))?$/
/** Of names that tell no unit: those of what is still left, in seconds as Retry-After has it (RFC 9110 10.2.3). */
const inSeconds =
  /^(?:next |please )*(?:retry|try again) (?:after|in)$|^wait(?: (?:time|for))?$|^cool ?down$|(?:remaining|left)$|^(?:time )?(?:remaining|left) |^(?:retry|wait) delay$|^(?:to|until) (?:wait|retry)/
const instants = /(?:until|till|at|on|ends?|expires?|expiry|expiration)$|after$/

/** When it began, and how many tries are left. */
const others =
  /(?:locked|blocked|banned|suspended|suspension|throttled?|lock ?out) (?:at|on)$|(?:retry|try again) (?:remaining|left)$/

/** From here on a number is an instant, s; from there on in ms. */
const [instantFrom, milliFrom] = [1_000_000_000, 100_000_000_000]

/** The pause that a value of JSON names, by the name of a field or in the words of one; undefined where none does. */
export function readPause(value: unknown): SaidPause | undefined {
  let left = fieldCap
  const words: string[] = []
  const found = visit(value, '', 0)
  if (found) return found
  for (const text of words) {
    const said = hearPause(text)
    if (said) return said
  }
  return undefined

  function visit(part: unknown, name: string, depth: number): SaidPause | undefined {
    if (left-- <= 0) return undefined
    if (typeof part === 'object' && part !== null) {
      if (depth >= deepest) return undefined
      for (const key of Object.keys(part)) {
        const said = visit(Reflect.get(part, key), Array.isArray(part) ? name : key, depth + 1)
        if (said) return said
      }
      return undefined
    }
    if (typeof part === 'string') words.push(part)
    return typeof part === 'string' || typeof part === 'number' ? readField(name, part) : undefined
  }
}

function readField(key: string, value: string | number): SaidPause | undefined {
  if (key.length > 60) return undefined
  const name = wordsOf(key).join(' ')
  const { groups } = names.exec(name) ?? reversed.exec(name) ?? {}
  if ((!names.test(name) && !reversed.test(name)) || others.test(name)) return undefined
  const text = String(value).trim()
  if (/^\d+(?:\.\d+)?$/.test(text)) return ofNumber(Number(text), name, groups?.['unit'] ?? groups?.['unit2'])
  const until = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$| GMT$/.test(text) ? Date.parse(text) : NaN
  if (!Number.isNaN(until)) return { from: 'field', until }
  const seconds = secondsIn(text)
  return seconds === undefined ? undefined : spanOf(seconds, 'field')
}

function ofNumber(value: number, name: string, unit: string | undefined): SaidPause | undefined {
  if (value >= instantFrom)
    return instants.test(name) ? { from: 'field', until: value >= milliFrom ? value : value * 1000 } : undefined
  if (unit === undefined) return inSeconds.test(name) ? spanOf(value, 'field') : undefined
  return spanOf(/^ms|^mill/.test(unit) ? value / 1000 : value * secondsOf[unit[0] as Unit], 'field')
}

/** `15m`, `30 seconds`, `PT15M` (ISO 8601-1 5.5.2), `00:15:00`: s. */
function secondsIn(text: string): number | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?) ?(s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?)$/i.exec(text) ?? []
  if (unit !== undefined) return Number(amount) * secondsOf[unit[0]!.toLowerCase() as Unit]
  const [iso, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text) ??
    /^(?:(\d+)\.)?(\d\d):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text) ??
    []
  if (iso === undefined) return undefined
  return Number(days) * secondsOf.d + Number(hours) * secondsOf.h + Number(minutes) * secondsOf.m + Number(seconds)
}
