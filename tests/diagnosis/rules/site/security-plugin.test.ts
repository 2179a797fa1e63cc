import { describe, expect, it } from 'vitest'
import { firstCause, seen, speaksFor } from '../../recorded'

const cause = 'security-plugin'

describe('security-plugin', () => {
  it.each(['REST API restricted to authenticated users.', 'This request was blocked by our web application firewall'])(
    'is named for “%s”',
    (message) => {
      expect(firstCause(seen({ body: { message } }))).toBe(cause)
    },
  )

  it('is not named where the site itself answers', () => {
    expect(firstCause(seen({ body: { message: 'You are not logged in' } }))).not.toBe(cause)
  })

  it('knows guards by their name', () => {
    expect(speaksFor(seen({ got: { Server: 'Sucuri/Cloudproxy' } }), cause)).toContain('saw_guard_server')
    expect(speaksFor(seen({ got: { Server: 'nginx' } }), cause)).toEqual([])
  })
})
