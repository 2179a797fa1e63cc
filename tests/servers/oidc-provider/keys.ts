import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

const publicKeyEncoding = { type: 'spki', format: 'pem' } as const
const privateKeyEncoding = { type: 'pkcs8', format: 'pem' } as const

const types = {
  ec: () => generateKeyPairSync('ec', { namedCurve: 'P-256', publicKeyEncoding, privateKeyEncoding }),
  rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding, privateKeyEncoding }),
}

/**
 * A pair of keys that can be exported as JWK (RFC 7517). Read back from PEM: Node 20 blocks for ever where a key is exported while
 * what generated it is collected as garbage, for both wait for the same lock.
 */
export function makeKeys(type: keyof typeof types): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  const { privateKey, publicKey } = types[type]()
  return { privateKey: createPrivateKey(privateKey), publicKey: createPublicKey(publicKey) }
}
