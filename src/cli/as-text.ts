import { styleText } from 'node:util'
import type { CauseId } from '../contract/causes'
import type { Explained } from '../contract/explained'
import type { Message, MessageId } from '../contract/messages'
import { askedPause } from '../contract/pause'
import { checkToTell } from '../remedies/pauses'
import { plan } from '../remedies/plan'
import type { Catalogue } from '../text/catalogue'
import { say } from '../text/say'
import { urlOf } from './as-json'

/** Below this another cause is no doubt worth reading about. */
const worthSaying = 0.02

type Paint = (style: 'bold' | 'dim' | 'red' | 'green', text: string) => string

/** Colours only where a terminal shows them. */
export function painter(colours: boolean): Paint {
  return (style, text) => (colours ? styleText(style, text) : text)
}

/** One diagnosis for a person at a terminal. */
export function asText({ incident, diagnosis }: Explained, catalogue: Catalogue, paint: Paint): string {
  const put = (message: Message) => say(message, catalogue)
  const [first, second] = diagnosis.ranked
  const sure = (confidence: number): Message => ({ id: 'explain_sure', values: [Math.floor(confidence * 100)] })
  const [step] = plan(diagnosis, incident.evidence, [])
  const dim = (message: Message) => paint('dim', put(message))
  const asked = step?.spec.act === 'wait' && incident.evidence ? askedPause(incident.evidence) : undefined
  const decide = checkToTell(diagnosis, incident.evidence)
  const isTold = first.for.some(({ id }) => id === 'saw_retry_after')
  return [
    paint('dim', `${incident.method} ${urlOf(incident.exchange.address)}`),
    `${paint('bold', put(title(first.cause)))} (${put(sure(first.confidence))})`,
    put(text(first.cause, 'lead')),
    ...first.for.map((message) => `  + ${put(message)}`),
    ...first.against.map((message) => `  - ${put({ id: 'explain_against', values: [{ message }] })}`),
    ...(second && second.confidence >= worthSaying && !diagnosis.also.includes(second.cause)
      ? [dim({ id: 'explain_or', values: [{ message: title(second.cause) }, { message: sure(second.confidence) }] })]
      : []),
    ...diagnosis.also.map((cause) => dim({ id: 'explain_also', values: [{ message: title(cause) }] })),
    ...(decide ? [put(decide)] : []),
    ...(diagnosis.unchecked.length
      ? [
          dim({
            id: 'explain_unchecked',
            values: [{ list: diagnosis.unchecked.map((cause) => `“${put(title(cause))}”`) }],
          }),
        ]
      : []),
    ...(step ? [paint('green', put({ id: 'explain_step', values: [{ message: step.title }] }))] : []),
    ...(asked && !isTold ? [put({ id: 'saw_retry_after', values: [{ ms: asked.ms }] })] : []),
  ].join('\n')
}

const title = (cause: CauseId) => text(cause, 'title')

function text(cause: CauseId, part: 'title' | 'lead'): Message {
  return { id: `cause_${cause.replaceAll('-', '_')}_${part}` as MessageId }
}
