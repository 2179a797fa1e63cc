import type { OtherWarner, Warner } from './warner'

const spanish: Warner = {
  after: 'tras|despues de|luego de|al cabo de|a los',
  counts: String.raw`\d+|dos|tres|cuatro|cinco|seis|diez|varios|varias|repetidos|otros|algunos`,
  tries: '(?:intento|error|fallo|tentativa)(?:s|es)?|contrasenas? (?:incorrect|erron)%',
  when: 'si|cuando|en caso de',
  slips: '(?:intento|fall|error|erron|equivoc|incorrect)%|veces',
  will: '(?:sera|seran|quedara|puede|podra|podria|se) (?:W ){0,4}(?:bloque|suspend|inhabilit|deshabilit)%|(?:intentos|errores) (?:W ){0,3}(?:bloquear|bloquean|provoc|causar)%|(?<!sus )cuentas (?:se|son) (?:W )?bloque%',
  then: '(?:despues|luego|tras eso|de lo contrario) (?:W ){0,7}(?:bloque|esperar)%',
  done: '(?:ha|han|fue|fueron|hemos) (?:W )?(?:sido|bloquead%|superado|excedido|alcanzado|realizado)|(?:esta|estan) (?:actualmente|ahora|ya)|(?:debido a|a causa de|por (?:haber|demasiados|motivos))',
  now: '(?:cuenta|acceso|usuario|perfil) esta|usted esta',
}

const portuguese: Warner = {
  after: 'apos|depois de|ao fim de|com',
  counts: String.raw`\d+|duas|dois|tres|quatro|cinco|seis|dez|varias|varios|repetidas|mais|algumas`,
  tries: '(?:tentativa|erro|falha)s?|senhas? (?:incorret|errad)%',
  when: '^se|caso|quando|em caso de|se (?:voce|errar|tentar|houver|digitar|inserir|falhar|exceder|ultrapassar)',
  slips: '(?:tentativ|erra|erro|falh|incorret)%|vezes',
  will: '(?:sera|serao|ficara|pode|podera|poderia) (?:W ){0,4}(?:bloque|suspens|desativ)%|(?:tentativas|erros) (?:W ){0,3}(?:bloquear|bloqueiam|provoc|causar|resultar)%|(?<!suas )contas sao (?:W )?bloque%',
  then: '(?:depois|em seguida|caso contrario) (?:W ){0,7}(?:bloque|aguardar|esperar)%',
  done: '(?:foi|foram|tem sido|ja) (?:W )?(?:bloquead|suspens|desativad|excedid)%|(?:esta|estao) (?:atualmente|agora|ja)|(?:devido a|por causa|excedeu|atingiu)',
  now: '(?:conta|acesso|usuario|utilizador|perfil) (?:esta|foi)|voce esta',
}

const italian: Warner = {
  after: 'dopo|al raggiungimento di',
  counts: String.raw`\d+|due|tre|quattro|cinque|sei|dieci|diversi|ripetuti|alcuni|vari|altri|ulteriori`,
  tries: '(?:tentativ|error)[oi]|password (?:errat|sbagliat)%',
  when: 'se|quando|qualora|in caso di',
  slips: '(?:tentativ|error|errat|sbagli|fall)%|volte',
  will: '(?:sara|saranno|verra|verranno|puo|potra|potrebbe) (?:W ){0,4}(?:bloccat|sospes|disabilitat)%|(?:tentativi|errori) (?:W ){0,3}(?:bloccher|bloccano|provoc|causer)%|(?<!suoi )(?:account|utenti) vengono (?:W )?bloccat%',
  then: '(?:dopodiche|poi|in seguito|altrimenti) (?:W ){0,7}(?:bloccat|attendere|aspettare)%',
  done: '(?:e|sono) (?:stat[oaie]|attualmente|ora|gia)|(?:hai|ha|avete) (?:superato|raggiunto|effettuato)|(?:a causa|per motivi|a seguito)',
  now: '(?:account|accesso|utente|profilo|utenza) e|lei e',
}

const polish: Warner = {
  after: 'po|przy',
  counts: String.raw`\d+|dwoch|trzech|czterech|pieciu|dziesieciu|kilku|wielu|kolejnych|nastepnych`,
  tries: 'prob(?:ach|y|ie)?|bledn% (?:W )?(?:hasl|logowan)%',
  when: 'jesli|jezeli|gdy|kiedy|w przypadku',
  slips: '(?:prob|bledn|niepoprawn|nieudan|zl)%|razy',
  will: '(?:zostanie|zostana|bedzie|beda|moze) (?:W ){0,4}(?:zablokowan|zawieszon)%',
  done: '(?:zosta[lł][aoy]?|by[lł][aoy]?|zablokowalismy) (?:W ){0,2}(?:zablokowan|zawieszon)%|jest (?:obecnie|teraz)|(?:z powodu|ze wzgledu|przekroczon%)',
  now: '(?:konto|dostep|profil) jest',
}

const czech: Warner = {
  after: 'po',
  counts: String.raw`\d+|dvou|trech|troch|ctyrech|peti|piatich|nekolika|viacerych|opakovanych|dalsich`,
  tries: 'pokus(?:ech|och|u|y)?|(?:chybn|spatn|nespravn)% (?:hesl|prihlasen)%',
  when: 'pokud|kdyz|jestlize|ak|ked|v pripade',
  slips: '(?:pokus|chybn|spatn|nespravn|zl)%|krat',
  will: '(?:bude|budou|budu|muze|moze) (?:W ){0,4}(?:zablok|uzamc|uzamk)%',
  done: '(?:byl|bol)[aoiy]? (?:W ){0,3}(?:zablok|uzamc|uzamk)%|je (?:nyni|aktualne|momentalne|teraz)|(?:z duvodu|z dovodu|kvuli|pre|prekrocen)%',
  now: '(?:ucet|konto|pristup) je',
}

const russian: Warner = {
  after: 'после|через|при',
  counts: String.raw`\d+|двух|тр[её]х|четыр[её]х|пяти|десяти|нескольких|еще|ещё|повторных|многократ%`,
  tries: 'попыт%|ошиб%|неверн% (?:ввод|парол)%',
  when: 'если|когда|в случае',
  slips: '(?:попыт|ошиб|неверн|неправильн|неудачн)%|раз',
  will: '(?:буд(?:ет|ут)|может быть|могут быть) (?:W ){0,4}(?:заблокирован|ограничен|приостановлен)%',
  done: '(?:был|была|было|были) (?:W ){0,3}(?:заблокирован|ограничен)%|(?:сейчас|уже|из за|в связи|превышен%)',
  now: '(?:аккаунт|учетная запись|учётная запись|доступ|профиль) (?:временно )?(?:заблокирован|ограничен|приостановлен)%',
}

const ukrainian: Warner = {
  after: 'після|при',
  counts: String.raw`\d+|двох|трьох|чотирьох|пяти|десяти|кількох|ще|повторних`,
  tries: 'спроб%|помил%',
  when: 'якщо|коли|у разі|в разі',
  slips: '(?:спроб|помил|неправильн|невірн|невдал)%|раз|рази|разів',
  will: '(?:буд(?:е|уть)|може бути|можуть бути) (?:W ){0,4}(?:заблокован|обмежен|призупинен)%',
  done: '(?:був|була|було|були) (?:W ){0,3}(?:заблокован|обмежен)%|(?:зараз|вже|через забагато|у зв язку|перевищен%)',
  now: '(?:обліковий запис|акаунт|доступ) (?:тимчасово )?(?:заблокован|обмежен|призупинен)%',
}

const indonesian: Warner = {
  after: 'setelah|selepas|sesudah',
  counts: String.raw`\d+|dua|tiga|empat|lima|sepuluh|beberapa`,
  tries: '(?:kali )?(?:percobaan|cubaan|upaya|gagal|salah)',
  when: 'jika|apabila|bila|kalau|sekiranya',
  slips: 'percobaan|cubaan|gagal|salah|kali',
  will: '(?:akan|dapat|boleh) (?:W ){0,4}(?:di|ter)(?:kunci|blokir|sekat|tangguhkan)',
  done: '(?:telah|sudah) (?:W ){0,2}(?:di|ter)(?:kunci|blokir|sekat)|saat ini|karena|kerana|sedang',
  now: '(?:akun|akaun)(?: W)? (?:di|ter)(?:kunci|blokir|sekat)',
}

const vietnamese: Warner = {
  after: 'sau',
  counts: String.raw`\d+|hai|ba|bon|nam|nhieu|vai`,
  tries: 'lan (?:thu|nhap|đang nhap|sai|khong)',
  when: 'neu|khi',
  slips: 'sai|that bai|lan',
  will: 'se (?:W ){0,2}(?:khoa|chan|cam)|co the bi (?:khoa|chan)',
  done: 'đa bi|đa qua|hien đang|do (?:nhap|qua)',
  now: 'tai khoan (?:W ){0,3}đang bi',
}

export const further: readonly Warner[] = [
  ...[spanish, portuguese, italian, polish, czech, russian, ukrainian, indonesian, vietnamese],
]

/** How tries are named in those below, and counted in all. */
export const otherTries =
  /^(?:\p{L}{5,} )?(?:deneme|giris hak)\p{L}*|^(?:times|mal|keer|ganger?|fois|veces|vezes|volte|razy|krat|раз|рази|разів|kali|lan)(?!\p{L})|^(?:محاول|مر[ةا])\p{L}*|^[回次度]|^(?:회|번)/u

/** Turkish has it behind the word, Arabic joins "will" to it, and the others part no words. */
export const others: readonly OtherWarner[] = [
  {
    warns:
      /(?:\d+|bir ?kac|iki|uc|dort|bes|ust uste) (?:\p{L}+ ){0,3}(?:deneme|giris|hata|kez|kere|defa)\p{L}* (?:\p{L}+ ){0,2}(?:sonra|sonunda|ardından|ardindan)(?= )|(?:deneme|hata|yanl[ıi]s|hatal[ıi])\p{L}* (?:\p{L}+ ){0,3}\p{L}{3,}(?:rsan[ıi]z|irseniz|ursan[ıi]z)(?= )|(?:kilitlen|engellen)(?:ecek|ebilir|ir)\p{L}*/u,
    done: /(?:kilitlen|engellen|kilitlen)(?:di|mis|miş|mıs)\p{L}*|(?:nedeniyle|yuzunden|asild[ıi]|yapt[ıi]n[ıi]z)/u,
  },
  {
    warns:
      /(?:سيتم|سوف يتم|سيجري|قد يتم) (?:\S+ ){0,2}(?:قفل|حظر|إيقاف|تعليق)|(?:إذا|اذا|عند|في حال) (?:\S+ ){0,6}(?:محاول|خاطئ|خطأ|فشل|مرات)|بعد (?:\S+ ){0,1}(?:\d+|ثلاث|خمس|عدة) (?:\S+ ){0,1}محاولات/u,
    done: /(?:^| )(?:و)?تم (?:\S+ )?(?:قفل|حظر|إيقاف|تعليق)|حاليا|بسبب|لقد/u,
  },
  {
    warns:
      /(?:失敗|間違|誤|不正)[^ ]{0,14}(?:すると|した場合|えると|えた場合|った場合|うと|されると|された場合|したとき)|回(?:以上)?(?:連続で)?(?:失敗|間違|誤)[^ ]{0,6}(?:と|場合)/u,
    done: /(?:ロック|制限|停止|ブロック|凍結)(?:され(?:まし|てい)|中)|(?:失敗|回数|試行)[^ ]{0,8}ため/u,
  },
  {
    warns:
      /(?:如果|若|如|一旦|当(?!前)|當(?!前))[^ ]{0,16}(?:错|錯|失败|失敗|次)|(?:再|连续|連續|累计|累計)[^ ]{0,10}\d*[一二三四五六十多]?次[^ ]{0,6}(?:将|會|会|將|锁|鎖|后|後)|\d+次[^ ]{0,6}(?:失败|失敗|错误|錯誤)?(?:后|後)|[将會会將](?:被)?(?:锁定|鎖定|冻结|凍結|封禁|禁用)/u,
    done: /已(?:经|經)?(?:被)?(?:暂时|暫時|临时)?(?:锁|鎖|冻|凍|封|禁|限|停)|因|由于|由於|过多|過多/u,
  },
  {
    warns:
      /(?:실패|틀리|틀릴|잘못|오류)[^ ]{0,6}(?: [^ ]{1,8}){0,3}?(?:하면|면|경우|시)(?= )|\d+(?:회|번)[^ ]{0,2} (?:[^ ]+ ){0,3}(?:실패|틀리|오류)[^ ]{0,4}(?:하면|면|시|후)|(?:잠길|잠깁니다|차단될|차단됩니다|정지될|정지됩니다|제한될|제한됩니다)/u,
    done: /잠겼|잠긴|잠겨|차단되었|차단됐|제한되었|제한됐|정지되었|정지됐|때문|인해|너무/u,
  },
]
