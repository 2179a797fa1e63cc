import { expect, it } from 'vitest'
import { mayHoldRefusals } from '../../src/contract/graphql'
import { at } from '../support/fake-exchange'

const of = (path: string, kind: 'call' | 'page' = 'call') => mayHoldRefusals({ kind, address: at(path) })

it('a call to a GraphQL server may be refused within a good answer, by any of its usual addresses', () => {
  for (const path of [
    '/graphql',
    '/api/graphql/',
    '/v1/graphql',
    '/api/2026-01/graphql.json',
    '/graphql/x/Home',
    '/gql',
  ])
    expect(of(path), path).toBe(true)
})

it('no other call may, as far as is known, nor a page', () => {
  for (const path of ['/api/orders', '/docs/graphql-guide', '/']) expect(of(path), path).toBe(false)
  expect(of('/graphql', 'page')).toBe(false)
})
