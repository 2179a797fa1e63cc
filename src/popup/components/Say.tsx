import type { Message } from '../../contract/messages'
import { parts, say } from '../../text/say'
import { usePort } from '../port'

/** A sentence with its code words set as such. `dir="auto"` isolates each from the sentence around it. */
export function Say({ of }: { of: Message }) {
  const { catalogue, now } = usePort()
  return (
    <>
      {parts(of, { ...catalogue, now: now() }).map((part) =>
        typeof part === 'string' ? part : <code dir="auto">{part.code}</code>,
      )}
    </>
  )
}

/** The same as plain text, for accessible names. */
export function useSay(): (message: Message) => string {
  const { catalogue, now } = usePort()
  return (message) => say(message, { ...catalogue, now: now() }, true)
}
