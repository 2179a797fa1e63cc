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
]
