import type { RequestName, Requests } from '../contract/protocol'
import type { Runtime } from 'webextension-polyfill'
import { browser } from './browser'

type Asked<N extends RequestName> = Requests[N]['ask']
type Answered<N extends RequestName> = Requests[N]['answer']
export type Answers = { readonly [N in RequestName]: (ask: Asked<N>) => Promise<Answered<N>> }

interface Envelope {
  readonly request: RequestName
  readonly ask: unknown
}

/** Asks the background. Rejects with its error's message. */
export async function ask<N extends RequestName>(request: N, ask: Asked<N>): Promise<Answered<N>> {
  return (await browser.runtime.sendMessage({ request, ask } satisfies Envelope)) as Answered<N>
}

/** Answers the requests of our own pages and of nobody else. To be called once, synchronously, by the background. */
export function answer(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // Other extensions cannot reach onMessage; a content script of ours could, and must not.
    const ours = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''))
    if (!ours) return undefined
    const { request, ask } = message as Envelope
    if (!Object.hasOwn(answers, request)) return undefined
    return (answers[request] as (ask: unknown) => Promise<unknown>)(ask)
  })
}
