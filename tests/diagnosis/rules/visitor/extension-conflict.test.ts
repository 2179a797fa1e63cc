import { describe, expect, it } from 'vitest'
import type { HeaderChange, RequestFacts } from '../../../../src/contract/evidence'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { firstCause, seen, speaksFor, without } from '../../recorded'

const cause = 'extension-conflict'
const evidence = seen({ sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } })
const changed = (change: HeaderChange): RequestFacts => ({ ...(evidence.request as RequestFacts), changes: [change] })

describe('extension-conflict', () => {
  it('is named where the sign-in was changed on its way out', () => {
    for (const how of ['added', 'removed', 'changed'] as const)
      expect(firstCause({ ...evidence, request: changed({ name: 'authorization', how }) })).toBe(cause)
  })

  it('is not named where nothing was changed, or only what does not matter', () => {
    expect(speaksFor(evidence, cause)).toEqual([])
    expect(speaksFor({ ...evidence, request: changed({ name: 'user-agent', how: 'changed' }) }, cause)).toEqual([])
  })

  it('sees what was changed in the answer', () => {
    const answer = { ...evidence.answer, changes: [{ name: 'set-cookie', how: 'removed' } as const] }
    expect(speaksFor({ ...evidence, answer }, cause)).toContain('saw_answer_header_removed')
  })

  it('is unchecked where the request was not seen', () => {
    expect(diagnose(without(evidence, 'request')).unchecked).toContain(cause)
  })
})
