import { existsSync, readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Message } from '../contract/messages'
import { HarError } from '../evidence/from-har'
import type { Catalogue } from '../text/catalogue'
import { catalogueFrom, type MessagesFile } from '../text/from-file'
import { say } from '../text/say'
import { asJson } from './as-json'
import { asText, painter } from './as-text'
import { explainHar, type ExplainedHar } from './explain-har'

const catalogueFile = fileURLToPath(new URL('../../public/_locales/en/messages.json', import.meta.url))
const messages = JSON.parse(readFileSync(catalogueFile, 'utf8')) as MessagesFile
const catalogueAt = (utcOffsetMinutes: number): Catalogue => catalogueFrom(messages, { locale: 'en', utcOffsetMinutes })

/** `npm run -s explain -- [--json] FILE.har …`; exit status 1 where a file could not be read. */
function main(args: readonly string[]): number {
  const json = args.includes('--json')
  const files = args.filter((arg) => arg !== '--json')
  const unknown = files.find((arg) => arg.startsWith('-') && !existsSync(arg))
  const plain = catalogueAt(0)
  if (!files.length || args.some((arg) => /^--?h(?:elp)?$/.test(arg))) {
    console.error(say({ id: 'explain_usage' }, plain))
    return 1
  }
  if (unknown) {
    console.error(say({ id: 'explain_unknown_option', values: [{ code: unknown }] }, plain))
    return 1
  }
  const explained = files.map((file) => ({ file, ...explainFile(file) }))
  if (json) console.log(JSON.stringify(explained.map(jsonOf), null, 2))
  else for (const one of explained) console.log(textOf(one))
  return explained.some(({ fault }) => fault) ? 1 : 0
}

interface Explanation {
  readonly file: string
  readonly har?: ExplainedHar
  readonly fault?: Message
}

function explainFile(file: string): Omit<Explanation, 'file'> {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    if (code === 'ENOENT') return { fault: { id: 'explain_not_there' } }
    return { fault: { id: 'explain_no_file', values: [{ code }] } }
  }
  if (!content.trim()) return { fault: { id: 'explain_empty_file' } }
  let har: unknown
  try {
    // Some tools write a byte order mark, which JSON does not know (RFC 8259 8.1).
    har = JSON.parse(content.replace(/^\ufeff/, ''))
  } catch (error) {
    // The parser's own message quotes the text around the fault, which may hold a secret: only the place is told.
    const place = /position (\d+)/.exec(String(error))?.[1]
    return { fault: place ? { id: 'explain_not_json_at', values: [Number(place)] } : { id: 'explain_not_json' } }
  }
  try {
    return { har: explainHar(har, randomBytes(32)) }
  } catch (error) {
    if (error instanceof HarError) return { fault: { id: 'explain_no_har', values: [error.message] } }
    throw error
  }
}

function jsonOf({ file, har, fault }: Explanation) {
  if (fault || !har) return { file, error: fault ? say(fault, catalogueAt(0)) : '' }
  const catalogue = catalogueAt(har.utcOffsetMinutes)
  return { file, diagnoses: har.incidents.map((one) => asJson(one, catalogue)) }
}

function textOf({ file, har, fault }: Explanation): string {
  const paint = painter(process.stdout.isTTY === true && !process.env['NO_COLOR'])
  const catalogue = catalogueAt(har?.utcOffsetMinutes ?? 0)
  const head = paint('bold', file)
  if (fault || !har)
    return `${head}\n${paint('red', say({ id: 'explain_unreadable', values: fault ? [{ message: fault }] : [] }, catalogue))}\n`
  const body = har.incidents.map((one) => asText(one, catalogue, paint)).join('\n\n')
  return `${head}\n${body || say(nothing(har.refusals), catalogue)}\n`
}

function nothing(refusals: number): Message {
  return refusals ? { id: 'explain_quiet', values: [{ count: refusals }] } : { id: 'explain_no_refusal' }
}

process.exitCode = main(process.argv.slice(2))
