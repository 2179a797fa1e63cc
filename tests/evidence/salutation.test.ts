import { describe, expect, it } from 'vitest'
import { scrub } from '../../src/evidence/scrub'

const show = (text: string) => scrub(text, 300)

describe('who is greeted', () => {
  it.each([
    ['Hello Ann Canary, your account has been locked', 'Hello …, your account has been locked'],
    ['Hello, Ann! Please sign in', 'Hello, …! Please sign in'],
    ['Welcome back, Ann Canary. Your session has expired', 'Welcome back, …. Your session has expired'],
    ['hi ann, your account is locked', 'hi …, your account is locked'],
    ['Dear Mr Canary, access denied', 'Dear Mr …, access denied'],
    ['Sehr geehrte Frau Canary, Ihr Konto ist gesperrt', 'Sehr geehrte Frau …, Ihr Konto ist gesperrt'],
    ['Bonjour Zoé, votre compte est bloqué', 'Bonjour …, votre compte est bloqué'],
    ['Hola Ann, tu cuenta está bloqueada', 'Hola …, tu cuenta está bloqueada'],
    ['Здравствуйте Анна, вход запрещён', 'Здравствуйте …, вход запрещён'],
  ])('%s', (text, shown) => expect(show(text)).toBe(shown))
})

describe('whom a greeting does not name', () => {
  it.each([
    'Hello, please sign in',
    'Hello there, please sign in',
    'Hello again! Your account has been locked',
    'Dear customer, your account has been locked',
    'Dear Customer, Your account has been locked',
    'Welcome to Acme. Sign in',
    'Welcome! Ann has invited you',
    'Guten Tag, bitte melden Sie sich an',
    'Ann Canary has locked it',
  ])('%s', (text) => expect(show(text)).toBe(text))
})
