import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

const types = {
  ec: (encoding: Encoding) => generateKeyPairSync('ec', { namedCurve: 'P-256', ...encoding }),
  rsa: (encoding: Encoding) => generateKeyPairSync('rsa', { modulusLength: 2048, ...encoding }),
}

const encoding = {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
} as const

type Encoding = typeof encoding

/**
 * A pair of keys that can be exported as JWK (RFC 7517). Read back from PEM: Node 20 blocks for ever where a key is exported while
 * what generated it is collected as garbage, for both wait for the same lock.
 */
export function makeKeys(type: keyof typeof types): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  const { privateKey, publicKey } = types[type](encoding)
  return { privateKey: createPrivateKey(privateKey), publicKey: createPublicKey(publicKey) }
}
