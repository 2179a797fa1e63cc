import type { PauseTongue } from './tongue'

const polish: PauseTongue = {
  units: { s: 'sekund%|sek|s', m: 'minut%|min', h: 'godzin%|godz|h', d: 'dni%|dzien|dob%' },
  one: 'jedn[aoe]',
  bare: { m: 'minute', h: 'godzine', d: 'dobe' },
  retry: '(?:sprobuj|sprobowac|ponow|wroc)%|zaloguj sie ~',
  back: '(?:ponown|sprobuj)%|jeszcze raz',
  wait: '(?:po|od|za)?czeka(?:j|jcie|c)',
  locked: '(?:zablokowan|zawieszon)%',
  unlocked: 'odblokowan%',
  after: 'za|po|dopiero za',
  during: 'na|przez',
  at: 'po|o|od|(?:o|po) godzinie',
  until: 'do(?: godziny)?',
  not: '(?:zostanie|bedzie) ~zablokowan%|(?:nowy|kolejny) (?:kod|link)|nieaktywnosci',
  tomorrow: 'jutro|jutra',
}

/** Slovak says most of it alike. */
const czech: PauseTongue = {
  units: { s: 'sekund%|s', m: 'minut%|min', h: 'hodin%|h', d: 'dn[iyue]%|den' },
  one: 'jedn[ua]',
  bare: { m: 'minutu', h: 'hodinu', d: 'den' },
  retry: 'zkus(?:te|it)?|skus(?:te|it)?|opakujte|prihlaste se|vratte se',
  back: 'znovu|opet|znova|opatovne',
  wait: '(?:po|vy)?(?:cekejte|ckejte|ckat|cakajte)|vyckejte|pockajte',
  locked: '(?:zablokovan|uzamcen|uzamknut)%',
  unlocked: '(?:odblokovan|odemcen|odomknut)%',
  after: 'za|po|o',
  during: 'na|po dobu',
  at: 'po|v|od',
  until: 'do',
  not: 'bud(?:e|ou|u) ~(?:zablok|uzamc|uzamk)%|novy (?:kod|odkaz)|necinnosti',
  tomorrow: 'zitra|zitrka|zajtra',
}

const russian: PauseTongue = {
  units: { s: 'секунд%|сек|с', m: 'минут%|мин', h: 'час(?:а|ов)?|ч', d: 'дн(?:я|ей)|день|сут(?:ки|ок)' },
  one: 'одн[уи]|один',
  bare: { m: 'минуту', h: 'час', d: 'сутки|день' },
  retry: '(?:попробуй|попробовать|повтори|попытай|вернит|зайдит|войти|войдит)%',
  back: '(?:попробуй|попробовать|повтори)%|снова|ещ[её] раз|повторн%',
  wait: '(?:подожд|обожд|дожд|жд)[иа](?:те|ть)?|ожидайте|подождать',
  locked: '(?:заблокирован|блокировк|ограничен|приостановлен)%',
  unlocked: '(?:разблокирован|разблокируется|снята)%',
  after: '(?:только )?(?:через|спустя)',
  during: 'на|в течение|ещ[её]',
  at: 'после|в|с',
  until: 'до',
  not: 'буд(?:ет|ут) ~(?:заблокирован|ограничен)%|нов(?:ый|ую) (?:код|ссылку)|бездействия',
  tomorrow: 'завтра',
}

const ukrainian: PauseTongue = {
  units: { s: 'секунд%|сек|с', m: 'хвилин%|хв', h: 'годин%|год', d: 'дн(?:і|ів)|день|доб%' },
  one: 'одну|один',
  bare: { m: 'хвилину', h: 'годину', d: 'добу|день' },
  retry: '(?:спробуй|спробувати|повтори|поверні|увійти|увійді)%',
  back: '(?:спробуй|спробувати|повтор)%|знову|ще раз',
  wait: '(?:за|по)?чекай(?:те)?|зачекати|почекати|заждіть|дочекайтес%',
  locked: '(?:заблокован|блокуванн|обмежен|призупинен)%',
  unlocked: '(?:розблокован|розблокується)%',
  after: '(?:лише )?(?:через|за)',
  during: 'на|протягом|ще',
  at: 'після|о|об|з',
  until: 'до',
  not: 'буд(?:е|уть) ~(?:заблокован|обмежен)%|нов(?:ий|е) (?:код|посилання)|бездіяльності',
  tomorrow: 'завтра',
}

const turkish: PauseTongue = {
  units: { s: 'saniye%|sn', m: 'dakika%|dk', h: 'saat%', d: 'gun%' },
  one: 'bir',
  also: [
    '# sonra ~(?:dene|yine|tekrar|yeniden)%',
    '# (?:\\p{L}+ ){0,2}bekle%',
    '# (?:boyunca|sureyle|suresince|icin)? ?(?:\\p{L}+ ){0,2}(?:kilitle|engelle|bloke|askiya|kisitla)n?(?:di|mis|mistir|miştir|mıs|dı)%',
  ],
  not: 'yeni (?:kod|baglanti)|(?:kilitlenecek|engellenecek)%|icinde|islem yapil%',
  back: '(?:dene|tekrar|yeniden|yine)%',
  tomorrow: 'yar[ıi]na?',
}

/** Malay says most of it alike. */
const indonesian: PauseTongue = {
  units: { s: 'detik|saat', m: 'menit|minit', h: 'jam', d: 'hari' },
  one: 'satu',
  bare: { m: 'semenit', h: 'sejam' },
  retry: 'coba|cuba|mencoba|ulangi|kembali',
  back: 'coba|cuba|mencoba',
  wait: 'tunggu|menunggu',
  locked: '(?:di|ter)(?:kunci|blokir|blok|sekat|tangguhkan|bekukan)',
  unlocked: 'dibuka',
  after: 'dalam|setelah|selepas|sesudah',
  during: 'selama',
  at: '(?:setelah |pada )?(?:pukul|jam)',
  until: '(?:sampai|hingga)(?: pukul| jam)?',
  also: ['(?:coba|cuba)(?: \\p{L}+){0,3} # lagi'],
  not: 'akan ~(?:di|ter)(?:kunci|blokir|sekat)|(?:kode|tautan) baru',
  tomorrow: 'besok|esok',
}

const vietnamese: PauseTongue = {
  units: { s: 'giay', m: 'phut', h: 'gio|tieng', d: 'ngay' },
  one: 'mot',
  retry: 'thu lai|thu|quay lai|đang nhap lai',
  back: 'thu lai',
  wait: '(?:vui long|hay|xin) (?:cho|đoi)|đoi',
  locked: '(?<!se )bi (?:tam )?(?:khoa|chan|cam)|tam khoa',
  after: 'sau',
  during: 'trong(?: vong)?',
  at: 'sau|luc',
  until: 'đen',
  not: 'se bi (?:tam )?(?:khoa|chan)|(?:ma|lien ket) moi',
  tomorrow: '(?:vao )?ngay mai',
}

export const eastern = [polish, czech, russian, ukrainian, turkish, indonesian, vietnamese] as const
