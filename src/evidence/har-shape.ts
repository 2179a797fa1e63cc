/** A recording that cannot be read; the message says what is wrong and where, and quotes nothing of it. */
export class HarError extends Error {
  override readonly name = 'HarError'
}

/** A place in the recording, with its path for messages. */
export interface Node {
  readonly value: unknown
  readonly path: string
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The member of an object; its value is `undefined` where it is absent. Throws where the parent is no object. */
export function member(node: Node, name: string): Node {
  if (!isObject(node.value))
    throw new HarError(`${node.path}: ${node.value === undefined ? 'missing' : 'not an object'}`)
  return { value: node.value[name], path: node.path ? `${node.path}.${name}` : name }
}

/** Items of an array; an absent one is empty only where `optional`. */
export function items(node: Node, optional = false): Node[] {
  if (optional && (node.value === undefined || node.value === null)) return []
  if (!Array.isArray(node.value))
    throw new HarError(`${node.path}: ${node.value === undefined ? 'missing' : 'not an array'}`)
  return node.value.map((value: unknown, index) => ({ value, path: `${node.path}[${index}]` }))
}

export function text(node: Node): string {
  if (typeof node.value !== 'string')
    throw new HarError(`${node.path}: ${node.value === undefined ? 'missing' : 'not a string'}`)
  return node.value
}

/** Text of an optional member, else `undefined`, whatever else stands there. */
export const optionalText = (node: Node, name: string): string | undefined => {
  const value = isObject(node.value) ? node.value[name] : undefined
  return typeof value === 'string' ? value : undefined
}

export function number(node: Node): number {
  if (typeof node.value !== 'number' || !Number.isFinite(node.value))
    throw new HarError(`${node.path}: ${node.value === undefined ? 'missing' : 'not a number'}`)
  return node.value
}

/** Epoch ms of an ISO 8601 date-time. */
export function instant(node: Node): number {
  const at = Date.parse(text(node))
  if (!Number.isFinite(at)) throw new HarError(`${node.path}: not a date and time`)
  return at
}

/** Name and value pairs: headers, query strings, cookies. */
export function pairs(node: Node): { name: string; value: string }[] {
  return items(node).map((item) => ({ name: text(member(item, 'name')), value: text(member(item, 'value')) }))
}
