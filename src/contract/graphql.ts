import type { Incident } from './incident'

const name = /^(?:graphql|gql)(?:\.\w+)?$/i

/**
 * True of what is asked of a GraphQL server, by what its address is called (GraphQL over HTTP, 4.1): an answer that is
 * good by its status may hold refusals, of all that was asked or of single fields, in its body, which we do not see.
 */
export function mayHoldRefusals({ kind, address: { path } }: Pick<Incident, 'kind' | 'address'>): boolean {
  return kind === 'call' && path.split('/').some((word) => name.test(word))
}
