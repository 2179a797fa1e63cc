import { hidden } from './words'

/** Elements whose content a person does not see as text. */
const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'textarea',
  'select',
  'iframe',
  'object',
  'title',
])

/** Elements within a sentence; any other begins a new one. */
const inline =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strong|strike|sub|sup|time|tt|u|var|wbr)$/

const passwordField = /^<input\b[^>]*[\s"'/]type\s*=\s*["']?password\b/

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
}

/**
 * Title and visible text of an HTML (or XML) page, comments left out, attributes but those of an error element too, in time linear in its length; a line break
 * stands where an element begins or ends that is no part of a sentence; and whether there is a field for a password.
 * No parser: there is none in a worker, and nothing here
 * is ever shown as markup.
 */
export function readHtml(html: string): { title?: string; text: string; asksPassword: boolean } {
  const lower = html.toLowerCase()
  const parts: string[] = []
  let title: string | undefined
  let asksPassword = false
  let window = ''
  let afterLink = false
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const between = html.slice(at, open < 0 ? undefined : open).replace(/\s+/g, ' ')
    parts.push(between)
    afterLink &&= between.trim() === ''
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      at = endOf(html, '-->', open)
      continue
    }
    if (!/^[a-z/!?]/.test(lower.slice(open + 1, open + 2))) {
      parts.push('<')
      at = open + 1
      continue
    }
    const close = endOf(html, '>', open)
    const [name = ''] = /^[a-z][a-z0-9:-]*/.exec(lower.slice(open + 1, open + 32).replace('/', '')) ?? []
    at = close
    asksPassword ||= name === 'input' && passwordField.test(lower.slice(open, close))
    parts.push(...(name === 'err' || errorElement.test(name) ? attributesOf(html.slice(open, close)) : []))
    if (unseen.has(name) && html[open + 1] !== '/' && html[close - 2] !== '/') {
      const end = lower.indexOf(`</${name}`, close)
      const inside = html.slice(close, end < 0 ? close + 300 : end)
      if (name === 'title') title ??= decodeEntities(inside)
      else if (name === 'script') window ||= shownBy(inside)
      at = end < 0 ? html.length : end
    }
    // Links with no word between them are a menu, and no sentence.
    const isMenu = name === 'a' && afterLink && html[open + 1] !== '/'
    if (name === 'a') afterLink = html[open + 1] === '/'
    parts.push(inline.test(name) && !isMenu ? ' ' : '\n')
  }
  const shown = parts.join('')
  const text = decodeEntities(shown.trim() ? shown : window)
  return { ...(title !== undefined && { title }), text, asksPassword }
}

/** Formats that write an error as an element without text: `<err code="98" msg="Invalid auth token"/>`. */
const errorElement = /^(?:[a-z]+:)?(?:error|fault|exception|failure|status|result|message)$/

function attributesOf(tag: string): string[] {
  const told = tag.matchAll(
    /\s(?:message|msg|reason|description|detail|text|code|error)\s*=\s*(?:"([^"]{1,400})"|'([^']{1,400})')/gi,
  )
  // Codes of four digits and more could open something.
  return Array.from(told, ([, double = '', single = '']) => `\n${(double || single).replace(/\d{4,}/g, hidden)}\n`)
}

/** What a page of old says in a window of its own: the script begins with it, and the page shows nothing else. */
function shownBy(script: string): string {
  const begin =
    /^[\s;]*(?:<!--|\/\/<!\[CDATA\[)?\s*(?:window\.)?alert\s*\(\s*(?:"([^"\\\n]{1,300})"|'([^'\\\n]{1,300})')\s*\)/
  const [, double = '', single = ''] = begin.exec(script.slice(0, 1000)) ?? []
  return double || single
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : parseInt(String(hex), 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
  })
}
