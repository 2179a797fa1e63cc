import { describe, expect, it } from 'vitest'
import { readsLikeWord } from '../../src/evidence/letter-pairs'

describe('readsLikeWord', () => {
  it.each([
    'authentication',
    'Zugriffsberechtigung',
    'autorisation',
    'UNAUTHORIZED',
    'dashboard',
    'webhook',
    'a',
    '',
    'weryfikacyjny',
    'gebruikersnaam',
    'aanmelden',
    'tijdelijk',
    'geblokkeerd',
    'ingelogd',
    'gestuurd',
    'tilgjengelig',
    'tjeneste',
    'pemeliharaan',
    'terjadi',
  ])('%s: yes', (text) => expect(readsLikeWord(text)).toBe(true))
  it.each(['xkqjzvbn', 'wqfmzr', 'abcdxq', 'né'])('%s: no', (text) => expect(readsLikeWord(text)).toBe(false))
})
