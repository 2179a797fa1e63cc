import { both } from '../words'

/** What browsers call them, in clauses as `fold` leaves them. */
const cookie = String.raw`(?:\bcookies?\b|\btemoins? de connexion\b|\bkuki\b|ciasteczk|\bcerez|(?<!\S)(?:куки|кукі)|クッキー|쿠키|تعريف الارتباط|الكوكيز)`

const off = [
  String.raw`\b(?:deaktiviert|ausgeschaltet|abgeschaltet|nicht (?:aktiviert|eingeschaltet|zugelassen|erlaubt))\b`,
  String.raw`\b(?:uitgeschakeld|niet ingeschakeld|geblokkeerd|avstangda|inaktiverade|avaktiverade|slaet fra|slatt av|deaktivert|deaktiveret)\b`,
  String.raw`\b(?:desactives|bloques|pas actives)\b|\b(?:desactivad|deshabilitad|inhabilitad|bloquead|desativad|desabilitad)[oa]s\b|\bno estan (?:habilitad|activad)[oa]s\b|\bnao estao (?:habilitad|ativad)[oa]s\b`,
  String.raw`\b(?:disabilitati|disattivati|bloccati|non (?:sono )?(?:abilitati|attivati))\b`,
  String.raw`\b(?:wyl?aczone|wy[lł][aą]czone|zablokowane|vypnut\w*|zakazan\w*|blokovan\w*|zablokovan\w*)\b`,
  String.raw`\b(?:devre d[ıi]s|kapal[ıi]|engellen|dinonaktifkan|diblokir|bi (?:tat|vo hieu|chan))`,
  'отключен|выключен|заблокирован|вимкнен|заблокован|معطل|محظور|無効|ブロックされ|禁用|停用|被禁|关闭|關閉|비활성|차단',
].join('|')

/** That they are to be let in; whoever accepts all of them is asked by a banner. */
const on = [
  String.raw`\b(?:aktivieren|aktiviere|aktiviert werden|einschalten|inschakelen|schakel|aktivera|aktiver)\b`,
  String.raw`\b(?:activez|activer|habilit(?:e|ar|a)|activ(?:e|ar|a)|ativ(?:e|ar)|abilit(?:a|are|i)|attiv(?:a|are|i))\b`,
  String.raw`\b(?:wl?acz|w[lł][aą]cz|povolte|zapnete|povolit)\w*`,
  String.raw`etkinlestir|\bac[ıi]n|\b(?:aktifkan|bat)\b`,
  'включите|включить|увімкніть|увімкнути|فعل|تفعيل|تمكين|有効に|启用|啟用|开启|開啟|활성화|허용해',
].join('|')

const banner = String.raw`(?!.*(?:\b(?:marketing|tracking|statisti|anal[iy]|alle\b|tous\b|todas|todos|tutti|semua|optional|preferen)|wszystkie|vsechny|tum\b|все\b|всі\b|すべて|所有|全部|모든|جميع))`

const itsBrowser = String.raw`(?:\b(?:browser|navigateur|navegador|nettleser|nettlesar|webblasar|przegladark|prohlizec|peramban|trinh duyet)|\btaray|браузер|متصفح|ブラウザ|浏览器|瀏覽器|브라우저)`

/** That it takes, keeps or lets in none. Who asks a person to accept them asks for consent. */
const refuses = [
  String.raw`\bkeine\b.*\b(?:annimmt|annehmen|an|akzeptier\w*|zulae?sst|zulassen|speicher\w*|unterstue?tzt|sendet|erlaubt)\b|\b(?:nimmt|akzeptiert|speichert|erlaubt|unterstue?tzt|sendet|lae?sst)\b.*\b(?:keine|nicht)\b|\bnicht (?:annimmt|akzeptiert|speichert|zulae?sst|unterstue?tzt|sendet)\b|\b(?:lehnt|blockiert|weist)\b|\bablehnt\b`,
  String.raw`\b(?:accepteert|bewaart|ondersteunt|staat)\b.*\bgeen\b|\bgeen\b.*\b(?:accepteert|bewaart|ondersteunt|toestaat)\b|\b(?:weigert|blokkeert)\b|\b(?:accepterar|tillater|sparar|accepterer|tillader|gemmer|godtar|tillater|lagrer|stott?er)\b.*\b(?:inte|inga|ikke|ingen)\b|\b(?:inte|inga|ikke|ingen)\b.*\b(?:accepterar|tillater|accepterer|tillader|godtar)\b|\b(?:blockerar|blokerer|blokkerer)\b`,
  String.raw`\bn'(?:accepte|autorise|enregistre)\b|\bne (?:prend|conserve|supporte)\b|\b(?:refuse|bloque|rejette)\b|\bno (?:acepta|admite|permite|guarda)\b|\b(?:rechaza|bloquea)\b|\bnao (?:aceita|permite|guarda|suporta)\b|\b(?:recusa|rejeita|bloqueia)\b|\bnon (?:accetta|consente|salva|supporta)\b|\b(?:rifiuta|blocca)\b`,
  String.raw`\bnie (?:akceptuje|przyjmuje|zapisuje|obs[lł]uguje)\b|\b(?:odrzuca|blokuje)\b|\b(?:neprijima|nepodporuje|neuklada|odmita)\b|\bkabul etmiyor|\bdesteklemiyor|\bengelliyor|\b(?:tidak (?:menerima|mengizinkan|mendukung)|menolak|memblokir)\b|\bkhong (?:chap nhan|ho tro|cho phep)\b`,
  '(?<!\\S)не (?:принимает|поддерживает|сохраняет|приймає|підтримує|зберігає)|блокирует|блокує|لا (?:يقبل|يدعم|يسمح)|يرفض|受け入れ(?:ていません|ません|ない)|受け付け(?:ていません|ません|ない)|拒否して|不接受|不支持|拒绝|拒絕|(?:허용|수락|지원)하지 않',
].join('|')

/** Of a clause, folded: the browser takes none. Nobody is asked to sign in by that. */
export const browserTakesNone = new RegExp(`^${banner}(?=.*${itsBrowser})(?=.*${cookie})(?=.*(?:${refuses}))`)

/** "Cookies are off", "please turn them on", in English and in the languages of the vocabulary. */
export const cookiesOff: readonly RegExp[] = [
  /\bcookies? (?:\w+ ){0,4}?(?:disabled|blocked|turned off|switched off|not (?:enabled|accepted|allowed|supported|working)|(?:must|to|should|need to) be (?:enabled|allowed|accepted|turned on))\b|\bcookies not enabled\b/,
  /\b(?:enable|turn on|unblock|please allow|must allow|must accept)(?: third party| browser| session| your| the)* cookies\b|\benable\b.*\bthird party cookies\b|\bthird party cookies\b.*\b(?:enabled|allowed|needed|required)\b|\brequires? (?:\w+ )?cookies\b/,
  /\b(?:browser|client)\b.*\bnot (?:send|sending|sent|accept|accepting|support|supporting|storing?|return\w*)\b.*\bcookies?\b|\b(?:browser|extension|privacy settings?)\b.*\b(?:blocks?|blocking|blocked|rejects?|rejecting|refuses?)\b.*\bcookies?\b/,
  /^(?:browser )?cookies? (?:is |are )?(?:required|needed)\b|\b(?:needs?|requires?|need) cookies\b/,
  new RegExp(`^${banner}${both(cookie, `(?:${off})`).source.slice(1)}`),
  new RegExp(`^${banner}${both(cookie, `(?:${on})`).source.slice(1)}`),
  browserTakesNone,
]
