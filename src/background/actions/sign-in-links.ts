/** What a refused page shows of where one signs in. */
export interface SignInLinks {
  /** Of this very origin. */
  readonly link?: string
  /** Of another one: whoever wrote the page may have put there what he likes. */
  readonly elsewhere?: string
  /** It has the form itself. */
  readonly asks?: boolean
  /** What it has for it only a press on the page itself sets off: a button, or a link within the page. */
  readonly presses?: boolean
  /** It leads to where one signs out: somebody is signed in. */
  readonly leaves?: boolean
}

/**
 * Runs in the page: uses nothing outside itself. The best link, or form that is fetched, that says that one signs in
 * there: what it is called counts before what its address looks like.
 */
export function findSignIn(): SignInLinks {
  const begins = '(?<![\\p{L}\\p{N}])'
  const ends = '(?![\\p{L}\\p{M}])'
  const western =
    "logg?[ _-]?(?:in|on|inn|ind)|logga in|sign[ _-]?(?:in|on)|(?:ein|in)loggen|anmeld(?:en|ung)|aanmelden|connexion|connectez-vous|(?:se|me) connecter|identifiez-vous|s[’']identifier|inici(?:ar|e|a|o) (?:de )?(?:sesi[óo]n|sess[ãa]o|sessió)|acceder|accede|ingresar|entrar|acessar|(?:fazer|faça|efetuar) login|accedi|accesso|connett(?:i|e)ti|autentificare|conectare|kirjaudu(?: sisään)?|logi sisse|bejelentkezés|belépés|zaloguj(?: się)?|logowanie|přihlá(?:sit|šení)(?: se)?|prihlás(?:iť|enie)(?: sa)?|prijav(?:a|ite se|i se)|prisijungti|pieslēgties|giriş(?: yap)?|oturum aç|đăng nhập|log masuk|masuk"
  const others =
    'вой(?:ти|дите)|вход|авториз(?:оваться|ация)|ув[іi]йти|вх[іi]д|влез|пријав(?:а|и се)|σύνδεση|είσοδος|تسجيل الدخول|دخول|ورود|התחבר(?:ות)?|כניסה|लॉग ?इन|साइन ?इन|লগ ?ইন'
  // These are written without spaces between words.
  const joined = 'ログイン|サインイン|登录|登錄|登入|로그인|เข้าสู่ระบบ|ลงชื่อเข้าใช้'
  const says = new RegExp(`${begins}(?:${western}|${others})${ends}|${joined}`, 'iu')
  // Help about it, and the way out. A sign-up that is named beside the sign-in is no reason against it.
  const denies =
    /(?<!\p{L})(?:forgot|forgotten|lost|reset|recover|trouble|problems?|can[’']?t|cannot|unable|help|how|tips|(?:log|sign)[\s_-]?(?:out|off)|vergessen|probleme?|hilfe|abmelden|ausloggen|oubli\p{L}*|aide|olvid\p{L}*|ayuda|cerrar|dimenticat\p{L}*|esquec\p{L}*|wyloguj|забы\p{L}*|выйти|выход)(?!\p{L})|忘|退出|登出|ログアウト|로그아웃/iu
  const isWay =
    /\/(?:[a-z]+[-_])?(?:(?:log|sign)[-_]?(?:in|on)|anmelden|einloggen|inloggen|connexion|acceder|entrar|accedi)(?:\.[a-z]{2,5})?\/?$/i
  const isNoWay =
    /(?:log|sign)[-_]?(?:out|off)|[/_-](?:delete|destroy|register|registration|sign[-_]?up|join|forgot[^/]*|reset[^/]*)\/?$/i
  const longestName = 60

  const best: { url: URL; worth: number }[] = []
  const weigh = (element: Element, name: string, address: string | null, isSent = false) => {
    if (!address || !URL.canParse(address, document.baseURI || location.href)) return
    const url = new URL(address, document.baseURI || location.href)
    // The refused page itself is where one was not let in.
    const isHere = url.origin === location.origin && url.pathname + url.search === location.pathname + location.search
    if (!/^https?:$/.test(url.protocol) || isHere || denies.test(name) || isNoWay.test(url.pathname)) return
    const isNamed = name.length <= longestName && says.test(name)
    const isForIt = isWay.test(url.pathname)
    // What is sent to an address need not be there to be opened, but for a page that has the form.
    if (isSent ? !(isNamed && isForIt) : !isNamed && !isForIt) return
    const isShown = element.checkVisibility?.() !== false
    best.push({ url, worth: (isNamed ? 4 : 0) + (isForIt ? 2 : 0) + (isShown ? 1 : 0) })
  }
  const nameOf = (element: Element) =>
    (element.textContent?.trim() || element.getAttribute('aria-label') || element.getAttribute('title') || '').replace(
      /\s+/g,
      ' ',
    )
  // Links in pictures (SVG) are others.
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, 2000))
    if (!link.closest('svg')) weigh(link, nameOf(link), link.getAttribute('href'))
  for (const form of [...document.querySelectorAll('form[action]')].slice(0, 100)) {
    const button = form.querySelector('button, input[type="submit" i]')
    const isSent = form.getAttribute('method')?.toLowerCase() === 'post'
    const name = button ? nameOf(button) || button.getAttribute('value') || '' : ''
    if (button && says.test(name)) weigh(button, name, form.getAttribute('action'), isSent)
  }
  // Of equals, the first.
  const bestOf = (isIt: (origin: string) => boolean, from = 0) => {
    const fitting = best.filter(({ url, worth }) => isIt(url.origin) && worth >= from)
    return fitting.sort((a, b) => b.worth - a.worth)[0]?.url.href
  }
  const link = bestOf((origin) => origin === location.origin)
  const elsewhere = bestOf((origin) => origin !== location.origin, 4)
  const leadsWithin = (link: Element) => {
    const address = link.getAttribute('href')?.trim() ?? ''
    if (address === '' || /^javascript:/i.test(address)) return ''
    const url = URL.canParse(address, location.href) ? new URL(address, location.href) : undefined
    const isHere = url && url.href.split('#')[0] === location.href.split('#')[0]
    return isHere && url.hash ? url.hash : undefined
  }
  const isPressed = (element: Element) => {
    if (element.closest('svg, :disabled') || element.checkVisibility?.() === false) return false
    const within = element.localName === 'a' && element.getAttribute('role') !== 'button' ? leadsWithin(element) : ''
    const name = nameOf(element) || element.getAttribute('value') || ''
    if (within === undefined || denies.test(name) || isNoWay.test(within)) return false
    return (name.length <= longestName && says.test(name)) || isWay.test(within)
  }
  const presses = [
    ...document.querySelectorAll('a, button, [role="button"], input[type="button"], input[type="submit"]'),
  ]
    .slice(0, 2000)
    .some(isPressed)
  // One field: two are for choosing a new password.
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="password" i]')]
  const [field] = fields
  const isNew = field?.autocomplete === 'new-password' || fields.length > 1
  const asks = field !== undefined && !isNew && !field.disabled && field.checkVisibility?.() !== false
  const isWayOut = (address: string | null) =>
    address !== null &&
    URL.canParse(address, document.baseURI || location.href) &&
    // What is signed off may also be a contract.
    /\/(?:(?:[a-z]+[-_])?(?:log[-_]?(?:out|off)|sign[-_]?out)|sign[-_]?off)(?:\.[a-z]{2,5})?\/?$/i.test(
      new URL(address, document.baseURI || location.href).pathname,
    )
  const leaves = [...document.querySelectorAll('a[href], form[action]')]
    .slice(0, 2000)
    .some((element) => isWayOut(element.getAttribute('href') ?? element.getAttribute('action')))
  return {
    ...(link && { link }),
    ...(elsewhere && { elsewhere }),
    ...(asks && { asks }),
    ...(presses && { presses }),
    ...(leaves && { leaves }),
  }
}
