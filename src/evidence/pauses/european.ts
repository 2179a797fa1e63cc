import type { PauseTongue } from './tongue'

const german: PauseTongue = {
  units: { s: 'sekunden?|sek|s', m: 'minuten?|min|m', h: 'stunden?|std|h', d: 'tage?n?' },
  one: 'eine[rmn]?',
  retry:
    '(?:versuchen|probieren) sie|versuche?(?: bitte)? es|probiere? es|wiederholen sie|melden sie sich|komm% (?:sie )?(?:bitte )?wieder',
  back: '(?:erneut|wieder|noch ?mal%|noch einmal|abermals)(?: \\p{L}+){0,2} (?:versuch%|probier%|anmelden|einloggen|moglich)|versuchen',
  wait: '(?:ab|zu)?warten?|gewartet',
  locked: 'gesperrt|blockiert|sperre|sperrzeit|sperrung',
  unlocked: 'entsperrt|freigegeben|freigeschaltet|aufgehoben',
  after: '(?:erst )?(?:in|nach)',
  during: 'fur|fuer|noch|weitere',
  at: 'ab|nach|um|gegen',
  until: 'bis',
  also: ['# (?:\\p{L}+ ){0,2}(?:ab|zu)?warten', '(?:in|nach) # ~(?:entsperrt|freigegeben|freigeschaltet|aufgehoben)'],
  not: '(?:wird|wurde dann|werden) ~(?:gesperrt|blockiert)|(?:neuen|weiteren) (?:code|link)|innerhalb|weitergeleitet',
  tomorrow: '(?:erst |bis )?morgen(?! fruh)',
}

const dutch: PauseTongue = {
  units: { s: 'seconden?|sec', m: 'minuut|minuten|min', h: 'uur|uren', d: 'dag(?:en)?' },
  one: 'een',
  retry: 'probeer|probeert|opnieuw|kom',
  back: 'opnieuw|nog ?eens|weer',
  wait: 'wacht|wachten',
  locked: 'geblokkeerd|vergrendeld|geschorst',
  unlocked: 'gedeblokkeerd|ontgrendeld|vrijgegeven',
  after: '(?:pas )?(?:over|na)',
  during: 'voor|gedurende|nog',
  at: 'na|om|vanaf',
  until: 'tot',
  also: ['# (?:\\p{L}+ ){0,2}wachten', '(?:over|na) # ~(?:gedeblokkeerd|ontgrendeld)'],
  not: '(?:wordt|worden) ~(?:geblokkeerd|vergrendeld)|nieuwe (?:code|link)|binnen|moet%|verloop%|verlopen',
  tomorrow: '(?:pas |tot )?morgen',
}

/** Swedish, Danish, Norwegian. */
const scandinavian: PauseTongue = {
  units: {
    s: 'sekund(?:er)?|sek',
    m: 'minutt?(?:er)?|min',
    h: 'timm(?:e|ar)|time[rn]?|tim',
    d: 'dag(?:ar|er|e)?|d[oø]gn',
  },
  one: 'ett?|en',
  retry: '(?:forsok|prov|prøv|forsøk)%|kom tilba%',
  back: 'igen|igjen|pa nytt|pany',
  wait: '(?:vent|vanta)%',
  locked: 'last|laast|sparra%|blockera%|sperret|spærret|blokeret|blokkert|utestengt|avstangd',
  unlocked: 'lases upp|lases op|lases opp|upplast|apnes',
  after: '(?:forst )?(?:om|etter|efter)',
  during: 'i',
  at: 'efter|etter|klockan|klokka|kl|fra|fran|efter kl|etter kl',
  until: '(?:till|til)(?: klockan| klokka| kl)?',
  not: '(?:kommer att|vil bli|vil blive|blir|bliver) ~(?:last|sparra%|sperret|spærret|block%|blok%)|ny (?:kod%|lank)|innan|innen|inden for',
  tomorrow: '(?:forst )?(?:imorgon|i morgon|i morgen|imorgen)',
}

const french: PauseTongue = {
  units: { s: 'secondes?|sec|s', m: 'minutes?|min|mn', h: 'heures?|h', d: 'jours?|j' },
  one: 'une?',
  retry:
    '(?:reessay|retent|recommenc)%|essay(?:ez|er|e)|revenez|pourrez ~(?:connecter|reconnecter)|nouvelle tentative ~',
  back: '(?:reessay|retent)%|(?:a|de) nouveau|essayer',
  wait: '(?:patient|attend)%',
  locked: '(?:bloque|verrouille|suspendu|desactive|banni)%',
  unlocked: '(?:debloque|deverrouille|reactive)%',
  after: 'dans|apres|d ici',
  during: 'pendant|pour|durant',
  at: 'apres|a|des|a partir de|vers',
  until: 'jusqu a',
  not: '(?:sera|seront|serez|risque%) ~(?:bloque|verrouille|suspendu|banni)%|(?:nouveau|autre) (?:code|lien)|redirige%|d inactivite',
  tomorrow: 'demain',
}

const spanish: PauseTongue = {
  units: { s: 'segundos?|seg|s', m: 'minutos?|min', h: 'horas?|h', d: 'dias?' },
  one: 'una?',
  retry:
    '(?:re)?intent(?:e|a|ar|elo|alo|arlo|en|enlo|arla)|prueb(?:e|a|en)|probar|vuelv(?:a|e|an)|volver|podra ~(?:acceder|entrar)',
  back: '(?:re)?intent(?:e|a|ar|elo|alo|arlo|en)|de nuevo|nuevamente|otra vez',
  wait: 'esper(?:e|a|ar|en)|aguard(?:e|a|ar)',
  locked: '(?:bloquead|suspendid|inhabilitad|deshabilitad)[oa]s?',
  unlocked: 'desbloque%|reactiv%',
  after: 'en|dentro de|despues de|tras|pasad[oa]s?|transcurrid[oa]s?',
  during: 'durante|por',
  at: 'despues de las?|a las?|a partir de las?',
  until: 'hasta las?',
  not: '(?:sera|seran|podra ser|quedara) ~(?:bloquead|suspendid)%|(?:nuevo|otro) (?:codigo|enlace)|redirig%|de inactividad',
  tomorrow: '(?<!la |esta )manana',
}

const portuguese: PauseTongue = {
  units: { s: 'segundos?|seg|s', m: 'minutos?|min', h: 'horas?|h', d: 'dias?' },
  one: 'uma?',
  retry: 'tent(?:e|ar|a|em)|retorne|volt(?:e|ar|em)|podera ~(?:acessar|entrar)',
  back: 'tent(?:e|ar|em)|novamente|de novo|outra vez',
  wait: '(?:aguard|esper)(?:e|ar|a|em)',
  locked: '(?:bloquead|suspens|desativad)[oa]s?',
  unlocked: '(?:desbloquead|reativad|liberad)[oa]s?',
  after: 'em|daqui a|dentro de|apos|depois de',
  during: 'por|durante',
  at: 'apos as?|as|a partir das?|depois das?',
  until: 'ate as?',
  not: '(?:sera|serao|ficara|podera ser) ~(?:bloquead|suspens)%|(?:novo|outro) (?:codigo|link)|redirecion%|de inatividade',
  tomorrow: 'amanha',
}

const italian: PauseTongue = {
  units: { s: 'second[oi]|sec', m: 'minut[oi]|min', h: 'or[ae]|h', d: 'giorn[oi]|gg' },
  one: 'un[ao]?',
  retry: '(?:riprov|prov|ritent|tent)(?:a|are|i|ate|ino)|torn(?:a|i|ate)|potrai ~accedere',
  back: '(?:riprov|ritent)(?:a|are|i|ate)|di nuovo|nuovamente',
  wait: '(?:attend|aspett)(?:i|a|ere|are|ete|ate)',
  locked: '(?:bloccat|sospes|disabilitat)[oaie]',
  unlocked: '(?:sbloccat|riattivat)[oaie]',
  after: 'tra|fra|dopo',
  during: 'per(?: i prossimi| le prossime| altri)?',
  at: 'dopo le|alle|dalle',
  until: 'fino alle',
  not: '(?:sara|saranno|verra|verranno) ~(?:bloccat|sospes)%|(?:nuovo|altro) (?:codice|link)|reindirizz%|di inattivita',
  tomorrow: 'domani',
}

export const european = [german, dutch, scandinavian, french, spanish, portuguese, italian] as const
