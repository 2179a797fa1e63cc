/** Where sentences come from, and for whom they are put. In pages `platform/i18n` makes it, in Node `from-file`. */
export interface Catalogue {
  /** The text of `id` with `$1` … `$9` replaced; empty where there is no such id. */
  lookup(id: string, substitutions: string[]): string
  /** BCP 47. */
  readonly locale: string
  /** Times are told in this offset from UTC; absent: in that of the system. */
  readonly utcOffsetMinutes?: number
  /** Epoch ms: a time of this day is told without its date. Absent: every time is told with its date. */
  readonly now?: number
}
