import { both } from '../words'

/** What is carried to work, in clauses as `fold` leaves them. */
export const device = String.raw`(?:\bdevices?\b|\bgerae?te?\w*|\bappareils?\b|\bterminal\b|\bdispositiv[oi]s?\b|\bapparat?en?\b|\bapparaat\b|\benhe[dt](?:en)?\b|\burzadzeni|\bzarizeni|\bcihaz|\bperangkat\b|\bthiet bi\b|устройств|пристр|(?:^| )(?:ال)?جهاز|デバイス|端末|设备|設備|裝置|기기|장치|디바이스)`

/** A computer, which is one as well: not of whose screen or keys a page speaks, but that is looked after. */
const computer = String.raw`(?:\b(?:computer|laptop|notebook|rechner|ordinateur|ordenador|computador\w*|dat(?:or|amaskin)|komputer|pocitac|bilgisayar|may tinh)|компьютер|комп'ютер|(?:^| )(?:ال)?(?:حاسوب|كمبيوتر|حاسب)|コンピュータ|パソコン|计算机|電腦|电脑|컴퓨터)`

/** Whose rule it is. */
const organization = String.raw`(?:\borgani[sz]\w+|\b(?:company|employer|school|university|administrator|admin|it department)\b|\bunternehmen|\bfirma\b|\barbeitgeber|\bentreprise\b|\bempresa\b|\bazienda\b|\bbedrijf\b|\b(?:foretag|virksomhed|bedrift|arbetsgivar)|\bkurulus|\bkurum|\bsirket|\bperusahaan\b|\bto chuc\b|\bcong ty\b|организаци|компани|організаці|компані|مؤسس|شرك|組織|会社|组织|公司|조직|회사)`

/** What it has not done for this device. */
const refused = String.raw`(?:\bnot (?:\w+ )?(?:authoriz|approv|allow|permit|trust|register|enrol)\w*|\b(?:block|bann|refus)\w+|\bnicht (?:\w+ )?(?:autorisiert|zugelassen|freigegeben|genehmigt|registriert|erlaubt)|\bpas (?:ete )?(?:autorise|approuve)|\bno (?:ha |han |esta )?(?:autoriz|aprob|permit)|\bnao (?:\w+ )?(?:autoriz|aprov|permit)|\bnon (?:ha |e )?(?:autorizza|approva|consent)|\bniet (?:geautoriseerd|goedgekeurd|toegestaan)|\binte (?:godkan|tillat|auktoris)|\bikke (?:godken|godkjen|tilla[dt]|autoris)|\bnie (?:\w+ )?(?:autoryz|zatwierdz|zezwol|dopusc)|\bne(?:ni )?(?:povolil|povolen|schval|autoriz)|\bizin ver(?:me|il)|\bonayla(?:ma|nma)|\byetkilendir|\btidak (?:di)?(?:izinkan|mengizinkan|setujui|otorisasi)|\b(?:chua|khong) (?:đuoc )?(?:cho phep|phe duyet)|(?<!\S)не (?:разреш|одобр|авториз|дозвол|схвал)|(?<!\S)لم (?:ي|ت)(?:سمح|وافق|صرح)|(?:許可|承認)され?て?(?:いません|いない)|(?:许可|承認|許可)していません|(?:未|没有|沒有)(?:授权|授權|批准|允许|允許)|(?:승인|허용)(?:하지|되지))`

/** Looked after, or as its rules have it: of a device, only an organization asks for that. */
const lookedAfter = String.raw`(?:\bverwaltete?\w*|\b(?:richtlinien)?konform\w*|\b(?:est|sont|etre|soit|soient|pas|non|appareils?|ordinateurs?|terminal) (?:bien )?geree?s?\b|\bconformite\b|\b(?:non|pas|est|etre|nao|no es|non e) conformes?\b|\b(?:administrad|gestionad|gerenciad|gerid)[oa]s?\b|\bno cumpl|\bnao (?:cumpr|esta em conformidade)|\bgestit[oaie]\b|\bbeheerde?\b|\b(?:hanteras|administreres|administrert|administreret|forvaltet)\b|\bzarzadzan|\bzgodn\w+ z zasad|\bspravovan|\byonetil|\buyumlu|\bdikelola\b|\bmematuhi\b|(?:^| )đuoc quan ly\b|\btuan thu\b|управляем|управля(?:ется|ться|л[аои]?сь|лся)|соответству\S* (?:\S+ )?(?:требован|политик|правил)|керован|керу(?:ється|ватися|ватись|вався|вал[аои]с[ья])|відповіда\S* (?:\S+ )?(?:вимог|політи|правил)|(?<!\S)(?:مدار|متوافق|[يت]دار|[يت]تم (?:إدارة|ادارة)|تديره)|管理対象|管理されて|準拠|托管|受管理|受控|由\S{0,4}(?:组织|組織|公司|企业|企業)管理|合规|合規|관리되|관리형|관리하는|준수)`

/** In English: what is carried to work, and what it must be there. */
const ours = String.raw`(?:devices?|computers?|laptops?|(?:mobile )?phones?|pcs?|macs?|workstations?|machines?)`
const state = String.raw`(?:managed|compliant|enrolled|domain joined|hybrid joined)`

/**
 * An organization lets in only devices that it looks after, or has approved; in English and in the languages of the vocabulary.
 * Of a device that is the person's own, and only not known yet, a code makes known that it is theirs.
 */
export const deviceRules: readonly RegExp[] = [
  new RegExp(`^(?=.*${device})(?=.*${organization})(?=.*${refused})`),
  both(device, lookedAfter),
  both(computer, lookedAfter),
  /\b(?:devices?|computer|laptop|phone)\b(?: \w+){0,4} (?:not|non|never)(?: \w+){0,3} (?:managed|compliant|enrolled|in compliance|comply|domain joined|required device state)\b/,
  /\b(?:unmanaged|non ?compliant|unenrolled|not (?:enrolled|managed|compliant))\b(?: \w+)? (?:devices?|computer|laptop|phone)\b|\bdevices?\b(?: \w+){0,2} (?:unmanaged|non ?compliant|unenrolled)\b/,
  /\b(?:requires?|required|needs?|must|only|from|use|using)\b(?: \w+){0,5} (?:managed|compliant|enrolled|company owned|corporate|domain joined|hybrid joined|company|work) devices?\b/,
  /\bdevices?\b.*\b(?:meets?|meeting)\b.*\b(?:compliance|management|security) (?:polic|require)|\bdevice (?:compliance|management|enroll?ment|posture|state)\b(?: \w+){0,3} (?:required|failed|needed|missing|not)\b/,
  new RegExp(
    String.raw`\b${ours}(?: \w+){0,2} (?:must|has to|have to|needs? to|should|required to) (?:be (?:\w+ )?${state}|comply with|be in compliance)\b`,
  ),
  new RegExp(String.raw`\b(?:requires?|needs?|wants?|expects?)(?: \w+){0,3} ${ours} to be (?:\w+ )?${state}\b`),
]
