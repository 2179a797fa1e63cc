import type { Topic } from '../../topics'
import type { Word } from './language'

/** Topic; what it is about; what is said of it; and what makes it another topic. */
export type Saying = readonly [Topic, about: readonly Word[], said: readonly Word[], unless: readonly Word[]]

export const sayings: readonly Saying[] = [
  ['session-expired', ['session'], ['unfound'], ['cookie', 'token', 'key', 'link', 'proof']],
  [
    'session-expired',
    ['session', 'cookie'],
    ['expired', 'wrong', 'shut', 'changed'],
    ['token', 'key', 'link', 'proof'],
  ],
  ['session-expired', ['signIn'], ['expired'], ['token', 'key', 'link', 'code', 'proof', 'account']],
  ['session-expired', ['again'], [], ['token', 'key', 'link', 'proof', 'attempts']],
  ['login-required', ['session'], ['missing', 'unavailable'], ['wrong', 'expired', 'unfound', 'token', 'again']],
  ['login-required', ['cookie'], ['missing', 'unavailable', 'unfound'], ['wrong', 'expired', 'token', 'again']],
  [
    'login-required',
    ['signIn'],
    ['missing'],
    ['wrong', 'expired', 'failed', 'token', 'key', 'proof', 'again', 'unfound'],
  ],
  ['login-required', ['asks'], [], ['expired', 'again', 'proof', 'restApi']],
  ['token-expired', ['token', 'signature'], ['expired'], ['key', 'link', 'proof', 'forgery']],
  [
    'token-invalid',
    ['token', 'signature'],
    ['wrong', 'shut', 'failed', 'denied'],
    ['key', 'link', 'proof', 'attempts', 'forgery'],
  ],
  [
    'token-missing',
    ['token'],
    ['missing', 'unfound', 'unavailable'],
    ['key', 'wrong', 'expired', 'link', 'proof', 'rights', 'forgery'],
  ],
  ['key-missing', ['key'], ['missing', 'unavailable'], ['wrong']],
  ['key-invalid', ['key'], ['wrong', 'unfound', 'expired', 'shut', 'denied', 'failed'], ['address']],
  ['link-expired', ['link'], ['expired', 'wrong', 'unfound', 'shut'], ['key', 'token']],
  ['verification', ['proof'], [], []],
  ['verification', ['code'], ['wrong', 'expired', 'missing', 'unfound', 'many'], ['credentials', 'key']],
  [
    'credentials-wrong',
    ['credentials', 'account'],
    ['wrong', 'unfound'],
    ['session', 'cookie', 'token', 'key', 'link', 'proof'],
  ],
  [
    'credentials-wrong',
    ['signIn'],
    ['failed', 'wrong'],
    ['session', 'cookie', 'token', 'key', 'link', 'proof', 'many', 'server'],
  ],
  [
    'credentials-missing',
    ['credentials'],
    ['missing'],
    ['wrong', 'unfound', 'expired', 'key', 'token', 'proof', 'rights'],
  ],
  [
    'locked',
    ['account'],
    ['shut', 'expired', 'unavailable', 'denied'],
    ['session', 'token', 'key', 'link', 'address', 'rights', 'restApi'],
  ],
  ['locked', ['credentials'], ['expired'], ['session', 'cookie', 'token', 'key', 'link', 'proof']],
  ['locked', ['notOpen'], [], []],
  ['rate', ['attempts'], ['many'], []],
  ['rate', ['wait'], [], []],
  ['permission', ['rights'], ['missing', 'few', 'unfound', 'denied'], ['token', 'link']],
  ['permission', ['mayNot'], [], ['address', 'host']],
  ['denied', ['access'], ['denied'], []],
  ['network', ['address'], ['denied', 'shut', 'wrong', 'changed', 'mayNot'], ['attempts']],
  ['clock', ['time'], ['wrong', 'expired', 'missing'], []],
  ['plugin', ['restApi'], ['shut', 'denied'], []],
  ['set-up', ['server'], ['unavailable', 'failed', 'missing'], ['credentials', 'token', 'key', 'session', 'rights']],
  ['set-up', ['setUp'], [], []],
  ['address', ['host'], ['wrong', 'unfound', 'mayNot'], ['rights', 'credentials']],
  ['expired', ['expired'], [], []],
]
