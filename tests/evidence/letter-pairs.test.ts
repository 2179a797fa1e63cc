import { describe, expect, it } from 'vitest'
import { readsLikeWord } from '../../src/evidence/letter-pairs'
import { randomFrom } from '../bench/statistics'

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
  it.each([
    'htpasswd',
    'gssapi',
    'jquery',
    'pgadmin',
    'xmlhttp',
    'bcrypt',
    'httpd',
    'Geschichtsschreibung',
    'graphql',
    'mariadb',
  ])('%s, as things of the web are called: yes', (text) => expect(readsLikeWord(text)).toBe(true))
  it.each(['lpadine', 'maranezp', 'tgonerat', 'anstrschlngsprake'])(
    '%s, as no word begins, ends or is spoken: no',
    (text) => expect(readsLikeWord(text)).toBe(false),
  )

  it('takes at most 7 % of random runs of 12 letters for words', () => {
    const random = randomFrom(1)
    const letter = () => String.fromCharCode(97 + Math.floor(random() * 26))
    const runs = Array.from({ length: 100_000 }, () => Array.from({ length: 12 }, letter).join(''))
    expect(runs.filter(readsLikeWord).length / runs.length).toBeLessThan(0.07)
  })
})
