import { stock } from './vocabulary/stock'

// RFC 6750 3.1: the code covers expired, revoked, malformed "or invalid for other reasons"; rules read it as a code.
const codes =
  /^(invalid_token|invalid_request|insufficient_(scope|claims|user_authentication)|unauthori[sz]ed|use_dpop_nonce|interaction_required)$/i

/** Whether there is one at all: ten searches take longer than most texts are worth. */
const anyStock = new RegExp(stock.map(({ source }) => source).join('|'), 'i')
const ends = /[.!;\n|•·。！?？]|\s[-–—]\s/
const between = /(?:[.!;]\s|[.!;]$|[\n|•·。！]|\s[-–—]\s|(?<=[?？]))\s*/

/** The statements of a text, without what server software always says: "Forgot your password?" is none. */
export function statementsOf(text: string): readonly string[] {
  const own = withoutStock(/[’‘`´]/.test(text) ? text.replace(/[’‘`´]/g, "'") : text)
  // Most texts are one statement.
  const parts = ends.test(own) ? own.split(between) : [own]
  return parts.map((part) => part.trim()).filter(isStatement)
}

function isStatement(part: string): boolean {
  return /\p{L}{2}|\b401\.\d/u.test(part) && !/[?？]$/.test(part) && !codes.test(part)
}

function withoutStock(text: string): string {
  return anyStock.test(text) ? stock.reduce((rest, sentence) => rest.replace(sentence, ' | '), text) : text
}
