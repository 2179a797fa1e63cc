import { vi } from 'vitest'
import type { RawHeader, RequestDetails } from '../../src/platform/web-request'
import type { Extension } from './fake-worker'

export type HeaderTexts = Readonly<Record<string, string>>

export interface Sent {
  readonly tabId?: number
  readonly type?: string
  readonly method?: string
  readonly headers?: HeaderTexts
  readonly initiator?: string
  readonly frameId?: number
  readonly id?: string
}

let last = 0

const raw = (headers: HeaderTexts): RawHeader[] => Object.entries(headers).map(([name, value]) => ({ name, value }))

/** One request as the browser tells of it, event by event; each method waits until the worker is idle again. */
export class FakeRequest {
  #details: RequestDetails
  #sent: HeaderTexts
  #extension: Extension

  constructor(extension: Extension, url: string, { headers = {}, id = `${++last}`, ...more }: Sent = {}) {
    this.#extension = extension
    this.#sent = headers
    this.#details = {
      requestId: id,
      url,
      method: more.method ?? 'GET',
      type: more.type ?? 'main_frame',
      tabId: more.tabId ?? 1,
      frameId: more.frameId ?? 0,
      timeStamp: 0,
      ...(more.initiator && { initiator: more.initiator }),
    }
  }

  async #fire(name: Parameters<Extension['request']>[0], more: Partial<RequestDetails>, wait = true): Promise<this> {
    // No two events of a browser fall into one moment.
    vi.advanceTimersByTime(1)
    await this.#extension.request(name, { ...this.#details, timeStamp: Date.now(), ...more })
    if (wait) await this.#extension.idle()
    return this
  }

  async send(headers: HeaderTexts = this.#sent): Promise<this> {
    const requestHeaders = raw(headers)
    await this.#fire('onBeforeSendHeaders', { requestHeaders })
    return this.#fire('onSendHeaders', { requestHeaders })
  }

  /** `wait`: false leaves the worker at work, as a browser does that has more to tell. */
  receive(statusCode: number, headers: HeaderTexts = {}, wait = true): Promise<this> {
    return this.#fire('onHeadersReceived', { statusCode, responseHeaders: raw(headers) }, wait)
  }

  ask(scheme: string, realm?: string): Promise<this> {
    return this.#fire('onAuthRequired', { scheme, ...(realm && { realm }) })
  }

  async redirect(statusCode: number, url: string, method = this.#details.method): Promise<this> {
    await this.leave(statusCode, url)
    this.#details = { ...this.#details, url, method }
    return this.send()
  }

  /** The first half of a redirect: the old station sends it on. */
  async leave(statusCode: number, redirectUrl: string): Promise<this> {
    await this.receive(statusCode, { location: redirectUrl })
    return this.#fire('onBeforeRedirect', { statusCode, redirectUrl })
  }

  complete(statusCode: number, headers: HeaderTexts = {}, wait = true): Promise<this> {
    return this.#fire('onCompleted', { statusCode, responseHeaders: raw(headers) }, wait)
  }

  fail(error: string, wait = true): Promise<this> {
    return this.#fire('onErrorOccurred', { error }, wait)
  }

  /** From sending to the end. */
  async run(statusCode: number, headers: HeaderTexts = {}): Promise<this> {
    await this.send()
    await this.receive(statusCode, headers)
    return this.complete(statusCode, headers)
  }
}

export const bare: HeaderTexts = { 'content-type': 'text/html' }

/** What a part of a page asks for: refused or not, seen as little as a browser shows by itself. */
export function callOf(extension: Extension, url: string, more: Sent = {}): FakeRequest {
  return new FakeRequest(extension, url, { type: 'xmlhttprequest', ...more })
}

/** A page that is asked for, answered, committed and read. */
export async function visit(
  extension: Extension,
  url: string,
  status: number,
  { answer = bare, html, size, ...sent }: Sent & { answer?: HeaderTexts; html?: string; size?: number } = {},
): Promise<void> {
  const loadedAt = Date.now()
  await new FakeRequest(extension, url, sent).run(status, answer)
  const shown = { ...(html !== undefined && { html }), ...(size !== undefined && { size }) }
  await extension.commit(sent.tabId ?? 1, url, { status, loadedAt, ...shown })
}
