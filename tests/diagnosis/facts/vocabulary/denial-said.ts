import type { Block } from './block'

/** What a clause says is not so, beside what it says is. */
export const denialSaid: readonly Block[] = [
  {
    of: 'what is denied',
    said: [
      [
        'Your session has not expired, but you are not allowed to see this page.',
        'permission -session-expired -login-required',
      ],
      ["Your session hasn't expired yet; it is not allowed", '-session-expired -expired'],
      ['Your account is not locked', '-locked'],
      ['Your account is neither locked nor disabled', '-locked'],
      ['This link has not expired', '-link-expired -expired'],
      ['This is not because your password is wrong', '-credentials-wrong'],
      [
        'Ihre Sitzung ist nicht abgelaufen, aber Sie haben keine Berechtigung',
        'permission -session-expired -login-required',
      ],
      ['Ihr Konto ist nicht gesperrt', '-locked'],
      [
        "Votre session n'a pas expiré, mais vous n'êtes pas autorisé à voir cette page",
        'permission -session-expired -login-required',
      ],
      ['Su sesión no ha expirado, pero no tiene permiso', 'permission -session-expired -login-required'],
      ['La sessione non è scaduta, ma non hai il permesso', '-session-expired'],
      ['Uw sessie is niet verlopen, maar u heeft geen rechten', 'permission -session-expired -login-required'],
      ['Ваша сессия не истекла, но у вас нет прав', 'permission -session-expired -login-required'],
      [
        'セッションは有効期限切れではありませんが、このページを表示する権限がありません',
        'permission -session-expired -login-required',
      ],
      ['会话没有过期，但您没有权限', 'permission -session-expired -login-required'],
      ['세션이 만료되지 않았지만 권한이 없습니다', 'permission -session-expired -login-required'],
    ],
  },
  {
    of: 'what only seems denied',
    said: [
      ['Your session is not valid any more', 'session-expired'],
      ['Your session is no longer valid', 'session-expired'],
      ['Your account is not active', 'locked'],
      ['Your session has expired, you are not logged in', 'session-expired'],
      ['Ihre Sitzung ist nicht mehr gültig', 'session-expired'],
      ['Ihr Konto ist noch nicht aktiviert', 'locked'],
      ['セッションは有効ではありません', 'session-expired'],
      ['Votre session n’est plus valide', 'session-expired'],
    ],
  },
  {
    of: 'a browser that takes no cookies',
    said: [
      ['Ihr Browser nimmt keine Cookies an.', 'cookies-off -session-expired -login-required'],
      [
        'Session konnte nicht gestartet werden, da Ihr Browser keine Cookies annimmt.',
        'cookies-off -session-expired -login-required',
      ],
      ['Ihr Browser akzeptiert keine Cookies', 'cookies-off -login-required'],
      ['Uw browser accepteert geen cookies', 'cookies-off -login-required'],
      ['Din webbläsare accepterar inte cookies', 'cookies-off -login-required'],
      ['Din browser accepterer ikke cookies', 'cookies-off -login-required'],
      ["Votre navigateur n'accepte pas les cookies", 'cookies-off -login-required'],
      ['Su navegador no acepta cookies', 'cookies-off -login-required'],
      ['O seu navegador não aceita cookies', 'cookies-off -login-required'],
      ['Il tuo browser non accetta i cookie', 'cookies-off -login-required'],
      ['Twoja przeglądarka nie akceptuje plików cookie', 'cookies-off -login-required'],
      ['Váš prohlížeč nepřijímá soubory cookie', 'cookies-off -login-required'],
      ['Tarayıcınız çerezleri kabul etmiyor', 'cookies-off -login-required'],
      ['Peramban Anda tidak menerima cookie', 'cookies-off -login-required'],
      ['Trình duyệt của bạn không chấp nhận cookie', 'cookies-off -login-required'],
      ['Ваш браузер не принимает файлы cookie', 'cookies-off -login-required'],
      ['Ваш браузер не приймає файли cookie', 'cookies-off -login-required'],
      ['متصفحك لا يقبل ملفات تعريف الارتباط', 'cookies-off -login-required'],
      ['お使いのブラウザはクッキーを受け入れていません', 'cookies-off -login-required'],
      ['您的浏览器不接受 Cookie', 'cookies-off -login-required'],
      ['브라우저가 쿠키를 허용하지 않습니다', 'cookies-off -login-required'],
      ['Please enable cookies and sign in: you are not signed in', 'cookies-off login-required'],
      // It takes them; or it is asked whether it may.
      ['Der Browser hat kein gültiges Cookie gesendet', '-cookies-off'],
      ['Diese Seite nutzt Cookies', '-cookies-off'],
    ],
  },
  {
    of: "the clock of a phone that makes codes, and the site's sign-in",
    said: [
      ['The time on your phone is wrong: the code does not match.', 'verification -clock'],
      ['Die Uhrzeit auf Ihrem Handy ist falsch, der Code stimmt nicht', 'verification -clock'],
      ['The time on your computer is wrong', 'clock -verification'],
      ['Our sign-in system is down, try again in a few minutes', 'set-up'],
      ['Our login server has a fault', 'set-up'],
      ['Your sign-in is down to one attempt', '-set-up'],
    ],
  },
]
