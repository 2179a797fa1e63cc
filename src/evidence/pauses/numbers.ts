import type { SaidPause } from '../../contract/exchange'
import type { Unit } from './tongue'

export const secondsOf: Readonly<Record<Unit, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** Nobody stays away for longer than a year, s: such a number is something else. */
const longestPause = 366 * 86_400

/** A span, s, as a fact; undefined for none, and for one beyond all measure. */
export function spanOf(seconds: number, from: SaidPause['from']): SaidPause | undefined {
  const whole = Math.ceil(seconds)
  return whole > 0 && whole <= longestPause ? { from, seconds: whole } : undefined
}

/** `1,500` and `1.500` are thousands, `1.5` and `1,5` are not. NaN for what is no number. */
export function numberOf(text: string): number {
  const digits = text.replace(/[.,]$/, '')
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? Number(digits.replace(/[.,]/g, '')) : Number(digits.replace(',', '.'))
}

/** Small letters without accents, full-width and Arabic digits as the common ones, apostrophes as spaces. */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return plain
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\((?:s|n|en|es)\)/g, '')
    .replace(/[、،;]/g, ',')
    .replace(/['’‘`´#@]/g, ' ')
    .trim()
}

const named = '(?:utc|gmt)'
/** Clocks that are nobody's here, as far as we know. */
const otherZones = '(?:pst|pdt|est|edt|cst|cdt|mst|mdt|cet|cest|eet|eest|bst|ist|jst|kst|msk|wet|west|aest|aedt)'
const instant = String.raw`\d{4}-\d\d-\d\d[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z| ?${named}|[+-]\d\d:?\d\d)`
const time = String.raw`(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|(?:1[0-2]|0?[1-9])(?= ?[ap]\.?m))(?: ?[ap]\.?m(?![a-z])\.?)?`
const notSpan = String.raw`(?![:\d]| ?(?:min|sec|sek|hour|${otherZones}(?![a-z])))`

/** An instant (RFC 3339), or a time of day, in folded text. */
export const momentPattern = new RegExp(
  String.raw`(?<![\d:.,+-])(?:${instant}|${time}(?: ?${named}(?![a-z]))?)${notSpan}`,
  'gu',
)

/** "A few minutes", in folded text of all languages: longer than one stays for, and no number. */
export const someMinutes = new RegExp(
  [
    String.raw`(?:a )?(?:few|couple of|some|several) (?:more )?min(?:ute)?s`,
    String.raw`(?:ein paar|einigen?|wenigen?|mehreren?|enkele|een paar) minuten`,
    String.raw`(?:nagra|ett par|nogle|nogen|noen|et par)(?: fa)? minutt?er`,
    String.raw`quelques minutes|(?:unos|algunos|pocos|alguns|uns|poucos)(?: pocos| poucos)? minutos|(?:alcuni|pochi) minuti|qualche minuto`,
    String.raw`(?:kilka|kilkanascie|pare|nekolik|niekolko|par) minut|birkac dakika|beberapa menit|(?:vai|it) phut`,
    'несколько минут|(?:кілька|декілька) хвилин|(?:بضع|عدة) دقائق',
  ]
    .map((words) => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`)
    .concat('数分間?|[几幾]分[钟鐘]|몇 ?분')
    .join('|'),
  'gu',
)

/** What such a text means: epoch ms, or minutes after midnight, by Greenwich's clock or by an unnamed one. */
export function readMoment(text: string): Pick<SaidPause, 'until' | 'clock' | 'utc'> | undefined {
  if (/^\d{4}/.test(text)) {
    const until = Date.parse(
      text
        .replace(/ ?(?:utc|gmt)$/, 'z')
        .replace(' ', 't')
        .toUpperCase(),
    )
    return Number.isNaN(until) ? undefined : { until }
  }
  const [, hours = '', minutes = '0', half] = /^(\d+)(?::(\d\d))?(?::\d\d)? ?([ap])?/.exec(text) ?? []
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0)
  return { clock: hour * 60 + Number(minutes), ...(/utc|gmt/.test(text) && { utc: true as const }) }
}
