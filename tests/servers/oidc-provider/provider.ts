import { randomBytes } from 'node:crypto'
import type { RequestListener } from 'node:http'
import express, { type Request, type Response } from 'express'
import { ann, sendSignInPage } from '../../sites/members'
import { fromNpm } from '../npm'
import { makeKeys } from './keys'

/** As much of oidc-provider as is used here. */
interface Provider {
  callback(): RequestListener
  interactionFinished(req: Request, res: Response, result: object): Promise<void>
}

interface Grant {
  addOIDCScope(scope: string): void
  addResourceScope(resource: string, scope: string): void
  save(): Promise<string>
}

interface Context {
  readonly oidc: {
    readonly route: string
    readonly client: { readonly clientId: string }
    readonly session: { readonly accountId: string }
    readonly provider: { readonly Grant: new (of: { clientId: string; accountId: string }) => Grant }
  }
}

export const client = { id: 'orders', secret: 'of the application and the provider' } as const

/** The API that its access tokens are for (RFC 8707). */
export const audience = 'https://api.orders.test'

interface Options {
  readonly issuer: string
  readonly callbacks: readonly string[]
  /** How long an access token that is issued now is good, s. */
  readonly life: () => number
}

/** oidc-provider with a sign-in form of ours, and no question whether the application may know who one is. */
export async function createProvider({ issuer, callbacks, life }: Options): Promise<RequestListener> {
  const { default: Provider } = await fromNpm<{ default: new (issuer: string, options: object) => Provider }>(
    'oidc-provider',
    'lib/index.js',
  )
  const { privateKey } = makeKeys('rsa')
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: callbacks,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['of the provider alone'] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
    pkce: { required: () => false },
    clientBasedCORS: () => true,
    // Its cookie is for this path alone, to which the form is posted.
    interactions: { url: () => '/sign-in' },
    findAccount: (_ctx: Context, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    ttl: { AccessToken: life, Grant: 3600, IdToken: 3600, Interaction: 3600, Session: 3600 },
    async loadExistingGrant({ oidc }: Context) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid')
      grant.addResourceScope(audience, 'read:orders read:profile')
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      dPoP: {
        enabled: true,
        nonceSecret: randomBytes(32),
        requireNonce: ({ oidc }: Context) => oidc.route === 'userinfo',
      },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          ...{ audience, scope: 'read:orders read:profile', accessTokenTTL: life(), accessTokenFormat: 'jwt' },
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  })
  const app = express()
  app.get('/sign-in', (_req, res) => sendSignInPage(res, ''))
  app.post('/sign-in', express.urlencoded({ extended: false }), async (req, res) => {
    const { user, password } = req.body as Record<string, string>
    if (user !== ann.user || password !== ann.password) return sendSignInPage(res, '', 'That is not right.')
    await provider.interactionFinished(req, res, { login: { accountId: ann.user } })
  })
  return app.use(provider.callback())
}
