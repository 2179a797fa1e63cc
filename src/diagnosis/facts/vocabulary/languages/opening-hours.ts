/** The hours at which something is open, in clauses as `fold` leaves them. */
const hours = String.raw`(?:\b(?:business|office|opening|operating|working|service|trading) hours\b|\bhours of (?:operation|service|business)\b|\b\w*(?:geschae?fts|oe?ffnungs|betriebs|service|bue?ro|dienst|nutzungs|arbeits)zeit(?:en)?\b|\bheures? (?:d'ouverture|de bureau|ouvrables|ouvrees|de service|de travail)\b|\bhoraires? (?:d'ouverture|de service|de bureau)\b|\bhorario (?:de (?:atencion|oficina|servicio|trabajo|apertura|atendimento|funcionamento|expediente|servico)|comercial|laboral|habil|util)\b|\bhoras (?:de oficina|habiles|laborales)\b|\borari\w? (?:di (?:apertura|ufficio|servizio|lavoro)|lavorativ\w)\b|\b(?:openingstijden|kantooruren|kantoortijden|werkuren)\b|\b(?:oppettid|kontorstid|arbetstid|abningstid|kontortid|arbejdstid|apningstid|arbeidstid)\w*|\bgodzin\w* (?:pracy|urzedowania|otwarcia|dostepnosci|dzia[lł]ania)\b|\b(?:pracovni|uredni|oteviraci|provozni)\w* (?:dob|hodin)\w*|\b(?:mesai|cal[ıi]sma|hizmet) saat\w*|\bjam (?:kerja|operasional|buka|layanan|kantor)\b|\bgio (?:lam viec|hanh chinh|mo cua|hoat đong)\b|р[ао]боч\S+ (?:врем|час|годин)|(?:час|врем|график|годин|графік)\S* (?:работы|роботи)|ساعات (?:ال)?(?:عمل|دوام|خدمة)|أوقات (?:ال)?(?:عمل|دوام)|営業時間|業務時間|利用(?:可能)?時間|(?:营业|營業|工作|办公|辦公|服务|服務|开放|開放)(?:时间|時間)|(?:영업|업무|운영|근무|이용|서비스) ?시간)`

/** Not now, or then alone. */
const outside = String.raw`(?:\b(?:outside|out of|only|closed|unavailable)\b|\bnot (?:available|accessible|possible|open)\b|\b(?:available|accessible|possible|open)\b.*\b(?:during|within)\b|\b(?:during|within)\b.*\b(?:available|accessible|possible|open)\b|\baue?(?:ß|ss)erhalb\b|\bau(?:ß|ss)erhalb\b|\bnur\b|\bgeschlossen\b|\b(?:en )?dehors\b|\bhors\b|\b(?:uniquement|seulement)\b|\bfuera d|\b(?:solo|solamente|unicamente)\b|\bfora d|\b(?:apenas|somente)\b|\bfuori\b|\bsoltanto\b|\bbuiten\b|\balleen\b|\b(?:utanfor|utenfor|uden for|endast|bara|kun|bare)\b|\bpoza\b|\btylko\b|\bmimo\b|\bpouze\b|\bjen\b|\bd[ıi]s[ıi]nda\b|\b(?:sadece|yaln[ıi]zca)\b|\bdi luar\b|\bhanya\b|\bngoai\b|(?<!\S)chi(?!\S)|(?<!\S)(?:вне|только|поза|лише|тільки)(?!\S)|нер[ао]боч|خارج|فقط|外|のみ|仅|僅|只能|以外|외|만 )`

/** From one day of the week to another. */
const days = String.raw`(?:\b(?:mon|sun)(?:day)?s? (?:(?:to|through|thru|till|until) )?(?:thu(?:rs)?|fri|satur|sat|sun)(?:day)?s?\b|\b(?:montags?|mo) (?:bis )?(?:freitags?|fr|samstags?|sa)\b|\blundi au (?:vendredi|samedi)\b|\blunes a (?:viernes|sabado)\b|\bsegunda (?:feira )?a (?:sexta|sabado)\b|\blunedi al? (?:venerdi|sabato)\b|\bmaandag (?:t m|tot en met|tot) (?:vrijdag|zaterdag)\b|\bm[aå]nd[ae]g(?:ar)? (?:til(?:l)? )?fredag\w*|\bponiedzia[lł]ku do piatku\b|\bpondeli (?:do|az) pat\w+|\bpazartesi\w* (?:ile )?cuma\w*|\bsenin (?:sampai|hingga|s d) (?:jumat|sabtu)\b|\bthu hai (?:đen|toi) thu (?:sau|bay)\b|понедельник\S* по (?:пятниц|суббот)|понеділ\S+ по п'ятниц|(?<!\S)пн (?:по )?пт(?!\S)|من (?:الاثنين|الإثنين|الأحد|السبت) (?:إلى|حتى)|月曜日?(?: |から|~|〜)+金曜|平日|(?:周|星期|週)一(?:至|到)(?:周|星期|週)?五|월요일부터 금요일)`

/** A full hour, or so, as something opens or closes then; what is noted to the second, or of a date, is another number. */
const clock = String.raw`(?:[01]?\d|2[0-4]) (?:[0-5][05]|59)\b`

/** From one time of day to another: in the 12 or 24 hours of a clock. */
const times = String.raw`(?:(?<!\d )\b${clock} (?:[^\d\s]\S* ){0,3}${clock}(?= \D| ${clock}|$)|\b(?:1[0-2]|\d) ?[ap]m (?:\S+ ){0,2}(?:1[0-2]|\d) ?[ap]m\b|\b(?:[01]?\d|2[0-4]) (?:(?:h|uhr|heures) )?(?:to|bis|a|til|till|tot|do|až|az|до|đen) (?:[01]?\d|2[0-4]) ?(?:h|uhr|hours|heures|hodin|час\S*|gio)\b|\d{1,2}[時点點시]\S{0,3}(?: |から|至|到|~|〜|부터)*\d{1,2}[時点點시])`

/** One comes to it then. */
const open = String.raw`(?:\b(?:available|open|accessible|reachable|online|operat\w+|possible)\b|verfue?gbar|erreichbar|\bgeoe?ffnet|\bnutzbar|\bzuganglich|\bmoe?glich|\bdisponi\w+|\baccessibl|\bouvert|\bjoignable|\babiert|\babert|\baccesibl|\bacessiv|\baccessibil|\bapert[oaie]|\bbeschikbaar|\bbereikbaar|\btoegankelijk|\btillganglig|\btilg(?:æ|je)ngelig|\btilgjengelig|\b(?:oppe[nt]|apent?|abent?)\b|\bdostepn|\bczynn|\botwart|\bdostupn|\botevren|\bprovozu\b|\bac[ıi]k|\bkullanilabil|\berisil|\btersedia|\bbuka\b|\bdapat di|\bmo cua|\bhoat đong|\btruy cap|доступ|открыт|работает|відкрит|працює|(?:^| )(?:متاح|متوفر|مفتوح)|利用|可能|ご利用|可用|开放|開放|使用|可访问|이용|가능)`

/** Whom one may call then; and what is shut until it is mended. */
export const ofPeople =
  /\b(?:support|help ?desk|hotline|phone|telephone|call|contact|chat|customer|maintenance|team|staff|e ?mail|kundendienst|kundenservice|telefon\w*|beratung\w*|kontakt\w*|wartung\w*|assistance|telephone|service client|soporte|telefono|suporte|telefone|assistenza|klantenservice|telefoon\w*|wsparci\w*|podpor\w*|destek|dukungan|ho tro|đien thoai)\b|поддержк|підтримк|телефон|دعم|هاتف|サポート|電話|お問い合わせ|客服|电话|電話|고객|전화|メンテナンス|维护|維護/

/** That a site is open at certain hours alone, in English and in the languages of the vocabulary. */
export const openingHours: readonly RegExp[] = [
  new RegExp(`^(?=.*${hours})(?=.*${outside})`),
  new RegExp(`^(?=.*${open})(?=.*${days})`),
  new RegExp(`^(?=.*${open})(?=.*${times})`),
]
