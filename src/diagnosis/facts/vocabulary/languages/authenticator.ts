/**
 * An app that gives one-time codes, or asks to approve a sign-in, in clauses as `fold` leaves them, in English and in the
 * languages of the vocabulary. "Authenticator" alone is a part of many a server.
 */
export const authenticators: readonly RegExp[] = [
  /\b(?:authenticator|authentication|2fa|mfa) apps?\b|\b(?:google|microsoft|duo|your|an) authenticator\b|\bauthenticator (?:application|code)\b/,
  /\bauthenticator apps?\b|\bauthentifizierungs ?app|\bauthentifikator|\bapp(?:li(?:cation)?)?s? d'authentification\b|\bauthentificateur\b|\b(?:aplicacion|app|aplicativo|aplicacao|apli) (?:de |da )?(?:autenticacion|autenticacao|autenticador\w*)|\bautenticador\b|\bapp (?:di autenticazione|autenticator\w+|authenticator)\b|\bapplicazione di autenticazione\b|\b(?:authenticatie|verificatie) ?apps?\b|\b(?:autentiserings|autentisering|autentificerings|godkendelses|godkjennings) ?app/,
  /\baplikacj\w+ (?:uwierzytelniaj|authenticator)|\b(?:overovaci|autentizacni|autentikacni|autentifikacn\w+|overovac\w+) aplikac|\baplikac\w+ (?:authenticator|pro overeni)|\b(?:kimlik )?dogrulama uygulama|\baplikasi (?:peng)?autentika|\b(?:ung dung|trinh) xac thuc\b/,
  /приложени\S+ (?:для )?(?:аутентификац|проверки подлинности)|приложени\S+ аутентификатор|аутентификатора?(?= |$)|(?:застосун|програм|додат)\S+ (?:для )?(?:автентифік|перевірки справжності)|تطبيق (?:ال)?مصادقة|認証アプリ|(?:身份|身分)?(?:验证器|驗證器)|(?:身份|身分)?驗證應用程式|身份验证应用|인증 ?(?:관리자 )?앱|인증기/,
]
