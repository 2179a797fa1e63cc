import type { Topic } from '../topics'

/**
 * The commonest sentences of sign-in pages in other languages than English: German, French, Spanish and Portuguese, Italian,
 * Dutch, Polish, Russian, Japanese, Chinese. Latin letters without their accents, lower case.
 */
export const otherLanguages: Readonly<Partial<Record<Topic, readonly RegExp[]>>> = {
  'session-expired': [
    /\b(?:sitzung|anmeldung)\b.*\b(?:abgelaufen|beendet|ungultig)\b|\b(?:erneut|wieder|nochmals) an(?:melden)?\b|\bmelden sie sich (?:bitte )?(?:erneut|wieder)\b/,
    /\bsession (?:a |est |has )?(?:expiree?|terminee)\b|\breconnect(?:er|ez)\b/,
    /\b(?:sesion|sessao|sessione|sessie|sesja)\b.*\b(?:caducad[oa]|expirad[oa]|expiro|scadut[oa]|verlopen|wygasla)\b/,
    /сесси\S*.*(?:истек|заверш)|セッション.*(?:切れ|タイムアウト|期限|無効)|(?:会话|登录|登錄).*(?:过期|過期|超时|失效)/,
  ],
  'token-expired': [
    /\btoken\b.*\b(?:abgelaufen|expire|caducado|expirado|scaduto|verlopen|wygasl)\b/,
    /токен.*истек|トークン.*(?:期限|切れ)|(?:令牌|token).*(?:过期|過期|失效)/,
  ],
  'link-expired': [
    /\b(?:link|lien|enlace|collegamento|koppeling)\b.*\b(?:abgelaufen|ungultig|expire|caducado|expirado|scaduto|verlopen|wygasl)\b/,
    /ссылк\S*.*(?:устарел|истек|недействит)|リンク.*(?:期限|無効)|链接.*(?:过期|失效)/,
  ],
  'credentials-wrong': [
    /\b(?:passwort|kennwort|benutzername|zugangsdaten|anmeldedaten)\b.*\b(?:falsch|ungultig|inkorrekt|nicht korrekt|stimmen nicht|unbekannt)\b|\b(?:falsch\w*|ungultig\w*) (?:passwort|kennwort|benutzername|zugangsdaten|anmeldedaten)\b|\banmeldung fehlgeschlagen\b/,
    /\b(?:mot de passe|identifiants?|nom d'utilisateur)\b.*\b(?:incorrects?|invalides?|errones?)\b|\bechec (?:de l'authentification|de la connexion)\b/,
    /\b(?:contrasena|clave|usuario|credenciales|senha|credenciais|credenziali|nome utente|wachtwoord|gebruikersnaam|haslo|login)\b.*\b(?:incorrect[oa]s?|invalid[oa]s?|incorret[oa]s?|errat[oaei]|non (?:corrett|valid)\w*|onjuist|ongeldig|nieprawidlow\w+|bledn\w+)\b/,
    /(?:неверн|неправильн)\S*.*(?:парол|логин|имя)|(?:パスワード|ユーザー名|id).*(?:正しくありません|間違|違い|誤り)|(?:用户名|密码|帐号|账号).*(?:错误|不正确)/,
  ],
  'login-required': [
    /\b(?:bitte|mussen sie sich) (?:melden sie sich an|an ?melden|einloggen)\b|\bnicht (?:angemeldet|eingeloggt|authentifiziert)\b|\banmeldung erforderlich\b/,
    /\b(?:connectez vous|authentification requise|vous devez (?:etre connecte|vous connecter)|non authentifie)\b/,
    /\b(?:inicie? sesion|debe iniciar|no autenticado|autenticacion requerida|faca login|efetue login|autenticacao necessaria|effettua(?:re)? l'accesso|accesso richiesto|niet aangemeld|niet ingelogd|log eerst in|zaloguj sie|nie jestes zalogowan\w+)\b/,
    /войдите|авторизуйтесь|требуется (?:вход|авторизац)|ログイン(?:してください|が必要)|请先?登录|请先登入|(?:未|尚未|没有)登录/,
  ],
  permission: [
    /\b(?:keine|fehlende|unzureichende|nicht genugend) (?:berechtigung\w*|rechte|zugriffsrechte)\b|\bnicht berechtigt\b/,
    /\b(?:droits? insuffisants?|pas (?:les droits|l'autorisation|la permission)|permisos insuficientes|no tiene permisos?|sem permissao|permissoes insuficientes|permessi insufficienti|non (?:hai|dispone) (?:i |dei )?permessi|geen (?:rechten|toestemming)|brak uprawnien)\b/,
    /(?:нет|недостаточно) прав|権限がありません|权限不足|(?:无|没有)权限/,
  ],
  locked: [
    /\b(?:konto|benutzer|zugang)\b.*\b(?:gesperrt|deaktiviert|inaktiv|nicht (?:aktiviert|bestatigt|freigeschaltet))\b/,
    /\b(?:compte|cuenta|conta|account|konto)\b.*\b(?:bloque|verrouille|desactive|suspendu|bloquead[oa]|desactivad[oa]|desativad[oa]|suspendid[oa]|suspens[oa]|bloccato|disattivato|geblokkeerd|zablokowan\w+)\b/,
    /(?:аккаунт|учетная запись|пользователь).*(?:заблокирован|отключен)|アカウント.*(?:ロック|停止|無効)|账[号户].*(?:锁定|冻结|禁用|停用)/,
  ],
  rate: [
    /\bzu viele (?:anfragen|versuche|anmeldeversuche)\b|\btrop de (?:requetes|tentatives)\b|\b(?:demasiad[oa]s|muitas|troppe|troppi) (?:intentos|solicitudes|peticiones|tentativas|requisicoes|richieste|tentativi)\b|\bte veel (?:pogingen|verzoeken)\b|\bzbyt wiele\b/,
    /слишком много (?:запрос|попыт)|(?:回数|リクエスト).*(?:上限|多すぎ)|(?:请求|操作|尝试).*(?:频繁|过多)/,
  ],
}
