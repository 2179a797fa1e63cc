interface Item {
  readonly name: string
  readonly value?: string
}

/** Parameters whose value is the proof that a link is the one that was handed out. */
const proof = /(?:^|[-_.])(?:sig|sign|signature|hmac)$|^(?:authsig|ik-s)$/i
/** A sign is also one of the road or of the zodiac: without a value, a proof only beside what goes with one. */
const perhapsProof = /(?:^|[-_.])sign$/i
const besideProof =
  /^(?:x-[a-z]{2,10}-.+|.*(?:access|app|api|client)[-_]?(?:key[-_]?)?id|app[-_]?key|access[-_]?key|.*sign[-_]?(?:type|method|alg\w*|version)|expir\w*|timestamp|nonce|policy)$/i
/** The same by whole names, of which a link that was cut off may show the beginning. */
const proofNames = ['signature', 'sign', 'hmac', 'token', 'hash']
/** What only stands in an address beside a signature: CloudFront, AWS version 2 and those who followed it. */
const beside = /^(?:key-pair-id|(?:aws|oss)accesskeyid|googleaccessid)$/i
/** HMAC-SHA256 in hexadecimal (AWS Signature Version 4). */
const lengthOfV4 = 64

/**
 * Where a signed link was cut off, by the index of its parameter: the proof has a name and no value, only the beginning
 * of its name is there, it is shorter than its kind always is, or the rest of a signature came without it. `ends`: the
 * link names the time at which it ends.
 */
export function cutAt(items: readonly Item[], ends: boolean): number | undefined {
  const last = items.length - 1
  const empty = items.findIndex(
    ({ name, value }, index) => proof.test(name) && !value && (ends || (index === last && isProof(name, items))),
  )
  if (empty >= 0) return empty
  const signed = items.findIndex(({ name, value }) => proof.test(name) && value)
  if (signed >= 0) return isShort(items, signed) ? signed : undefined
  return expectsProof(items) || (ends && isBegun(items)) ? last : undefined
}

const isProof = (name: string, items: readonly Item[]) =>
  !perhapsProof.test(name) || items.some((one) => one.value && (beside.test(one.name) || besideProof.test(one.name)))

function isShort(items: readonly Item[], index: number): boolean {
  const { name = '', value = '' } = items[index] ?? {}
  const version4 = items.some((one) => /^x-amz-algorithm$/i.test(one.name) && one.value === 'AWS4-HMAC-SHA256')
  return version4 && /^x-amz-signature$/i.test(name) && value.length < lengthOfV4
}

/** True where the makers' other parameters are there: theirs begin alike, Azure's name the version and the end. */
function expectsProof(items: readonly Item[]): boolean {
  const has = (look: RegExp, text: RegExp) => items.some(({ name, value = '' }) => look.test(name) && text.test(value))
  return (
    has(/^x-[a-z]{2,10}-algorithm$/i, /hmac|rsa|ecdsa/i) ||
    has(beside, /./) ||
    (has(/^sv$/, /^\d{4}-\d\d-\d\d$/) && has(/^se$/, /^\d{4}-\d\d-\d\d/))
  )
}

/** True where the address ends within the name of a proof, and no other pass is in it. */
function isBegun(items: readonly Item[]): boolean {
  const { name = '', value } = items.at(-1) ?? {}
  const others = items.slice(0, -1)
  if (value !== undefined || !name || others.some((one) => !one.value || isPass(one.name))) return false
  return proofNames.some((whole) => whole.startsWith(name.toLowerCase()))
}

const isPass = (name: string) => /token|hash|key|policy|auth|credential/i.test(name)

/** True for what may be told of a parameter without `=`: all of it is how a known name of a proof begins. */
export const beginsProof = (name: string) =>
  [...proofNames, 'x-amz-signature', 'x-goog-signature'].some((whole) => whole.startsWith(name.toLowerCase()))
