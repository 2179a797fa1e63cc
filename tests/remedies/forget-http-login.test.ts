import { describe, expect, it } from 'vitest'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'
import { diagnosis } from '../support/fake-exchange'

const offers = (cause: Parameters<typeof diagnosis>[0], seen = evidence()) =>
  plan(diagnosis(cause), seen, []).map(({ spec }) => spec.id)

describe('forget-http-login', () => {
  const basic = [{ scheme: 'Basic', params: [] }]
  it('is offered where the browser itself sends the login', () => {
    expect(offers('no-permission', evidence({ challenges: basic }))).toContain('forget-http-login')
    const digest = [{ scheme: 'Digest', params: [{ name: 'Nonce', length: 32 }] }]
    expect(offers('no-permission', evidence({ challenges: digest }))).toContain('forget-http-login')
    expect(offers('no-permission')).not.toContain('forget-http-login')
    expect(offers('no-permission', evidence({ challenges: [{ scheme: 'Negotiate', params: [] }] }))).not.toContain(
      'forget-http-login',
    )
    expect(offers('rate-limited', evidence({ challenges: basic }))).not.toContain('forget-http-login')
  })

  it('is not where the challenge is one that no browser answers, so that it has no login to forget', () => {
    const broken = [{ scheme: 'Digest', params: [{ name: 'qop', length: 4 }] }]
    expect(offers('no-permission', evidence({ challenges: broken }))).not.toContain('forget-http-login')
  })

  it('is not where the Digest is of a kind that the browser does not know: no window comes of it', () => {
    const digest = (algorithm: string) => [
      {
        scheme: 'Digest',
        params: [
          { name: 'nonce', length: 32 },
          { name: 'algorithm', length: algorithm.length, value: algorithm },
        ],
      },
    ]
    const offered = (algorithm: string) => offers('no-permission', evidence({ challenges: digest(algorithm) }))
    expect(offered('SHA-512-256')).not.toContain('forget-http-login')
    expect(offered('sha-256')).toContain('forget-http-login')
  })

  it('is, for a wrong password, where one was right before: the step to sign in has the browser ask as well', () => {
    const wrong = (fineAt?: number) => {
      const history = { answers: [], refusals: 1, siblings: [], ...(fineAt && { fineAt }) }
      return offers(
        'wrong-credentials',
        evidence({ challenges: basic, prompts: { asked: 2, cancelled: true }, history }),
      )
    }
    expect(wrong()).not.toContain('forget-http-login')
    expect(wrong()).toContain('sign-in')
    expect(wrong(1_000)).toContain('forget-http-login')
  })

  it('is not where the page’s script brings its own', () => {
    const own = { from: 'authorization', name: 'authorization', scheme: 'basic', length: 9, digest: 'd' } as const
    const request = { names: [], credentials: [own], complete: 'all', headers: {} } as const
    expect(offers('no-permission', evidence({ kind: 'call', challenges: basic, request }))).not.toContain(
      'forget-http-login',
    )
  })
})
