import type { Wording } from '../contract/evidence'
import { readHtml } from './html-text'
import { readFields } from './json-fields'
import { readPause } from './pauses/fields'
import { hearPause } from './pauses/hear'
import { scrub } from './redact'

const textCap = 4000
const titleCap = 200
/** Of a longer body only so much is read. */
const bodyCap = 262_144

/**
 * What a refusal's page or error format says, scrubbed. `contentType` as sent; without one the text's first character
 * decides. `undefined` for an empty body and for what is no text.
 */
export function readWording(body: string, contentType: string): Wording | undefined {
  const text = body.slice(0, bodyCap)
  const form = formOf(text, contentType.toLowerCase())
  if (!form || text.trim() === '') return undefined
  if (form === 'json') {
    const value = parseJson(text)
    if (value !== undefined) {
      const fields = readFields(value)
      const said = Object.values(fields).filter(Boolean).join('\n').slice(0, textCap)
      return withPause({ type: 'json', text: said, fields }, readPause(value))
    }
  }
  if (form === 'text' || form === 'json') return ofText('text', undefined, endSentences(text, /\n[ \t]*\r?\n\s*/))
  const { title, text: visible, asksPassword } = readHtml(text)
  return ofText(form === 'html' ? 'html' : 'text', title, endSentences(visible, /\n\s*/), asksPassword)
}

/** The same for a page that a script has read: its title, the text that it shows, and whether it asks for a password. */
export function readPageText(title: string, visible: string, asksPassword = false): Wording {
  return ofText('html', title, endSentences(visible, /\n\s*/), asksPassword)
}

/** How long a pause is to last is read before the secrets go: longer numbers look like some. */
function ofText(type: Wording['type'], title: string | undefined, text: string, asksPassword = false): Wording {
  const wording = {
    type,
    ...(title === undefined ? {} : { title: scrub(title, titleCap) }),
    text: scrub(text, textCap),
    ...(asksPassword && { asksPassword: true as const }),
  }
  return withPause(wording, hearPause(`${title ?? ''}\n${text}`))
}

const withPause = (wording: Wording, pause: Wording['pause']): Wording => ({ ...wording, ...(pause && { pause }) })

/**
 * Headings and paragraphs as sentences: white space is folded later, and two statements would read as one. The full stop belongs
 * to the word before, so that what a word announces is still hidden behind it.
 */
function endSentences(text: string, at: RegExp): string {
  const lines = text.split(at).map((line) => line.trim())
  return lines
    .filter(Boolean)
    .map((line, index, all) => (index < all.length - 1 && /[\p{L}\p{N}]$/u.test(line) ? `${line}.` : line))
    .join(' ')
}

function formOf(text: string, contentType: string): 'html' | 'xml' | 'json' | 'text' | undefined {
  const [type = ''] = contentType.split(';')
  if (/[/+]json\b/.test(type)) return 'json'
  if (/html/.test(type)) return 'html'
  if (/[/+]xml\b/.test(type)) return 'xml'
  const first = text.trimStart()[0] ?? ''
  // Markup under the wrong name: what it says is quoted, not its tags.
  if (/^text\/plain/.test(type)) return /^<[a-z!?]/i.test(text.trimStart()) ? 'xml' : 'text'
  if (type.trim() !== '' && type.trim() !== 'x-unknown') return undefined
  return first === '<' ? 'html' : first === '{' || first === '[' ? 'json' : 'text'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown
  } catch {
    return undefined
  }
}
