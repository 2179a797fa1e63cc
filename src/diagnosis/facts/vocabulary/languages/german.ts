import type { Language } from './language'

export const german: Language = {
  begin: '\\b',
  session: 'sitzung|anmeldesitzung',
  token: String.raw`\w*token\b|authorization header`,
  signature: 'signatur',
  key: String.raw`\w*schlue?ssel\b`,
  link: String.raw`\w*link\b|einladung|url\b`,
  code: String.raw`\w*code\b|zahlencode`,
  proof:
    'bestae?tigungscode|sicherheitscode|verifizierungscode|authentifizierungscode|einmal(?:passwort|kennwort|code)|zwei ?faktor|zweit(?:er|en) faktor|(?:zusae?tzliche|weitere|erneute) (?:verifizierung|besta?etigung|authentifizierung)|neues gerae?t|unbekanntes gerae?t',
  credentials:
    'pass?wort|passwoe?rter|kennwort|benutzer(?:name|daten|kennung)?|nutzer(?:name)?|zugangsdaten|anmeldedaten|anmeldeinformationen|logindaten|e ?mail(?: adresse)?|anmeldename|kundennummer',
  account: 'konto|benutzerkonto|nutzerkonto|account|benutzer|nutzer|zugang|mitgliedschaft|profil|e mail adresse',
  address: 'ip adresse|netzwerk|ihr(?:em)? (?:land|standort)',
  attempts: String.raw`\w*anfragen|\w*versuche|anmeldungen|aufrufe`,
  rights: String.raw`berechtigung|\w*rechte\b|erlaubnis|genehmigung|rolle\b`,
  access: 'zugriff|zugang|zutritt',
  signIn: String.raw`anmeldung|authentifi\w+|authentisierung|login|autorisierung|anmelden`,
  time: 'zeitstempel|uhrzeit|systemzeit|uhr\\b',
  server: String.raw`\w*server|\w*dienst\b|datenbank|verbindung|anbieter|backend`,
  host: 'domain|mandant|endpunkt',
  missing: String.raw`fehl(?:t|en|ende[mnrs]?)\b|kein(?:e|en|er|es|em)?\b|erforderlich|notwendig|benoe?tigt|voraussetzung|nicht (?:angegeben|ue?bermittelt|vorhanden|gesetzt|mitgesendet|gesendet|ue?bergeben|bereitgestellt|verfue?gbar)|ohne\b|leer\b|muss (?:angegeben|gesetzt|vorhanden)|bitte (?:\w+ )*(?:eingeben|angeben)`,
  wrong: String.raw`falsch|ungue?ltig|fehlerhaft|inkorrekt|unbekannt|unzulae?ssig|unerwartet|nicht (?:korrekt|richtig|gue?ltig|erkannt|akzeptiert|verifiziert|ue?berprue?ft|ue?bereinstimm|zulae?ssig|lesbar|entschlue?sselt|unterstue?tzt)|stimm(?:t|en) nicht|pass(?:t|en) nicht|manipuliert|beschae?digt|widerrufen|zurue?ckgezogen|verworfen|bereits (?:verwendet|benutzt)|blacklist|sperrliste|fue?r keine\w* \w+ gue?ltig|konnten? nicht (?:validiert|verifiziert|ue?berprue?ft|gelesen|geprue?ft|entschlue?sselt)`,
  unfound: String.raw`nicht (?:\w+ )?gefunden|existier(?:t|en) nicht|gibt es nicht|nicht existier|kein\w* \w+ gefunden|nicht registriert|nicht (?:mehr )?vorhanden`,
  expired:
    'abgelaufen|abgelaufene|nicht (?:mehr|lae?nger) gue?ltig|veraltet|zeitue?berschreitung|ue?berschritten|verfallen|nicht mehr aktiv',
  shut: 'gesperrt|blockiert|deaktiviert|inaktiv|geschlossen|geloe?scht|eingefroren|beendet|suspendiert|stillgelegt|verbannt|gebannt|nicht (?:mehr )?(?:aktiv|aktiviert|bestae?tigt|freigeschaltet|freigegeben|verifiziert)|unbestae?tigt|noch nicht (?:\\w+ )?(?:aktiv|bestae?tigt|verifiziert|freige)',
  denied:
    'verweigert|abgelehnt|verboten|nicht (?:erlaubt|gestattet|zugelassen|freigegeben)|untersagt|gesperrt|blockiert|eingeschrae?nkt|beschrae?nkt',
  many: 'zu (?:viele|oft|hae?ufig)|limit|ue?berschritten|maximale?',
  few: 'nicht (?:genue?gend|genug|ausreichend|die (?:noe?tig|erforderlich|notwendig))|unzureichend|nicht ue?ber|mangelnd',
  unavailable:
    'nicht (?:\\w+ )?(?:verfue?gbar|erreichbar|konfiguriert|eingerichtet|initialisiert|bereit)|keine verbindung|ausgefallen|falsch konfiguriert|fehlkonfigur|gestoe?rt',
  failed:
    'fehlgeschlagen|gescheitert|fehlschlag|nicht erfolgreich|nicht moe?glich|misslungen|fehlgeschlagene|schlug fehl',
  changed: 'geae?ndert|gewechselt|abweichend|stimmt nicht',
  asks: String.raw`bitte (?:zuerst |zunae?chst )?(?:anmelden|einloggen)|bitte (?:melde?n? (?:sie )?(?:dich|sich)|logge?n? (?:sie )?(?:dich|sich)|einloggen)|(?:musst|mue?ssen|muss) (?:\w+ )*(?:anmelden|einloggen|angemeldet|eingeloggt|authentifizieren)|nicht (?:\w+ )?(?:angemeldet|eingeloggt|authentifiziert|authentisiert)|nur (?:fue?r )?(?:angemeldete|eingeloggte)|melde (?:dich|sie sich) (?:zuerst )?an\b|melden sie sich (?:zuerst )?an\b`,
  again: String.raw`(?:erneut|wieder|nochmals?|neu) (?:an\b|anmelden|einloggen|ein\b|anzumelden|authentifizieren)|(?:wurden?|sind|wurdest) (?:\w+ )?(?:abgemeldet|ausgeloggt)|neu anmeldung|neuanmeldung`,
  mayNot: String.raw`nicht (?:berechtigt|befugt|erlaubt)|nicht (?:autorisiert|zugelassen) (?:fue?r|zu)|nur (?:fue?r )?(?:\w+ )?(?:admin|mitglieder|mitarbeiter|eigentue?mer|besitzer|abonnent)|(?:du )?darfst (?:\w+ )*nicht|due?rfen (?:\w+ )*nicht|(?:kein|keine) (?:admin|mitglied)`,
  password: String.raw`pass?wort|passwoe?rter|kennwort`,
  mustChange: String.raw`mue?(?:ss|ß)\w*\b.*(?:geae?ndert|ae?ndern|erneuer|zurue?ckgesetzt|zurue?cksetzen)`,
  full: String.raw`(?:zu viele|maximal\w*|hoe?chst\w*)(?: \w+){0,4} (?:gerae?te\w*|sitzungen|sessions)\b`,
  notOpen: String.raw`(?:konto|account|e ?mail(?: adresse)?)(?: \w+)? (?:zuerst |zunae?chst )?(?:bestae?tigen|verifizieren|aktivieren)|bestae?tige(?:n sie)? (?:\w+ )?(?:\w+ )?(?:e ?mail|konto|account)|gue?ltigkeit der anmeldedaten|passwort (?:\w+ )?abgelaufen|passwort (?:muss|ae?ndern)`,
  fromWithin: String.raw`(?:stelle?n?|baue?n?|verbinde?n?|nutze?n?|verwende?n?)\b(?: \w+){0,6} vpn\b(?!.*\b(?:nicht|kein\w*|trenn\w*|aus|ausschalt\w*)\b)|vpn(?: \w+){0,2} (?:erforderlich|notwendig|noe?tig|benoe?tigt)|(?:nur|muss|mue?ssen)\b.*\b(?:firmen|unternehmens|universitae?ts|uni|hochschul|campus|schul|intra|haus|internen?) ?netz\w*`,
  wait: String.raw`(?:versuche?n? (?:sie )?es|warte?n? (?:sie )?)(?: \w+)* (?:spae?ter|in (?:einigen|einer|wenigen|\d+)|minuten|sekunden)|vorue?bergehend gesperrt`,
  setUp:
    'wegen (?:\\w+ )?wartung|wartungsarbeiten (?:nicht|geschlossen)|(?:wird|werden) (?:\\w+ )*gewartet|wartungsmodus|technisch\\w* (?:problem|fehler|stoe?rung)|serverkonfiguration|interner (?:server ?)?fehler',
  smsCode: String.raw`(?:\w*code\b).*(?:\bsms\b|(?:auf|an) (?:ihr|dein|das)\w* (?:handy|telefon|smartphone|mobil))|(?:\bsms\b|(?:auf|an) (?:ihr|dein|das)\w* (?:handy|telefon|smartphone|mobil)).*(?:\w*code\b)`,
  or: String.raw`oder\b`,
  harmless: String.raw`(?:noch )?nicht (?:abgelaufen|gesperrt|falsch)|wird (?:\w+ )*(?:gesperrt|ablaufen)|lae?uft (?:\w+ )*ab\b|vergessen|erfolgreich(?! \w*schl)(?<!nicht erfolgreich)`,
}
