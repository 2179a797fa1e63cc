import type { QueryFact } from './address'

/** Values that differ from one try to the next: what is to get in, and what only keeps caches away. */
export const isVolatile = ({ name, looks }: Pick<QueryFact, 'name' | 'looks'>) =>
  looks === 'token' ||
  looks === 'key' ||
  /^(_|_?ts?|cb|rnd|rand(om)?|no-?cache|cache-?bust(er)?|timestamp)$/i.test(name)
