import { both } from '../words'

/** That somebody is to say yes, in clauses as `fold` leaves them. */
const yes = String.raw`(?:\b(?:approv|confirm|accept|authoriz|tap\b|bestae?tig|freigabe|freigeb|genehmig|goedkeur|bevestig|godkann|bekraft|godkend|bekræft|godkjenn|bekreft|validat|valide[rz]|aprob|aprov|conferm|zatwierd|potwierd|potvr|schval|onay|setuju|menyetujui|persetujuan|konfirmasi|phe duyet|xac nhan|chap thuan)|подтверд|одобр|підтверд|схвал|موافق|وافق|تأكيد|أكد|承認|確認|許可|批准|确认|核准|승인|확인)`

/** On what is theirs and not this browser: phone, or an app there. Not its number. */
const there = [
  String.raw`\b(?:on|in|from|via|with|through|using) (?:your|the|another) (?:\w+ ){0,2}(?:phone|smart ?phone|iphone|mobile|cell|tablet|watch|authenticator|app)\b(?! (?:number|password))`,
  String.raw`\b(?:check|open|look at) your (?:\w+ )?(?:phone|smart ?phone|mobile|cell)\b(?! number)`,
  String.raw`\b(?:auf|in|mit|ue?ber|am|per) (?:(?:ihre[mrn]|ihr|deine[mrn]|dein|dem|der|einem) )?(?:\w+ )?(?:smartphone|handy|\w*telefon|mobilgerae?t|\w*app)\b`,
  String.raw`\b(?:op|in|met|via) (?:uw|je|de|het) (?:\w+ )?(?:telefoon|smartphone|mobiel|toestel|\w*app)\b`,
  String.raw`\b(?:pa|i|med|via) (?:(?:din|dit|ditt|den) )?(?:\w+ )?(?:telefon|telefonen|mobil\w*|smartphone|\w*appen)\b`,
  String.raw`\b(?:sur|dans|avec|depuis|via) (?:votre |ton |la |le |l')(?:\w+ )?(?:telephone|smartphone|mobile|portable|appli|application)\b`,
  String.raw`\b(?:en|con|desde) (?:su|tu|el|la) (?:\w+ )?(?:telefono|movil|celular|smartphone|app|aplicacion)\b`,
  String.raw`\b(?:no|na|em|pelo|pela) (?:(?:seu|sua|teu|tua) )?(?:telefone|telemovel|celular|smartphone|app|aplicativo|aplicacao)\b`,
  String.raw`\b(?:sul|nel|dal|nella|con|nell'|dall') ?(?:(?:tuo|suo|la|il) )?(?:telefono|cellulare|smartphone|app|applicazione)\b`,
  String.raw`\b(?:na|w) (?:(?:swoim|twoim|swojej) )?(?:telefonie|smartfonie|komorce|aplikacji)\b|\b(?:v|ve|na) (?:(?:svem|vasem|sve) )?(?:telefonu|mobilu|aplikaci)\b`,
  String.raw`\b(?:telefon|uygulama)\w*(?:dan|den|da|de)\b|\b(?:di|pada|melalui) (?:ponsel|telepon|hp|aplikasi)\b|(?<!\S)(?:tren|trong|qua) (?:\S+ ){0,2}(?:đien thoai|ung dung)(?!\S)`,
  String.raw`(?<!\S)(?:на|в|у) (?:\S+ )?(?:телефон[еі]|смартфон[еі]|приложении|застосунку|додатку)(?!\S)|(?<!\S)(?:على|في|عبر|من) (?:\S+ )?(?:هاتفك|جوالك|هاتف|الهاتف|الجوال|التطبيق|تطبيق)`,
  String.raw`(?:スマートフォン|スマホ|携帯電話|携帯|アプリ)(?:で|から|上で)|(?:在|通过|透過)\S{0,8}(?:手机|手機|应用|應用)|(?:휴대폰|휴대전화|스마트폰|핸드폰|앱)에서`,
].join('|')

const notice = String.raw`(?:\b(?:notification|push|prompt|(?:sign|log) ?in request|benachrichtigung|mitteilung|melding|avisering|meddelelse|varsel|notificacion|notificacao|notifica|powiadomieni|oznameni|upozorneni|bildirim|notifikasi|pemberitahuan|thong bao)|уведомлени|сповіщенн|إشعار|通知|알림)`

const sent = String.raw`(?:\b(?:sent\b|gesendet|geschickt|verstuurd|gestuurd|verzonden|skickat|skickats|sendt|envoye|enviad|enviamos|inviat|wys[lł]a|odesla|poslali|gonder|dikirim|mengirim|đa gui)|(?<!\S)đa gui|отправ|надісл|أرسل|إرسال|送信|送り|发送|發送|傳送|보냈|전송)`

/** A telephone of whoever reads; its number is another matter. */
export const phone = String.raw`(?:\b(?:phone|smart ?phone|mobile|cell|handy|\w*telefon|telefoon|mobil(?:en)?|telephone|portable|telefono|movil|celular|telefone|telemovel|cellulare|smartfon|telefonu\w*|ponsel|telepon)\b(?! (?:number|when|if|whenever)\b)|(?<!\S)đien thoai|телефон|смартфон|هاتف|جوال|スマートフォン|スマホ|携帯|手机|手機|휴대폰|휴대전화|스마트폰)`

/** What is open only after that is the account, whatever it is done with. */
const itself = String.raw`(?!.*(?:\b(?:confirm|verify|activate|approve|validate)\w* (?:your|the|of your) (?:\w+ )?(?:e ?mail|account|address|registration|number)\b|\b(?:account|registration) (?:is |\w+ )?(?:waiting|pending|awaiting)\b|\b(?:konto|accounts?|e ?mail|e ?post|compte|cuenta|conta|indirizzo|rekening|akun|tai khoan|hesab\S*)\b(?<!\b(?:to|in|into|of) (?:your|the) account\b)))`

/** A sign-in that waits for a yes on another device of the person's own, in English and in the languages of the vocabulary. */
export const pushApprovals: readonly RegExp[] = [
  new RegExp(`^${itself}${both(yes, `(?:${there})`).source.slice(1)}`),
  new RegExp(`^(?=.*${notice})(?=.*${sent})(?=.*${phone})`),
]

/** True for a clause, folded, that asks for one. */
export const asksApproval = (plain: string) => pushApprovals.some((one) => one.test(plain))
