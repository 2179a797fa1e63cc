import type { Catalogue } from './catalogue'

/** `messages.json` of one language, as the browser defines it; `placeholders` are not used in this project. */
export type MessagesFile = Readonly<Record<string, { readonly message: string; readonly description?: string }>>

/** A catalogue from the parsed file, for Node and tests. Ids are looked up without regard to case, as browsers do. */
export function catalogueFrom(file: MessagesFile, audience: Omit<Catalogue, 'lookup'>): Catalogue {
  const texts = new Map(Object.entries(file).map(([id, { message }]) => [id.toLowerCase(), message]))
  return {
    ...audience,
    lookup(id, substitutions) {
      const text = texts.get(id.toLowerCase()) ?? ''
      // `$$` stands for one dollar sign; `$0` is nothing.
      return text.replace(/\$(\$|[1-9])/g, (_all, key: string) =>
        key === '$' ? '$' : (substitutions[Number(key) - 1] ?? ''),
      )
    },
  }
}
