import type { SaidPause } from '../../contract/exchange'
import { warningIn } from '../../contract/warnings/warning'
import { type Ear, ears, order } from './ears'
import { fold, momentPattern, numberOf, readMoment, secondsOf, someMinutes, spanOf } from './numbers'

/** So much of a text is read, and so much of one statement, characters. */
const textCap = 20_000
const statementCap = 300

/** The pause that a text for people names; undefined where it names none, or a time of something else. */
export function hearPause(text: string): SaidPause | undefined {
  for (const statement of statementsOf(text.slice(0, textCap))) {
    const header = bareHeader(statement)
    if (header) return header
    if (!saidIn(statement)) continue
    const warning = warningIn(statement)
    const said = warning === undefined ? saidIn(statement) : warning.whole ? undefined : saidIn(warning.before)
    if (said) return said
  }
  return undefined
}

function saidIn(statement: string): SaidPause | undefined {
  for (const ear of ears()) {
    const said = listen(statement, ear)
    if (said) return said
  }
  return undefined
}

/** `Retry after 35`: as a line of text what the header would have said (RFC 9110 10.2.3), s. */
function bareHeader(statement: string): SaidPause | undefined {
  const seconds = /(?<![a-z])retry[ -]after[:= ]+(\d{1,8})\W*$/.exec(statement)?.[1]
  return seconds === undefined ? undefined : spanOf(Number(seconds), 'words')
}

function statementsOf(text: string): string[] {
  // The full stop of "30 Min. warten" ends nothing.
  const whole = text.replace(/(?<=\d\s?\p{L}{1,4})\.(?=\s+\p{Ll})/gu, '')
  const parts = whole.split(/[!?。！？\n]+|\.(?=\s|$)/u)
  return parts.map((part) => fold(part.slice(0, statementCap))).filter((part) => part.length > 4)
}

function listen(statement: string, ear: Ear): SaidPause | undefined {
  const { joined, piece, span, says, not, tomorrow, saysTomorrow } = ear
  if (tomorrow.test(statement)) {
    const words = statement.replace(/[^\p{L}\p{M}\p{N},]+/gu, ' ').trim()
    const said = !not?.test(words) && saysTomorrow.some((way) => way.test(words))
    return said ? { from: 'words', tomorrow: true } : undefined
  }
  const times: (SaidPause | undefined)[] = []
  const put = (sign: string, time: SaidPause | undefined) => ` ${sign}${times.push(time) - 1}${sign} `
  const marked = statement
    .replace(momentPattern, (text) => put('@', { from: 'words', ...readMoment(text) }))
    .replace(someMinutes, () => put('#', { from: 'words', some: true }))
    .replace(span, (text) => put('#', spanOf(lengthOf(text, piece), 'words')))
    .replace(/[^\p{L}\p{M}\p{N}#@,]+/gu, ' ')
    .replace(/ *, */g, joined ? ',' : ' , ')
    .replace(/ *([#@])(\d+)\1 */g, joined ? '$1$2$1' : ' $1$2$1 ')
    .trim()
  if (!times.length || not?.test(marked)) return undefined
  for (const way of says) {
    const at = way.exec(marked)?.slice(1).find(Boolean)
    const time = at === undefined ? undefined : times[Number(at)]
    // Beside a date, a time of day is of that day.
    if (time?.clock !== undefined && /\d/.test(marked.replace(/([#@])\d+\1/g, ''))) continue
    if (time) return time
  }
  return undefined
}

function lengthOf(text: string, piece: RegExp): number {
  let seconds = 0
  for (const { groups = {} } of text.matchAll(piece))
    for (const unit of order)
      if (groups[unit] || groups[`${unit}1`]) seconds += secondsOf[unit] * numberOf(groups['count'] ?? '1')
  return seconds
}
