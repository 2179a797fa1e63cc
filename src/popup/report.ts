import type { Incident } from '../contract/incident'
import type { Message } from '../contract/messages'
import { findStep } from '../remedies'
import { wordStep } from '../remedies/word-step'
import type { Catalogue } from '../text/catalogue'
import { say } from '../text/say'
import { certaintyOf, findingMessage } from './cause-words'
import { pastResult } from './step-result'

/** What is written to those who run the site: facts of the record, which holds no secret, in sentences. */
export function reportOf(incident: Incident): Message[] {
  const { method, address, lastAt, count, evidence, diagnosis, exchange } = incident
  const { answer = exchange.answer, request = exchange.request } = evidence ?? {}
  const parameters = address.query.map(({ name }) => name)
  const schemes = [...new Set(answer?.challenges.map(({ scheme }) => scheme))]
  const server = answer?.headers['server']
  const agent = request?.headers['user-agent']
  const [first] = diagnosis?.ranked ?? []
  return [
    { id: 'report_intro' },
    { id: 'report_page', values: [{ code: method }, { code: address.origin + address.path }] },
    ...(parameters.length ? [message('report_parameters', { list: parameters })] : []),
    message('report_when', { code: new Date(lastAt).toISOString() }),
    ...(count > 1 ? [message('report_count', { count })] : []),
    message('report_status', { code: String(answer?.status ?? 401) }),
    ...(schemes.length ? [message('report_schemes', { list: schemes })] : []),
    ...(server ? [message('report_server', { code: server })] : []),
    ...(agent ? [message('report_browser', { code: agent })] : []),
    ...(first
      ? [
          message(
            'report_cause',
            { message: findingMessage(first, 'title') },
            { message: certaintyOf(first.confidence) },
          ),
          ...first.for.map((saw) => message('report_saw', { message: saw })),
        ]
      : []),
    ...triedOf(incident),
  ]
}

function triedOf({ steps, diagnosis, evidence }: Incident): Message[] {
  return steps.flatMap((record) => {
    const { step, state } = record
    const spec = findStep(step)
    // A step that is under way, or of which nobody knows, is no news of having been tried.
    const isOpen = state === 'running' || state === 'checking' || state === 'unchecked'
    const result = isOpen ? 'report_tried_open' : pastResult(record)
    if (!spec || !result || step === 'contact-site') return []
    const { title } = wordStep(spec, diagnosis, evidence)
    return [message('report_tried', { message: title }, { message: { id: result } })]
  })
}

function message(id: Message['id'], ...values: NonNullable<Message['values']>): Message {
  return { id, values }
}

/** The same as plain text, without the isolates of mixed scripts, which others would see as boxes. */
export function writeReport(incident: Incident, catalogue: Catalogue): string {
  return reportOf(incident)
    .map((line) => say(line, catalogue))
    .join('\n')
}

/** Mail programs are handed no more than this in an address. */
const mailCap = 1_500

export function mailTo(mail: string, subject: string, body: string): string {
  const text = body.length > mailCap ? `${body.slice(0, mailCap)}…` : body
  return `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
}
