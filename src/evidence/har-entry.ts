import type { ExchangeKind } from '../contract/evidence'
import { parseAddress } from '../http/url'
import { instant, items, member, type Node, number, optionalText, pairs, text } from './har-shape'

interface Pair {
  readonly name: string
  readonly value: string
}

/** What is used of an entry, raw. */
export interface RawEntry {
  readonly index: number
  readonly startedAt: number
  /** Total time, ms. */
  readonly time: number
  readonly method: string
  readonly url: string
  readonly requestHeaders: readonly Pair[]
  /** 0: no answer. */
  readonly status: number
  readonly statusText: string
  readonly responseHeaders: readonly Pair[]
  readonly redirectUrl: string
  readonly body?: { readonly text: string; readonly type: string; readonly base64: boolean }
  readonly resourceType: string
  readonly initiatorUrl?: string
  readonly fromCache: boolean
  readonly error?: string
  readonly ip?: string
}

/** Entries of a recording (HAR 1.2); throws HarError. */
export function readEntries(json: unknown): RawEntry[] {
  const log = member({ value: json, path: '' }, 'log')
  return items(member(log, 'entries')).map(readEntry)
}

function readEntry(entry: Node, index: number): RawEntry {
  const request = member(entry, 'request')
  const response = member(entry, 'response')
  const time = member(entry, 'time')
  const initiator = member(entry, '_initiator')
  const initiatorUrl = optionalText(initiator, 'url') ?? stackUrl(initiator)
  const error = optionalText(entry, '_error') ?? optionalText(response, '_error')
  const ip = optionalText(entry, 'serverIPAddress')
  const cache = optionalText(entry, '_fromCache')
  return {
    index,
    startedAt: instant(member(entry, 'startedDateTime')),
    time: typeof time.value === 'number' && time.value >= 0 ? time.value : 0,
    method: text(member(request, 'method')).toUpperCase(),
    url: withLogin(text(member(request, 'url')).replace(/^ws(?=s?:)/i, 'http'), optionalText(entry, '_documentURL')),
    requestHeaders: pairs(member(request, 'headers')),
    status: number(member(response, 'status')),
    statusText: optionalText(response, 'statusText') ?? '',
    responseHeaders: pairs(member(response, 'headers')),
    redirectUrl: optionalText(response, 'redirectURL') ?? '',
    ...bodyOf(response),
    resourceType: optionalText(entry, '_resourceType')?.toLowerCase() ?? '',
    ...(initiatorUrl ? { initiatorUrl } : {}),
    fromCache: cache !== undefined && cache !== '',
    ...(error ? { error } : {}),
    ...(ip ? { ip } : {}),
  }
}

/** A login in the address is cut off of what is asked for; the document's own address, where it is recorded, still has it. */
function withLogin(url: string, documentUrl: string | undefined): string {
  const document = documentUrl === undefined ? undefined : parseAddress(documentUrl)
  return document?.user && document.plain === parseAddress(url)?.plain ? documentUrl! : url
}

function bodyOf(response: Node): { body?: RawEntry['body'] & object } {
  const content = member(response, 'content')
  const body = optionalText(content, 'text')
  if (body === undefined) return {}
  return {
    body: {
      text: body,
      type: optionalText(content, 'mimeType') ?? '',
      base64: optionalText(content, 'encoding') === 'base64',
    },
  }
}

/** The script that asked: the innermost frame of Chrome's recorded stack. */
function stackUrl(initiator: Node): string | undefined {
  let stack: unknown =
    typeof initiator.value === 'object' && initiator.value !== null ? Reflect.get(initiator.value, 'stack') : undefined
  for (let depth = 0; depth < 20 && typeof stack === 'object' && stack !== null; depth++) {
    const frames: unknown = Reflect.get(stack, 'callFrames')
    const url: unknown =
      Array.isArray(frames) && typeof frames[0] === 'object' && frames[0] !== null
        ? Reflect.get(frames[0], 'url')
        : undefined
    if (typeof url === 'string' && url) return url
    stack = Reflect.get(stack, 'parent')
  }
  return undefined
}

const kinds: Readonly<Record<string, ExchangeKind>> = {
  document: 'page',
  main_frame: 'page',
  iframe: 'frame',
  frame: 'frame',
  sub_frame: 'frame',
  subdocument: 'frame',
  xhr: 'call',
  xmlhttprequest: 'call',
  fetch: 'call',
  eventsource: 'call',
  websocket: 'call',
  preflight: 'preflight',
}
/** What no person waits for. */
const passedOver = new Set(['ping', 'beacon', 'cspviolationreport', 'csp_report', 'csp-report', 'speculative'])

/** The kind of an entry: by its recorded type, else by what its headers say (Fetch Metadata), else a part or a call. */
export function kindOfEntry({ resourceType, method, requestHeaders }: RawEntry): ExchangeKind | undefined {
  const header = (name: string) =>
    requestHeaders.find((each) => each.name.toLowerCase() === name)?.value.toLowerCase() ?? ''
  if (passedOver.has(resourceType)) return undefined
  if (method === 'OPTIONS' && header('access-control-request-method')) return 'preflight'
  const target = header('sec-fetch-dest')
  if (target === 'iframe' || target === 'frame') return 'frame'
  const known = Object.hasOwn(kinds, resourceType) ? kinds[resourceType] : undefined
  if (known) return known
  if (resourceType) return 'part'
  if (target === 'document') return 'page'
  if (target === 'empty') return 'call'
  if (target) return 'part'
  return /text\/html/.test(header('accept')) && !header('x-requested-with') && !header('origin') ? 'page' : 'call'
}
