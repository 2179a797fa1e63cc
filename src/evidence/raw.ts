import { decodeUtf8 } from '../http/base64'

/** A header as the browser's webRequest gives it: a value that is no UTF-8 comes as octets. */
export interface RawHeader {
  readonly name: string
  readonly value?: string | undefined
  readonly binaryValue?: readonly number[] | ArrayBuffer | undefined
}

/** A cookie as the browser's cookies API gives it; `expirationDate` in seconds. */
export interface RawCookie {
  readonly name: string
  readonly value: string
  readonly domain: string
  readonly path: string
  readonly hostOnly: boolean
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite?: string | undefined
  readonly session?: boolean | undefined
  readonly expirationDate?: number | undefined
  readonly partitionKey?: { readonly topLevelSite?: string | undefined } | null | undefined
}

/** A header with its name in lower case and its value as text. */
export interface HeaderText {
  readonly name: string
  readonly value: string
}

const headerCap = 500

/** Names in lower case, values as text, at most 500; octets that are no UTF-8 are read as Latin-1, as servers wrote them. */
export function headerTexts(headers: readonly RawHeader[]): HeaderText[] {
  return headers.slice(0, headerCap).map(({ name, value, binaryValue }) => ({
    name: name.toLowerCase(),
    value: value ?? (binaryValue ? octetsText(binaryValue) : ''),
  }))
}

function octetsText(binary: readonly number[] | ArrayBuffer): string {
  const octets = binary instanceof ArrayBuffer ? new Uint8Array(binary) : Uint8Array.from(binary)
  const utf8 = decodeUtf8(octets)
  if (utf8 !== undefined) return utf8
  let text = ''
  for (const octet of octets) text += String.fromCharCode(octet)
  return text
}

/** Values of all headers of a name (lower case), in order. */
export const valuesOf = (headers: readonly HeaderText[], name: string) =>
  headers.filter((header) => header.name === name).map(({ value }) => value)
