import { describe, expect, it } from 'vitest'
import { isBrowserRefused } from '../../src/remedies/browser-words'

const says = (text: string) => isBrowserRefused({ wording: { type: 'html', text } })

describe('a page that refuses the browser itself', () => {
  it.each([
    'Please update your browser.',
    'Unsupported browser',
    'Your browser is not supported. Please upgrade to a newer version.',
    'This site does not support your browser',
    'Your web browser is out of date',
    'Bitte aktualisieren Sie Ihren Browser.',
    'Ihr Browser wird nicht unterstützt.',
    'Votre navigateur n’est pas pris en charge.',
    'Actualice su navegador',
    'Seu navegador está desatualizado',
    'Aggiorna il browser',
    'Uw browser wordt niet ondersteund',
    'Zaktualizuj przeglądarkę',
    'Váš prohlížeč je zastaralý',
    'Ваш браузер устарел',
    'Ваш браузер не підтримується',
    'Tarayıcınız desteklenmiyor',
    'Din webbläsare stöds inte',
    'Nettleseren din støttes ikke',
    'Peramban Anda tidak didukung',
    'Trình duyệt của bạn không được hỗ trợ',
    'お使いのブラウザはサポートされていません',
    '您的浏览器版本过低',
    '지원되지 않는 브라우저입니다',
    'المتصفح غير مدعوم',
  ])('%s', (text) => expect(says(text)).toBe(true))

  it.each([
    'Please sign in with your browser.',
    'Your browser does not support JavaScript.',
    'JavaScript wird von Ihrem Browser nicht unterstützt.',
    'Your browser does not support cookies, please update the settings.',
    'Your session is out of date. Close the browser and sign in again.',
    'Votre session est obsolète. Fermez le navigateur.',
    'Please update your password.',
  ])('not: %s', (text) => expect(says(text)).toBe(false))

  it('is not one that says nothing', () => expect(isBrowserRefused({})).toBe(false))
})
