import { item } from '../platform/storage'

const key = item('session', 'session-key', '')

/** The random key of this browser session: 32 bytes, made at the first call, never exported. */
export async function sessionKey(): Promise<Uint8Array> {
  const text = await key.update((now) => now || toText(crypto.getRandomValues(new Uint8Array(32))))
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
