import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { browserRefusal, isBrowserRefused } from '../../src/contract/browser-words'

const says = (text: string) => isBrowserRefused({ wording: { type: 'html', text } })

describe('a page that refuses the browser itself', () => {
  it.each([
    'Please update your browser.',
    'Unsupported browser',
    'Your browser is not supported. Please upgrade to a newer version.',
    'This site does not support your browser',
    'Please update your browser to view this page',
    'We recommend upgrading to a newer version of your browser',
    'Your browser needs to be updated.',
    'Outdated browser detected',
    'Browser update required',
    'Your web browser is out of date',
    'Bitte aktualisieren Sie Ihren Browser.',
    'Ihr Browser wird nicht unterstützt.',
    'Um diese Seite zu sehen, aktualisieren Sie Ihren Browser',
    'Обновите браузер, чтобы открыть эту страницу',
    'Oppdater nettleseren din',
    'ブラウザを最新版に更新してください',
    'Votre navigateur n’est pas pris en charge.',
    'Actualice su navegador',
    'Seu navegador está desatualizado',
    'Aggiorna il browser',
    'Uw browser wordt niet ondersteund',
    'Zaktualizuj przeglądarkę',
    'Váš prohlížeč je zastaralý',
    'Ваш браузер устарел',
    'Ваш браузер не підтримується',
    'You are using a browser that is outdated',
    'You came with a browser that is out of date',
    'The version of your browser is outdated',
    'Signing in from this browser is not supported',
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
    'Your browser settings have been updated',
    'Close all browser windows after updating your password',
    'We have updated our sign-in page; close your browser and try again',
    'Your browser sent a request that is not supported',
    'Your session is outdated, close your browser',
    'Password stored in your browser is outdated',
    'The password your browser has saved is too old',
    'The login page in your web browser is out of date',
    'The session your browser has stored is out of date',
    'Update your browser password',
    'Das im Browser gespeicherte Passwort ist veraltet',
    'Le mot de passe enregistré dans le navigateur est obsolète',
    'Пароль, сохранённый в браузере, устарел',
    'Обновите страницу в браузере',
    'Оновіть сторінку у своєму браузері',
    'Actualice la página en su navegador',
    'Atualize a página do navegador',
    'Aggiorna la pagina del browser',
    'Aktualisieren Sie bitte die Seite in Ihrem Browser',
    'Stránku aktualizujte v prohlížeči, aktualizujte stránku',
    'Opdater siden i din browser',
    'Uppdatera sidan i din webbläsare',
    'Perbarui halaman di browser',
    'Cập nhật trang trong trình duyệt',
    'ブラウザの更新ボタンを押してください',
    'ブラウザを更新してください',
    'تحديث الصفحة في المتصفح',
  ])('not: %s', (text) => expect(says(text)).toBe(false))

  it('is heard in every language in which the diagnosis hears why a page refuses', () => {
    const ofBrowsers = {
      arabic: 'يرجى تحديث المتصفح',
      chinese: '您的浏览器版本过低',
      czech: 'Váš prohlížeč je zastaralý',
      dutch: 'Uw browser is verouderd',
      french: 'Votre navigateur est obsolète',
      german: 'Ihr Browser ist veraltet',
      indonesian: 'Peramban Anda sudah usang',
      italian: 'Il tuo browser è obsoleto',
      japanese: 'お使いのブラウザは古いバージョンです',
      korean: '브라우저를 업데이트하세요',
      polish: 'Twoja przeglądarka jest przestarzała',
      portuguese: 'O seu navegador está desatualizado',
      russian: 'Ваш браузер устарел',
      scandinavian: 'Din webbläsare är föråldrad',
      spanish: 'Su navegador está obsoleto',
      turkish: 'Tarayıcınız çok eski',
      ukrainian: 'Ваш браузер застарілий',
      vietnamese: 'Trình duyệt của bạn đã lỗi thời',
    }
    const room = fileURLToPath(new URL('../../src/diagnosis/facts/vocabulary/languages', import.meta.url))
    // Beside the languages lie tables of single matters, in all of them.
    const isLanguage = (file: string) => /^export const \w+: Language = /m.test(readFileSync(join(room, file), 'utf8'))
    const known = readdirSync(room).filter(isLanguage)
    expect(Object.keys(ofBrowsers)).toEqual(known.map((file) => basename(file, '.ts')).sort())
    expect(Object.values(ofBrowsers).filter((text) => !says(text))).toEqual([])
  })

  it.each([
    ['Sorry. Your browser is not supported. Please use another one.', 'Your browser is not supported'],
    ['Please update your browser', 'Please update your browser'],
    ['Ihr Browser wird nicht unterstützt', 'Ihr Browser wird nicht unterstützt'],
    ['We recommend upgrading to a newer version of your browser', undefined],
    ['For the best experience please update your browser', undefined],
    ['Nous recommandons de mettre à jour votre navigateur', undefined],
    ['If nothing helps, update your browser', undefined],
    ['Please sign in with your browser', undefined],
  ])('refuses it in so many words: “%s”', (text, refusal) =>
    expect(browserRefusal({ wording: { type: 'html', text } })).toBe(refusal),
  )

  it('is not one that says nothing', () => expect(isBrowserRefused({})).toBe(false))
})
