import { describe, expect, it } from 'vitest'
import { warningIn } from '../../../src/contract/warnings/warning'
import { clauses } from '../../../src/diagnosis/facts/wording'
import { hearPause } from '../../../src/evidence/pauses/hear'
import { answer } from '../../support/fake-exchange'

const topicsIn = (text: string) => clauses(answer(401, 0), { type: 'html', text }).flatMap(({ topics }) => [...topics])

/** What a page says of a lock that would come, by language. */
const warnings = [
  'Too many failed attempts will lock your account for 30 minutes.',
  'To protect accounts we lock them for 15 minutes after too many failed attempts.',
  'You can only try again in 15 minutes if you enter a wrong password three times.',
  'After 3 more failed attempts you must wait 15 minutes.',
  'Please sign in. After 5 failed attempts you have to wait 30 minutes.',
  'Wrong password. 3 attempts left. After that you are locked out for 60 minutes.',
  'Accounts are locked for 30 minutes after five wrong passwords.',
  'Your account will be locked for 30 minutes after 5 failed attempts.',
  'You have 2 attempts left before your account is locked for 30 minutes.',
  'If you fail 5 times you will be locked out for 10 minutes.',
  'More than three wrong passwords may lock your account for 15 minutes.',
  'Nach 5 Fehlversuchen müssen Sie 30 Minuten warten.',
  'Bei 5 Fehlversuchen wird Ihr Konto für 30 Minuten gesperrt.',
  'Wenn Sie dreimal ein falsches Passwort eingeben, versuchen Sie es in 15 Minuten erneut.',
  'Na 5 mislukte pogingen moet u 15 minuten wachten.',
  'Efter 5 misslyckade försök måste du vänta 15 minuter.',
  'Etter 3 forsøk må du vente 15 minutter.',
  'Après 5 tentatives infructueuses, réessayez dans 30 minutes.',
  'Si vous saisissez trois fois un mot de passe erroné, patientez 15 minutes.',
  'Tras 5 intentos fallidos, espere 15 minutos.',
  'Su cuenta se bloqueará durante 30 minutos si falla 5 intentos.',
  'Após 5 tentativas, aguarde 30 minutos.',
  'Se você errar a senha, aguarde 15 minutos.',
  'Dopo 5 tentativi falliti, attendere 15 minuti.',
  "Dopo 3 tentativi l'account è bloccato per 24 ore.",
  'Po 5 nieudanych próbach odczekaj 15 minut.',
  'Po 5 neúspěšných pokusech počkejte 15 minut. Vyčkejte po 5 pokusech 15 minut.',
  'После 5 неудачных попыток подождите 15 минут.',
  'Якщо ви введете неправильний пароль, зачекайте 15 хвилин.',
  'Setelah 5 percobaan gagal, tunggu 15 menit.',
  'Sau 5 lần nhập sai, vui lòng đợi 15 phút.',
  '5 hatalı denemeden sonra 15 dakika bekleyin.',
  'بعد 5 محاولات فاشلة انتظر 15 دقيقة.',
  '5回失敗すると、15分後に再度お試しください。',
  '连续失败5次后请等待15分钟。',
  '비밀번호를 5회 틀리면 15분 후에 다시 시도해 주세요.',
]

/** What a page says of one that is there. */
const states = [
  'Your account has been locked after too many failed attempts. Try again in 30 minutes.',
  'Your account has been locked for 30 minutes after 5 failed attempts.',
  'Your account is locked after 5 failed attempts: wait 30 minutes.',
  'Too many failed attempts. Please wait 30 minutes.',
  'Too many failed attempts, please wait 30 minutes or your account will be locked.',
  'You are locked out for 30 minutes because you entered a wrong password 5 times.',
  'To protect your account, please wait 30 minutes.',
  'Ihr Konto wurde nach 5 Fehlversuchen für 30 Minuten gesperrt.',
  'Ihr Konto ist nach 5 Fehlversuchen für 30 Minuten gesperrt.',
  'Zu viele Fehlversuche. Bitte warten Sie 30 Minuten.',
  'Uw account is na 5 mislukte pogingen geblokkeerd voor 30 minuten.',
  'För många försök. Försök igen om 30 minuter.',
  'Votre compte a été bloqué pendant 30 minutes après 5 tentatives.',
  'Trop de tentatives. Veuillez réessayer dans 30 minutes.',
  'Su cuenta ha sido bloqueada durante 30 minutos tras 5 intentos fallidos.',
  'Demasiados intentos. Espere 30 minutos.',
  'A sua conta foi bloqueada por 30 minutos após 5 tentativas.',
  'Muitas tentativas. Aguarde 30 minutos.',
  "L'account è stato bloccato per 30 minuti dopo 5 tentativi.",
  'Troppi tentativi. Riprova tra 30 minuti.',
  'Konto zostało zablokowane na 30 minut po 5 nieudanych próbach.',
  'Zbyt wiele prób. Spróbuj ponownie za 30 minut.',
  'Příliš mnoho pokusů. Zkuste to znovu za 30 minut.',
  'Слишком много попыток. Попробуйте через 30 минут.',
  'Забагато спроб. Спробуйте ще раз через 30 хвилин.',
  'Terlalu banyak percobaan. Silakan coba lagi dalam 30 menit.',
  'Bạn đã thử quá nhiều lần. Vui lòng thử lại sau 30 phút.',
  'Çok fazla deneme yaptınız. Lütfen 30 dakika sonra tekrar deneyin.',
  'محاولات كثيرة جدا. حاول مرة أخرى بعد 30 دقيقة',
  '5回失敗したため、アカウントは30分間ロックされています。',
  '尝试次数过多，请在30分钟后重试',
  '너무 많이 시도했습니다. 30분 후에 다시 시도해 주세요.',
]

describe('a lock that a page only warns of', () => {
  it.each(warnings)('is none, nor a pause: %s', (text) => {
    const topics = topicsIn(text)
    expect(topics).not.toContain('locked')
    expect(topics).not.toContain('rate')
    expect(hearPause(text)).toBeUndefined()
  })

  it.each(states)('is told from one that is there: %s', (text) => {
    const topics = topicsIn(text)
    expect(topics.includes('locked') || topics.includes('rate')).toBe(true)
    expect(hearPause(text)).toEqual({ from: 'words', seconds: 1800 })
  })

  it.each([
    ['wrong password, 2 attempts left before your account is locked', 'wrong password, 2 attempts left '],
    ['wrong password, after 3 more attempts you must wait', 'wrong password, '],
    ['after 10 minutes one more attempt is allowed', undefined],
    ['your account will remain locked for 30 minutes', undefined],
    ['your account may have been locked', undefined],
    ['you will be able to log in when it is no longer locked', undefined],
  ])('leaves what is said before: %s', (text, before) => expect(warningIn(text)?.before).toBe(before))
})
