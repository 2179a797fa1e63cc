import type { Topic } from '../topics'
import { both } from './words'

const word = (...alternatives: readonly string[]) => String.raw`\b(?:${alternatives.join('|')})(?!\w)`

const credentialsAbroad = word(
  'passwort|kennwort|benutzer(?:name|daten)?|zugangsdaten|anmeldedaten|e mail adresse',
  "mot de passe|identifiants?|nom d'utilisateur|creances",
  'contrasena|clave|usuario|credencial(?:es)?|senha|utilizador|credenciais',
  'credenziali|nome utente|username|password|wachtwoord|gebruiker(?:snaam)?',
  'has[lł][oa]|nazwa uzytkownika|dane (?:uwierzytelniaj\\S*|logowania)|login',
)
const wrongAbroad = word(
  'falsch\\w*|ungultig\\w*|fehlerhaft\\w*|inkorrekt|nicht (?:korrekt|richtig|gefunden)|stimm(?:t|en) nicht|unbekannt\\w*',
  'incorrecte?s|incorrecte|invalides?|errone\\w*|mauvais\\w*|pas (?:ete )?trouve|inconnue?s?',
  'incorrect[oa]s?|invalid[oa]s?|no (?:es|son) valid\\w*|no encontrad[oa]|incorret[oa]s?|nao encontrad[oa]',
  'errat[oaei]|non (?:sono )?(?:corrett|valid|trovat)\\w*|onjuiste?|ongeldige?|verkeerde?|niet (?:gevonden|juist)',
  'nieprawid[lł]ow\\w+|niepoprawn\\w+|b[lł]edn\\w+|nie (?:zosta[lł]a )?(?:odnaleziona|znalezion\\w+)',
)
const accountAbroad = word(
  'konto|account|benutzer|benutzerkontos?|zugang|compte|utilisateur|cuenta|conta|usuario|utilizador|utente|konta|uzytkownik',
)
const shutAbroad = word(
  'gesperrt|deaktiviert|inaktiv|abgelaufen|nicht (?:aktiv|aktiviert|bestatigt|freigeschaltet)',
  'bloquee?|verrouillee?|desactivee?|suspendue?|(?:a|est|ont) expire|pas (?:encore )?active',
  'bloquead[oa]|desactivad[oa]|desativad[oa]|inhabilitad[oa]|suspendid[oa]|suspens[oa]|(?:no|nao) (?:ha sido|foi) (?:activad[oa]|ativad[oa])',
  'bloccato|disattivato|disabilitato|scadut[oaei]|non (?:e )?(?:stato )?(?:ancora )?attiv(?:o|ato)',
  'geblokkeerd|vergrendeld|gedeactiveerd|niet geactiveerd|zablokowan\\w+|nieaktywn\\w+|wy[lł][aą]czon\\w+|wygas[lł][aoy]?|nie zosta[lł]o \\w*aktywowane',
)

/**
 * The commonest sentences of sign-in pages in other languages than English: German, French, Spanish and Portuguese, Italian,
 * Dutch, Polish, Russian, Japanese, Chinese. Latin letters without their accents (but for ł), lower case.
 */
export const otherLanguages: Readonly<Partial<Record<Topic, readonly RegExp[]>>> = {
  'session-expired': [
    /\b(?:sitzung|anmeldung)\b.*\b(?:abgelaufen|beendet|ungultig)\b|\b(?:erneut|wieder|nochmals) an(?:melden)?\b|\bmelden sie sich (?:bitte )?(?:erneut|wieder)\b/,
    /\bsession (?:a |est |has )?(?:expiree?|terminee|perimee|invalide)\b|\breconnect(?:er|ez)\b/,
    /\b(?:sesion|sessao|sessione|sessie|sesja)\b.*\b(?:caducad[oa]|caduco|expirad[oa]|expiro|expirou|scadut[oa]|verlopen|wygas[lł]a)\b/,
    /(?:сесси|сеанс)\S*.*(?:истек|заверш|законч)|セッション.*(?:切れ|タイムアウト|期限|無効)|(?:会话|登录|登錄).*(?:过期|過期|超时|失效)/,
  ],
  'token-expired': [
    /\b(?:token|jeton|ficha)\b.*\b(?:abgelaufen|expire|caducado|expirado|expiro|expirou|scaduto|verlopen|wygas[lł]\w*)\b/,
    /токен.*истек|トークン.*(?:期限|切れ)|(?:令牌|token).*(?:过期|過期|失效)/,
  ],
  'token-invalid': [
    /\b(?:token|jeton)\b.*\b(?:ungultig|invalide|invalido|no (?:es )?valido|non (?:e )?valido|ongeldig|nieprawid[lł]owy|niewazny)\b/,
    /токен.*(?:недействит|невер)|トークン.*(?:無効|正しくありません)|(?:令牌|token).*(?:无效|無效|错误)|签名(?:错误|无效|不正确|验证失败)|无效的?签名/,
  ],
  'token-missing': [
    /\b(?:kein|fehlender) (?:token|zugriffstoken)\b|\bjeton (?:manquant|absent)\b|\b(?:falta|token ausente|token mancante)\b.*\btoken\b|(?:token|令牌).*(?:不能为空|为空|缺失)|缺少(?: ?token|令牌)/,
  ],
  clock: [/时间戳.*(?:过期|错误|无效|超时)|\bzeitstempel\b.*\b(?:ungultig|abgelaufen)\b|タイムスタンプ.*(?:無効|期限)/],
  network: [/\bip.*(?:白名单|不允许|受限|被禁)|\bip adresse\b.*\b(?:gesperrt|blockiert|nicht erlaubt)\b/],
  'set-up': [
    /\b(?:impossibile connettersi|connexion impossible|impossible de (?:se connecter|joindre)|keine verbindung|nicht erreichbar|no se puede conectar|nao foi possivel conectar)\b.*\b(?:ldap|server|serveur|servidor)\b|连接到?ldap/,
  ],
  'link-expired': [
    /\b(?:link|lien|enlace|collegamento|koppeling)\b.*\b(?:abgelaufen|ungultig|expire|caducado|expirado|scaduto|verlopen|wygas[lł]\w*)\b/,
    /ссылк\S*.*(?:устарел|истек|недействит)|リンク.*(?:期限|無効)|链接.*(?:过期|失效)/,
  ],
  'credentials-wrong': [
    both(credentialsAbroad, wrongAbroad),
    /\b(?:anmeldung|authentifizierung|connexion|authentification) (?:ist )?(?:fehlgeschlagen|echouee?)\b|\bechec (?:de l'authentification|de la connexion|d'authentification)\b|\b(?:mot de passe|identifiants?)\b.*\bincorrect\b|\b(?:autenticacion|autenticacao|autenticazione) (?:fallida|falhou|fallita|non riuscita)\b|\blogowanie nie powiod/,
    /(?:неверн|неправильн)\S*.*(?:парол|логин|имя|уч[её]тн|данные)|(?:ошибка|сбой) (?:аутентификац|авторизац)|пользователь.*не найден/,
    /(?:パスワード|ユーザー名?|メールアドレス|id).*(?:正しくありません|間違|違い|違う|違って|誤り|見つかりません)|認証(?:に|が)?失敗/,
    /(?:用户名?|密码|密碼|帐号|账号|邮箱|凭证|凭据).*(?:错误|錯誤|不正确|无效|未找到|不存在)|(?:错误|坏|无效)的?(?:凭证|密码|用户名)|(?:身份)?(?:验证|认证)失败/,
  ],
  'login-required': [
    /\bbitte (?:melden sie sich (?!(?:bitte )?(?:erneut|wieder))|loggen sie sich|anmelden|einloggen)\b|\bmussen (?:sie )?sich (?:zuerst |erst )?(?:anmelden|einloggen)\b|\bmussen (?:angemeldet|eingeloggt) sein\b|\bnicht (?:angemeldet|eingeloggt|authentifiziert)\b|\b(?:anmeldung|authentifi\w+) (?:ist |wird )?(?:erforderlich|notwendig|benotigt)\b/,
    /\b(?:connectez vous|authentification (?:requise|necessaire)|vous devez (?:etre connecte|vous (?:connecter|identifier))|non authentifie)\b/,
    /\b(?:inicie? sesion|(?:debe|debes|tienes que|necesita) iniciar|no (?:autenticado|ha iniciado)|autenticacion requerida|faca login|efetue login|autenticacao necessaria|nao autenticado|effettua(?:re)? (?:l'accesso|il login)|devi (?:accedere|effettuare)|accesso richiesto|non autenticato|aan te melden|niet (?:aangemeld|ingelogd)|log eerst in|zaloguj sie|nie jestes zalogowan\w+)\b/,
    /войдите|авторизуйтесь|(?:требуется|необходим\S*) (?:вход|войти|авторизац|аутентификац)|ログイン(?:してください|が必要)|認証が必要|请先?登录|请先登入|需要登录|(?:未|尚未|没有)登录/,
  ],
  permission: [
    /\b(?:keine|fehlende|unzureichende|nicht genugend) (?:berechtigung\w*|rechte|zugriffsrechte)\b|\bnicht (?:berechtigt|autorisiert)\b/,
    /\b(?:droits? insuffisants?|(?:pas|aucune?) (?:les |de |la )?(?:droits?|l'autorisation|permissions?|autorise)|permisos insuficientes|no tiene permisos?|sem permissao|permissoes insuficientes|permessi insufficienti|non (?:hai|dispone) (?:i |dei )?permessi|geen (?:rechten|toestemming)|brak uprawnien|nie (?:masz|posiada) (?:\S+ )?uprawnien)\b|\b(?:nessun|manca il) permesso\b/,
    /(?:нет|недостаточно) прав|権限がありません|权限不足|(?:无|没有)权限/,
  ],
  locked: [
    both(accountAbroad, shutAbroad),
    /\baccount bestatigen\b|\bgultigkeit der anmeldedaten\b|\bcredenziali\b.*\bscadut[ei]\b/,
    /(?:аккаунт|уч[её]тная запись|пользователь).*(?:заблокирован|отключен|отключён|не активирован|просрочен|ист[её]к)|アカウント.*(?:ロック|停止|無効|凍結|有効化されていません|期限)|(?:[账帐][号户]|用户).*(?:锁定|冻结|禁用|停用|过期|失效)/,
  ],
  verification: [
    /\b(?:bestatigungscode|sicherheitscode|einmalpasswort|zwei faktor\w*|code de (?:verification|securite)|codigo de (?:verificacion|verificacao|seguridad)|codice di verifica|verificatiecode|kod weryfikacyjny|double authentification)\b/,
    /код подтверждения|двухфакторн|(?:認証|確認)コード|(?:验证码|驗證碼|二次验证|双重验证)/,
  ],
  denied: [
    /\b(?:zugriff|zugang) (?:wurde )?(?:verweigert|abgelehnt)\b|\bacces (?:est )?(?:refuse|interdit)\b|\bacceso (?:denegado|prohibido)\b|\bacesso negado\b|\baccesso negato\b|\btoegang (?:is )?geweigerd\b|\bodmowa dostepu\b|\bdostep zabroniony\b/,
    /доступ (?:запрещ|закрыт)|アクセス(?:が|は)?(?:拒否|できません)|(?:拒绝|禁止|不允许)访问|访问被拒绝/,
  ],
  rate: [
    /\bzu viele (?:anfragen|versuche|anmeldeversuche|fehlversuche)\b|\btrop de (?:requetes|tentatives)\b|\b(?:demasiad[oa]s|muitas|troppe|troppi) (?:intentos|solicitudes|peticiones|tentativas|requisicoes|richieste|tentativi)\b|\bte veel (?:pogingen|verzoeken)\b|\bzbyt wiele\b/,
    /слишком много (?:запрос|попыт)|(?:回数|リクエスト).*(?:上限|多すぎ)|(?:请求|操作|尝试).*(?:频繁|过多)/,
  ],
}
