import type { Evidence } from '../contract/evidence'

interface Words {
  readonly name: string
  /** To be renewed, or not one that the site works with. */
  readonly old: string
}

/** As pages in these languages call a browser, and what they say of one that is too old for them or that they do not know. */
const languages: readonly Words[] = [
  {
    name: String.raw`\bbrowsers?\b`,
    old: String.raw`\b(?:updat|upgrad)\w*\b|\b(?:not|no longer|isn[’']t) (?:supported|compatible)\b|\b(?:unsupported|incompatible|outdated|obsolete|too old|out of date|out-of-date)\b|\bnot support (?:your|this|the)\b`,
  },
  { name: 'browser', old: 'aktualisier|veraltet|zu alt|nicht (?:mehr )?unterst(?:ü|ue)tzt|update' },
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
    old: 'up+dater|opdater|föråldra|forældet|utdatert|stöds (?:inte|ej)|(?:under)?støttes ikke|ikke (?:under)?støttet',
  },
  { name: 'peramban|browser', old: 'perbarui|usang|kedaluwarsa|tidak (?:lagi )?didukung' },
  { name: 'trình duyệt', old: 'cập nhật|lỗi thời|quá cũ|không (?:còn )?(?:được )?hỗ trợ' },
  { name: 'ブラウザ', old: 'アップデート|更新|古い|サポートされて|対応して|非対応' },
  { name: '浏览器|瀏覽器', old: '更新|升级|升級|过低|過低|过旧|過舊|不(?:支持|支援|兼容)' },
  { name: '브라우저', old: '업데이트|업그레이드|오래된|지원(?:되지|하지)' },
  { name: 'متصفح', old: 'تحديث|حدّ?ث|قديم|غير مدعوم' },
]

const saysOld = languages.map(({ name, old }) => {
  const near = String.raw`[^.!?。！？\n]{0,60}?`
  return new RegExp(`(?:${name})${near}(?:${old})|(?:${old})${near}(?:${name})`, 'i')
})

/** What a browser may lack, or have switched off, is another matter than its age. */
const feature = /java ?script|cookies?|local ?storage|\bi?frames?\b|\bvideo|\baudio|flash|plug-?in|ad ?block|extension/i

/** The site itself says that this browser is too old for it, or none that it works with. */
export function isBrowserRefused({ wording }: Pick<Evidence, 'wording'>): boolean {
  const sentences = `${wording?.title ?? ''}. ${wording?.text ?? ''}`.match(/[^.!?。！？\n]+/g) ?? []
  return sentences.some((sentence) => !feature.test(sentence) && saysOld.some((says) => says.test(sentence)))
}
