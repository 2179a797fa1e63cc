import type catalogue from '../../public/_locales/en/messages.json'

type Key = keyof typeof catalogue

/** A message that exists as `<id>_one` and `<id>_other`; its first value is a count. */
type PluralId<K> = K extends `${infer Base}_other` ? Base : never

/** The ids of all sentences that a person can see; the catalogue in `public/_locales/en` is the only source. */
export type MessageId = Key | PluralId<Key>

/**
 * What may stand in a sentence, formatted by `text/` for the reader's language:
 * plain text (from the wire: always already redacted), something to be set as code, a number, a count that selects the
 * plural form, an instant (epoch ms), the day of an instant as seen from today ("yesterday"), a span (ms), a list of
 * code words.
 */
export type Value =
  | string
  | number
  | { readonly code: string }
  | { readonly count: number }
  | { readonly at: number }
  | { readonly day: number }
  | { readonly ms: number }
  | { readonly list: readonly string[] }
  | { readonly message: Message }

/** A sentence before it is put into a language. `values` fill $1 … $9 of the catalogue's text, in order. */
export interface Message {
  readonly id: MessageId
  readonly values?: readonly Value[]
}
