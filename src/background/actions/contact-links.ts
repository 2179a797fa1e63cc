/**
 * Runs in the page: uses nothing outside itself. Addresses of links that lead to people, the best first. Only what a
 * link is called and its path are looked at: a host that is named `help.` says nothing of its pages.
 */
export function findLinks(): { mails: string[]; pages: string[] } {
  const word = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{M}])`
  // To write to people comes before what may be pages to read.
  const western =
    "contacts?|contact[ _-]?us|kontakt\\p{L}*|contacto|contatti|contattaci|contato|contactez-nous|fale conosco|[iİ]letişim|kapcsolat|yhteystiedot|impressum|liên hệ|hubungi kami|контакт\\p{L}*|связаться|зв[’']язатися|επικοινωνία|اتصل بنا|تواصل معنا|צור קשר|संपर्क"
  const people = new RegExp(`${word(western)}|お問い合わせ|联系我们|聯絡我們|联系客服|문의|ติดต่อ`, 'iu')
  const helpful =
    'support|help ?desk|help|hilfe|assistance|aide|ayuda|soporte|assistenza|ajuda|suporte|pomoc|destek|yardım|tuki|hjälp|hjelp|hjælp|klantenservice|kundendienst|поддержка|помощь|підтримка|допомога|βοήθεια|hỗ trợ|bantuan|الدعم|المساعدة|תמיכה|עזרה|सहायता'
  const help = new RegExp(`${word(helpful)}|サポート|ヘルプ|客服|帮助|支持|幫助|고객센터|도움말|ช่วยเหลือ`, 'iu')
  const denies = /(?:log|sign)[\s_-]?(?:out|off|in|on|up)(?!\p{L})|abmelden|anmelden|register/iu

  // In pictures (SVG), an address is no text.
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .slice(0, 2000)
    .filter(({ href }) => typeof href === 'string')
  const worthOf = ({ textContent, href, pathname = '' }: HTMLAnchorElement) => {
    const name = (textContent ?? '').trim()
    const path = href.startsWith('http') ? pathname : ''
    if (path && (denies.test(name) || denies.test(path))) return 0
    const isNamed = people.test(name) ? 6 : help.test(name) ? 4 : 0
    return isNamed + (people.test(path) ? 2 : help.test(path) ? 1 : 0)
  }
  const bestOf = (isOne: (href: string) => boolean, from: number) =>
    links
      .filter((link) => isOne(link.href) && worthOf(link) >= from)
      .sort((a, b) => worthOf(b) - worthOf(a))
      .slice(0, 5)
      .map(({ href }) => href)
  return { mails: bestOf((href) => href.startsWith('mailto:'), 0), pages: bestOf((href) => href.startsWith('http'), 1) }
}
