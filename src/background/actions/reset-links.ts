/** What a page shows of where one gets a new password. */
export interface ResetLinks {
  /** Of this very origin. */
  readonly link?: string
  /** Of another one: whoever wrote the page may have put there what he likes. */
  readonly elsewhere?: string
}

/**
 * Runs in the page: uses nothing outside itself. The best link that says that one gets a new password there: what it is
 * called counts before what its address looks like.
 */
export function findReset(): ResetLinks {
  // A word for what happened to it or is done with it, and one for the password, in either order; beside each other.
  const happened =
    'forg(?:e|o)t(?:ten)?|lost|reset|recover|vergessen|zurücksetzen|oubli\\p{L}*|perdu|réinitialis\\p{L}*|olvid\\p{L}*|recuper\\p{L}*|restablec\\p{L}*|dimenticat\\p{L}*|reimposta|esquec\\p{L}*|redefin\\p{L}*|vergeten|glömt|glemt|unohtu\\p{L}*|unohdi\\p{L}*|zapomn\\p{L}*|zapomen\\p{L}*|pamiętasz|odzysk\\p{L}*|obnov\\p{L}*|zabud\\p{L}*|elfelejtett\\p{L}*|uitat|unuttu\\p{L}*|quên|lupa|забы\\p{L}*|восстанов\\p{L}*|забу\\p{L}*|віднов\\p{L}*|ξεχάσ\\p{L}*|نسيت|שכחת\\p{L}*|भूल'
  const thing =
    'passwor[dt]|passcode|passwort|kennwort|mot de passe|contraseña|clave|senha|palavra[- ]passe|wachtwoord|lösenord\\p{L}*|adgangskode\\p{L}*|kodeord\\p{L}*|passord\\p{L}*|salasana\\p{L}*|hasł\\p{L}*|hesl\\p{L}*|jelsz\\p{L}*|parol\\p{L}*|şifre\\p{L}*|mật khẩu|kata sandi|парол\\p{L}*|κωδικ\\p{L}*|كلمة (?:المرور|السر)|סיסמ\\p{L}*|पासवर्ड'
  const word = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{M}])`
  const near = '.{0,20}?'
  // These are written without spaces between words.
  const joined =
    'パスワード.{0,4}(?:忘れ|再設定|リセット)|(?:忘记|忘記|找回|重置|重設).{0,3}密[码碼]|비밀번호.{0,3}(?:찾기|잊|재설정)|ลืมรหัสผ่าน'
  const says = new RegExp(
    `${word(happened)}${near}${word(thing)}|${word(thing)}${near}${word(happened)}|${joined}`,
    'iu',
  )
  const isWay =
    /\/(?:(?:forgot(?:ten)?|lost|reset|recover)[-_]?(?:your[-_]?)?(?:password|passwd|pwd)|passwords?[-_/](?:reset|forgot(?:ten)?|recover(?:y)?|lost|new))(?:\.[a-z]{2,5})?\/?$/i
  const asksFor = /[?&]action=(?:lost|forgot|reset)-?password(?:&|$)/i
  const longestName = 80

  const here = new URL(location.href)
  const best: { url: URL; worth: number }[] = []
  // Links in pictures (SVG) are others.
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, 2000)) {
    const href = link.getAttribute('href') ?? ''
    const base = document.baseURI || here.href
    if (link.closest('svg') || !URL.canParse(href, base)) continue
    const url = new URL(href, base)
    const leads = url.origin !== here.origin || url.pathname + url.search !== here.pathname + here.search
    const name = (link.textContent?.trim() || link.getAttribute('aria-label') || '').replace(/\s+/g, ' ')
    const isNamed = name.length <= longestName && says.test(name)
    const isForIt = isWay.test(url.pathname) || asksFor.test(url.search)
    const isShown = link.checkVisibility?.() !== false
    if (/^https?:$/.test(url.protocol) && leads && (isNamed || isForIt))
      best.push({ url, worth: (isNamed ? 4 : 0) + (isForIt ? 2 : 0) + (isShown ? 1 : 0) })
  }
  best.sort((a, b) => b.worth - a.worth)
  const link = best.find(({ url }) => url.origin === here.origin)?.url.href
  // What only has such an address is no reason to leave the site.
  const elsewhere = best.find(({ url, worth }) => url.origin !== here.origin && worth >= 4)?.url.href
  return { ...(link && { link }), ...(elsewhere && { elsewhere }) }
}
