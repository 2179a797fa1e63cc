import type { Language } from './language'

export const polish: Language = {
  begin: '\\b',
  session: 'sesj',
  cookie: 'ciasteczk|plik\\w* cookie',
  token: 'token|zeton|nag[lł]owek (?:authorization|autoryzac)|nag[lł]owka (?:authorization|autoryzac)',
  signature: 'podpis',
  key: 'klucz',
  link: 'link|odnosnik|zaproszeni',
  code: 'kod\\b|kodu\\b|kody\\b',
  proof:
    'kod\\w* (?:weryfikac|jednorazow|autoryzac|potwierdz|bezpieczen)|(?:dwu(?:sk[lł]adnikow|etapow|stopniow)|wielosk[lł]adnikow)|drugi(?:ego)? sk[lł]adnik|has[lł]o jednorazowe|nowe urzadzenie|nieznane urzadzenie|dodatkow\\w+ (?:weryfikac|uwierzytel)',
  credentials:
    'has[lł][oaeł]|nazw\\w* uzytkownika|uzytkownik|dane (?:uwierzytelniaj|logowania)|danych (?:uwierzytelniaj|logowania)|login|e ?mail|poswiadcze|pesel',
  account: 'kont[oau]\\b|uzytkownik|profil|subskrypcj|cz[lł]onkostw|adres e ?mail',
  address: 'adres\\w* ip|siec[ií]?\\b|sieci\\b|twoj\\w* kraj',
  attempts: 'prob\\b|prob[ay]?\\b|zadan\\b|zapytan|logowan\\b',
  rights: 'uprawnien|pozwolen|upowaznien|zezwolen|rol[iea]\\b|praw\\b|prawa\\b|dostepu\\b',
  access: 'dostep',
  signIn: 'logowani|uwierzytelni|zalogowani|autoryzac|login|autentykac',
  time: 'znacznik\\w* czasu|zegar|czas systemow',
  server: 'serwer|us[lł]ug|baz[aąyę] danych|po[lł]aczeni|dostawc',
  host: 'domen[aęy]|punkt koncowy',
  missing: String.raw`brak(?:uje|uj[aą]c)?\b|wymagan|potrzebn|konieczn|nie (?:zosta[lł]\w* )?(?:podan|przes[lł]an|dostarcz|wys[lł]an|ustawion|przekazan|okreslon)\w*|bez\b|pust[ye]\b|wymaga\b|musi byc podan`,
  wrong: String.raw`nieprawid[lł]ow|niepoprawn|b[lł]edn[yaeio]|niew[lł]asciw|niewazn|nieznan|niezgodn|uszkodzon|z[lł]y\b|z[lł]e\b|nie (?:jest |sa )?(?:prawid[lł]ow|poprawn|wazn|zgadza|pasuj|rozpozn|w[lł]asciw|akceptowan|obs[lł]ugiw)\w*|niepasuj|odrzucon|uniewaznion|cofniet|wykorzystan|zuzyt|czarnej liscie|nie mozna zweryfik|nie uda[lł]o sie (?:zweryfik|odczyta|zwalid)`,
  unfound:
    'nie (?:zosta[lł]\\w* )?(?:odnalezion|znalezion|istniej)|nie istnieje|nie mozna znalezc|nieistniej|nie znaleziono|niezarejestrowan|nie jest zarejestrowan',
  expired:
    'wygas[lł]|przetermin|straci[lł]\\w* waznosc|zakonczy[lł]\\w* sie|zakonczon|up[lł]yn|nieaktualn|wygasn|przedawn|nie jest juz (?:wazn|aktywn)|skonczy[lł]',
  shut: String.raw`zablokowan|nieaktywn|wy[lł][aą]czon|zawieszon|usuniet|dezaktywowan|zamkniet|zbanowan|nieaktywowan|niezweryfikowan|niepotwierdzon|nie (?:jest |zosta[lł]\w* )?(?:jeszcze )?(?:aktywn|aktywowan|zweryfikowan|potwierdzon|zatwierdzon)\w*|oczekuje`,
  denied:
    'odmow|zabronion|wzbronion|zablokowan|niedozwolon|odrzucon|ograniczon|nie (?:jest )?(?:dozwolon|dopuszczon)|nieuprawnion',
  many: 'zbyt (?:wiele|duzo|czesto)|za duzo|limit|przekrocz|maksymaln|zbyt duza',
  few: 'niewystarczaj|nie (?:masz|posiada|ma|posiadasz)\\b|za ma[lł]o|niedostateczn',
  unavailable:
    'niedostepn|nie (?:jest )?(?:dostepn|skonfigurowan|gotow|odpowiada|zainicjalizowan)|nieskonfigurowan|nie mozna (?:po[lł]aczyc|nawiazac)|awari|b[lł]edn\\w* (?:skonfigurowan|konfigur)',
  failed: 'nie powiod|nieudan|nie uda[lł]|niepowodzeni|b[lł][aą]d (?:logowania|uwierzytelni|autoryzac)',
  changed: 'zmieni|inny\\b|inna\\b|rozni',
  asks: String.raw`zaloguj sie\b(?! (?:ponownie|jeszcze raz|znowu))|(?:musisz|nalezy|trzeba|prosze|wymagane jest) (?:\w+ )*(?:zalogowac|zalogowan|uwierzytelnic|logowani)\w*|(?:nie jestes|nie jest|nie) (?:\w+ )?(?:zalogowan|uwierzytelnion)\w*|niezalogowan|nieuwierzytelnion|(?:tylko )?dla zalogowanych|brak (?:autoryzacji|uwierzytelnienia)\b`,
  again: String.raw`(?:zaloguj|zalogowac|logowan\w*|uwierzytelni\w*) (?:sie )?(?:ponownie|jeszcze raz|znowu)|ponownie (?:sie )?(?:zaloguj|zalogowac)|ponowne(?:go)? (?:logowani|zalogowani|uwierzytelni)|(?:zosta[lł]\w* |zosta[lł]es )?wylogowan`,
  mayNot: String.raw`nie (?:masz|posiada\w*|ma) (?:\w+ )?(?:uprawnien|dostepu|prawa|pozwolenia)|tylko (?:dla )?(?:administrator|w[lł]asciciel|cz[lł]onk|pracownik|moderator)|nie (?:mozesz|wolno)\b|nie jestes (?:upowaznion|uprawnion|administrator|cz[lł]onk)|brak (?:\w+ )?(?:uprawnien|dostepu)|nieautoryzowan\w+ do`,
  password: String.raw`has[lł][oaeł]`,
  mustChange: String.raw`(?:musi|musisz|nalezy|trzeba)\b.*(?:zmien|zmian)|zmian\w*\b.*\bwymagan`,
  full: String.raw`(?:zbyt wiele|za duzo|maksymaln\w*|limit\w*)(?: \S+){0,4} (?:urz[aą]dzen|sesji)`,
  notOpen: String.raw`(?:potwierdz|zweryfikuj|aktywuj)\w* (?:najpierw )?(?:swoj[eą]? |swojego )?(?:kont|adres|e ?mail)|has[lł]o (?:\w+ )?wygas[lł]|nie zosta[lł]o \w*aktywowane`,
  wait: String.raw`(?:sprobuj|poczekaj|odczekaj|prosze czekac) (?:\w+ )*(?:pozniej|za \d+|minut|sekund|chwil)|tymczasowo zablokowan`,
  fromWithin: String.raw`(?<!nie )(?:po[lł]acz(?:yc)? sie|nawiaz po[lł]aczenie|po[lł]aczon\w* (?:z|przez)|uzyj|uzywaj|w[lł]acz)(?: (?!nie)\S+){0,4} vpn\b|vpn(?: (?!nie)\S+){0,2} (?:wymagan|konieczn|niezbedn)\w*|wymagan\w+(?: \S+){0,3} vpn\b|(?:tylko|wy[lł]acznie)\b.*\bsieci (?:firm|korporacyjn|wewnetrzn|uczelni|uniwersyte|szko[lł]|lokaln)\w*`,
  setUp: String.raw`(?:problem|b[lł][aą]d) (?:techniczn|serwera|wewnetrzn|konfigurac)\w*|konfigurac\w* serwera|wewnetrzny b[lł][aą]d`,
  or: String.raw`(?:lub|albo|czy)\b`,
  harmless: String.raw`nie wygas[lł]|nie jest zablokowan|(?:zostanie|bedzie) (?:\w+ )?(?:zablokowan|wy[lł]aczon)|zapomnia|pomyslnie`,
}
