import type { Evidence } from './evidence'

interface Words {
  readonly name: string
  /** To be renewed, or not one that the site works with. */
  readonly old: string
}

/** English has its own order of words, and many things that are no browser are updated, old or not supported beside one. */
const english: readonly string[] = [
  String.raw`\b(?:updat|upgrad)(?:e|ing) (?:(?:to|your|the|this|an?|newer|latest|current|recent|modern|more|web|internet|version|of) )*browsers?\b`,
  String.raw`\bbrowser (?:update|upgrade)\b|\bbrowser (?:\w+ )?(?:must|should|needs to|has to) be (?:updated|upgraded)\b`,
  String.raw`\bbrowsers?\b[^,;:]{0,60}?\b(?:(?:not|no longer|isn[’']t) (?:supported|compatible)|unsupported|incompatible)\b`,
  // Of the browser, not of what it holds or shows.
  String.raw`(?:(?<!\b(?:in|by|on|from|with|through) (?:(?:your|the|this|web|internet) ){0,3})\bbrowsers?\b(?! (?:has |have )?(?:saved|stored|kept|cached|remember|holds?|keeps?|sent))|\bbrowsers? (?:that|which) )[^,;:]{0,60}?\b(?:outdated|obsolete|too old|out[ -]of[ -]date)\b`,
  String.raw`\b(?:unsupported|incompatible|outdated|obsolete|out[ -]of[ -]date|not support (?:your|this|the)) (?:\w+ ){0,3}browsers?\b`,
]

/**
 * As pages in these languages call a browser, and what they say of one that is too old for them or that they do not know.
 * A table beside that of the diagnosis, as it is no cause, and remedies may not look there; a test holds both to the same
 * languages.
 */
const languages: readonly Words[] = [
  {
    name: 'browser',
    old: 'aktualisier|veraltet|zu alt|nicht (?:mehr )?unterst(?:ü|ue)tzt|update (?:ihres|deines|des)',
  },
  {
    name: 'navigateur',
    old: 'mett(?:re|ez) à jour|mise à jour|obsol[èe]te|pas (?:pris en charge|compatible|supporté)|trop ancien',
  },
  {
    name: 'navegador',
    old: 'actuali[cz]|atuali[zc]|obsolet|desactuali[cz]|desatuali[zc]|n(?:o|ão) (?:\\S+ )?(?:compat|soportad|admitid|suportad)',
  },
  { name: 'browser', old: 'aggiorn|obsolet|non (?:\\S+ )?(?:supportat|compatibil)|troppo vecchi' },
  { name: 'browser', old: 'bijwerk|werk .{0,20}bij\\b|verouderd|niet (?:meer )?ondersteund' },
  {
    name: 'przeglądar',
    old: 'aktualizuj|aktualizacj|przestarzał|nieaktualn|nie ?(?:jest )?(?:już )?(?:obsługiwan|wspieran)',
  },
  { name: 'prohlížeč', old: 'aktualiz|zastaral|nepodporov|není (?:\\S+ )?podporov' },
  { name: 'браузер', old: 'обнов|устаре|оновіть|застаріл|не (?:поддержива|підтриму)' },
  { name: 'tarayıcı', old: 'güncelle|desteklenm|eski sürüm|çok eski' },
  {
    name: 'webbläsar|nettleser|browser',
    old: 'uppdater|opp?dater|föråldra|forældet|utdatert|stöds (?:inte|ej)|(?:under)?støttes ikke|ikke (?:under)?støttet',
  },
  { name: 'peramban|browser', old: 'perbarui|usang|kedaluwarsa|tidak (?:lagi )?didukung' },
  { name: 'trình duyệt', old: 'cập nhật|lỗi thời|quá cũ|không (?:còn )?(?:được )?hỗ trợ' },
  {
    name: 'ブラウザ',
    old: 'アップデート|(?:最新|新しい|バージョン)[^。]{0,10}更新|古い|サポートされて|対応して|非対応',
  },
  { name: '浏览器|瀏覽器', old: '更新|升级|升級|过低|過低|过旧|過舊|不(?:支持|支援|兼容)' },
  { name: '브라우저', old: '업데이트|업그레이드|오래된|지원(?:되지|하지)' },
  { name: 'متصفح', old: 'تحديث|حدّ?ث|قديم|غير مدعوم' },
]

const saysOld = [
  ...english,
  ...languages.map(({ name, old }) => {
    const near = '[^.!?。！？\\n]{0,60}?'
    return `(?:${name})${near}(?:${old})|(?:${old})${near}(?:${name})`
  }),
].map((words) => new RegExp(words, 'i'))

/** In many languages a page that is to be loaded again is "renewed", as a browser is. */
const reload = new RegExp(
  String.raw`(?:обнов|онов|actuali[cz]|atuali[zc]|aggiorn|aktuali[sz]|werk|uppdat|opp?dat|perbarui|cập nhật|تحديث|更新)\S* ?` +
    String.raw`(?:(?!${languages.map(({ name }) => name).join('|')})\S+ ){0,3}?` +
    String.raw`(?:страниц|сторінк|p[áa]gina|seite|stránk|stron[ęy]|sidan|siden|sida\b|halaman|trang|صفحة|الصفحة|页面|頁面|网页)` +
    String.raw`|mett(?:re|ez) à jour (?:la|cette) page|sayfa\S* güncelle|ページ\S{0,3}更新|更新ボタン|页面更新|페이지\S* 업데이트`,
  'i',
)

/** What a browser may lack, or have switched off, is another matter than its age. */
const feature =
  /java ?script|cookies?|local ?storage|\bi?frames?\b|\bvideo|\baudio|flash|plug-?in|ad ?block|extension|\brequest\b|\bmethod\b/i

/** A password is renewed and runs out as well, and browsers keep it. */
const password =
  /passwor[dt]|kennwort|mot de passe|contrase|senha|wachtwoord|lösenord|passord|adgangskode|hasł|hesl|parol|şifre|sandi|mật khẩu|парол|كلمة|パスワード|密码|密碼|비밀번호/i

/** The sentences in which the site itself says that this browser is too old for it, or none that it works with. */
function refusalsIn({ wording }: Pick<Evidence, 'wording'>): readonly string[] {
  const sentences = `${wording?.title ?? ''}. ${wording?.text ?? ''}`.match(/[^.!?。！？\n]+/g) ?? []
  return sentences.filter(
    (sentence) =>
      ![feature, password, reload].some((other) => other.test(sentence)) && saysOld.some((says) => says.test(sentence)),
  )
}

export const isBrowserRefused = (seen: Pick<Evidence, 'wording'>) => refusalsIn(seen).length > 0

/** What stands on many a page that works nevertheless. */
const onlyRecommended =
  /\bif\b|\bbest\b|experience|re[ck]om+[ae]nd|raccomand|consigli|empf[eo]hl|aanbev|anbefal|zaleca|doporu|рекоменд|öner|saran|khuyến|نوصي|推奨|推荐|建議|建议|권장/i

/** Such a sentence, where it refuses: advice to renew the browser some time is none. */
export const browserRefusal = (seen: Pick<Evidence, 'wording'>): string | undefined =>
  refusalsIn(seen)
    .find((sentence) => !onlyRecommended.test(sentence))
    ?.trim()
