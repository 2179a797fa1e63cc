import { createHash, randomUUID, sign } from 'node:crypto'
import { makeKeys } from './keys'

const { privateKey, publicKey } = makeKeys('ec')

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What a DPoP proof is for (RFC 9449 4.2). */
interface Purpose {
  readonly method: string
  readonly url: string
  readonly token?: string
  readonly nonce?: string
}

/** A DPoP proof with the application's key. A page that came by http has no crypto.subtle to make one itself. */
export function proofOf({ method, url, token, nonce }: Purpose): string {
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  const head = encode({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } })
  const body = encode({
    jti: randomUUID(),
    htm: method,
    htu: url,
    iat: Math.floor(Date.now() / 1000),
    ...(token && { ath: createHash('sha256').update(token).digest('base64url') }),
    ...(nonce && { nonce }),
  })
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${head}.${body}.${signature.toString('base64url')}`
}
