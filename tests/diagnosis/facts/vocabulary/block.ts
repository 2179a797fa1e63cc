/** A sentence, and the topics that it is about; `-topic`: one that it must not be taken for. */
export type Row = readonly [sentence: string, topics: string]

/** Sentences of one kind of source. */
export interface Block {
  readonly of: string
  readonly said: readonly Row[]
}
