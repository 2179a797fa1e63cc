import type { Language } from './language'

/** Slovak says most of it alike. */
export const czech: Language = {
  begin: '\\b',
  session: 'relac|sezen|prihlaseni (?:vyprs|bylo|skonc)',
  token: 'token|hlavick\\w* (?:authorization|autoriz)',
  signature: 'podpis',
  key: 'api klic|klic|kluc',
  link: 'odkaz|pozvank',
  code: 'kod\\b|kodu?\\b',
  proof:
    '(?:overovaci|potvrzovaci|bezpecnostni|overovaci|jednorazov\\w+) k[oó]d|dvou(?:faktor|fazov)|dvoj(?:faktor|fazov)|jednorazov\\w+ heslo|nov\\w+ zarizeni|neznam\\w+ zarizeni',
  credentials:
    'hes[lí]\\w*|uzivatel|prihlasovaci (?:udaje|jmeno)|uzivatelsk\\w+ jmeno|e ?mail|pouzivatel|prihlasovacie|jmeno|login',
  account: 'uc[eť]t|uct[ue]\\b|uzivatel|pouzivatel|profil|clenstvi|konto|e ?mail',
  address: 'ip adres|sit[ei]\\b',
  attempts: 'pokus|pozadavk|poziadav',
  rights: 'opravneni|prav[ao]?\\b|povoleni|role\\b|opravneni[ea]|prava\\b',
  access: 'pristup',
  signIn: 'prihlas|overeni|autentizac|autentifikac|autorizac|prihlasen',
  time: 'casov\\w+ (?:razitk|peciatk|znack)|hodin\\w*',
  server: 'server|sluzb|databaz|pripojeni',
  host: 'domen',
  missing:
    'chyb[ií]|vyzadov|vyzaduj|potreb|nutn|povinn|nebyl\\w* (?:zadan|poskytnut|odeslan|uveden|predan)|bez\\b|prazdn|zadn|nezadan|neuveden|pozadov|ziadn|nebol\\w* (?:zadan|poskytnut)',
  wrong:
    'neplatn|nespravn|chybn|neznam|neodpovid|nesouhlas|spatn|neni (?:platn|spravn)|zamitnut|odvolan|zneplatn|poskozen|nepodporovan|jiz (?:byl )?pouzit|nepodarilo se overit|nezhod|nie je (?:platn|spravn)|neocekavan',
  unfound: 'nenalezen|neexist|nebyl\\w* nalezen|nenajden|nebol\\w* najden|neregistrovan|nelze naj',
  expired: 'vyprsel|vyprsan|expiroval|propadl|skoncil|jiz neplati|uplynul|uz neplat|vyprsal|zastaral',
  shut: 'zablokovan|uzamcen|uzamknut|zakazan|deaktivovan|neaktivni|pozastaven|smazan|zrusen|neaktivn|neoveren|neni (?:aktiv|overen|potvrzen|schvalen)|nebyl\\w* (?:aktivovan|overen|potvrzen)|ceka na',
  denied: 'odepren|zakazan|zamitnut|odmitnut|blokovan|nepovolen|omezen|zakaz|neni povolen',
  many: 'prilis (?:mnoho|casto)|limit|prekroc|prilis vela|maximaln',
  few: 'nedostatec|nemate|nema\\b|nemas|nedostatok|chyb',
  unavailable:
    'nedostupn|neni (?:dostupn|nakonfigurovan|pripraven)|nelze se pripojit|neodpovid|spatne nakonfigurovan|vypadek',
  failed: 'selhal|nezdaril|nepodarilo|neuspes|zlyhal',
  changed: 'zmenil|jin[ay]\\b|odlisn',
  asks: String.raw`(?:prihlaste|prihlas) se\b(?! (?:znovu|opet))|(?:musite|musis|je nutne|je treba|nutno) (?:\w+ )*(?:prihlas|overit)\w*|(?:nejste|nejsi|neni|nie ste) (?:\w+ )?prihlasen|neprihlasen|neautentizovan|neautorizovan\w+ uzivatel|prosim prihlaste`,
  again: String.raw`(?:prihlas\w*) (?:se |sa )?(?:prosim )?(?:znovu|opet|opatovne|znova)|(?:znovu|opet|znova) (?:se |sa )?prihlas|byl\w* (?:jste )?odhlasen`,
  mayNot: String.raw`nemate (?:\w+ )?(?:opravneni|pristup|prav|povoleni)|(?:jen|pouze|len) (?:pro )?(?:admin|spravc|vlastni|clen)|nemuzete\b|nesmite\b|nejste opravnen|nedostatecn\w+ (?:opravneni|prava)`,
  password: String.raw`hes[lí]\w*`,
  mustChange: String.raw`(?:musite|musis|musi|nutne|treba)\b.*(?:zmen|obnov)`,
  full: String.raw`(?:prilis mnoho|maximaln\w*|limit\w*)(?: \S+){0,4} (?:zarizeni|relaci|zariadeni)`,
  notOpen: String.raw`(?:potvrd|over|aktivuj)\w* (?:prosim )?(?:svuj |svou |nejprve )*(?:ucet|e ?mail)|platnost hesla`,
  wait: String.raw`(?:zkuste|pockejte|skuste|pockajte) (?:\w+ )*(?:pozdeji|za \d+|minut|sekund|neskor)|docasne (?:zablok|uzamc)`,
  fromWithin: String.raw`(?:pripojte s[ea]|pripojit s[ea]|pripojeni? k|pouzijte|pouzite|zapnete|zapnite)(?: \S+){0,4} vpn\b(?!.*(?:zakaz|nepovol|blokov))|vpn(?: (?!neni|nie)\S+){0,2} (?:vyzadov|nutn|potreb|povinn|nezbytn)\w*|(?:vyzadujeme?|vyzaduje se|je nutn\w+|je treba)(?: \S+){0,3} vpn\b|(?:pouze|jen|len)\b.*\b(?:firemni|firemn|podnikov|intern|vnitrni|univerzitn|skoln)\w* si(?:e?t)\w*`,
  setUp: String.raw`(?:technick\w+|intern\w+|vnitrn\w+) (?:problem|chyb|potiz)|chyba (?:serveru|konfigurac)|konfigurac\w* serveru`,
  smsCode: String.raw`(?:kod(?:u|em)?\b).*(?:\bsms\b|\bsmskou\b|na (?:vas|tvuj|svuj) (?:telefon|mobil))|(?:\bsms\b|\bsmskou\b|na (?:vas|tvuj|svuj) (?:telefon|mobil)).*(?:kod(?:u|em)?\b)`,
  maintenance: String.raw`(?:probiha|prebieha|kvuli|duvodu|dovodu|rezimu) (?:\w+ )?(?:udrzb|odstavk|odstavc)\w*|(?:udrzb|odstavk)\w* (?:probiha|prebieha)`,
  planned: String.raw`zitra|zajtra|dnes vecer|nedel|pondel|uter[yk]|stred|ctvrtek|stvrtok|patek|piatok|sobot|naplanovan\w* na|bud(?:e|ou)\b`,
  or: String.raw`(?:nebo|ci|alebo)\b`,
  harmless: String.raw`nevyprsel|bude (?:\w+ )?(?:zablokovan|uzamcen)|zapomnel|uspesne`,
}
