import { both } from '../words'

const adBlocker = String.raw`(?:\bad ?block(?:ers?|ing|s|ed)?\b|\bwerbe ?blocker|\bbloqueurs? de (?:publicite|pub)|\bbloqueador(?:es)? de (?:anuncios|publicidad|propaganda)|\bbloc(?:co|chi|catore) (?:\w+ )?(?:annunci|pubblicita)|\badvertentie ?blok|\bannons(?:e|)(?: ?)blo[ck]|\bannonce ?blok|\bblok\w+ reklam|\breklam engel|\bpemblokir iklan|\bchan quang cao|блок\S+ реклам|مانع (?:ال)?[إا]علان|広告ブロッ|(?:广告|廣告)(?:拦截|屏蔽|攔截|封鎖)|광고 차단)`

/** Switched off, or to be; or found. */
const away = String.raw`(?:\bdisabl|\bturn\w* (?:\w+ ){0,3}off\b|\bswitch\w* (?:\w+ ){0,3}off\b|\bdeactivat|\bpause\b|\bdetect|\bwhite ?list|\bdeaktivier|\b(?:aus|ab)schalt|\bschalt\w*\b.*\b(?:aus|ab)\b|\bdes(?:activ|ativ|habilit)|\bdisattiv|\bdisabilit|\bschakel|\buitschakel|\bstang av\b|\binaktiver|\bsla\b.*\b(?:fra|av)\b|\bdeaktiver|\bwy[lł][aą]cz|\bvypn|\bkapat|\bdevre d|\bnonaktif|\bmatikan\b|\btat\b|отключ|выключ|вимкн|відключ|تعطيل|[إا]يقاف|(?:^| )عطل|無効|オフ|关闭|關閉|禁用|停用|끄|꺼|해제|비활성)`

const itsBrowser = String.raw`(?:\b(?:browser|navigateur|navegador|nettleser|webblasar|przegladark|prohlizec|peramban|trinh duyet)|\btaray|браузер|متصفح|ブラウザ|浏览器|瀏覽器|브라우저)`

const extension = String.raw`(?:erweiterung|\bextensi(?:on|e|es|ones)s?\b|\bextens(?:ao|oes)\b|\bestension[ei]\b|\btillagg|\bud?t?videlse|\brozszerzeni|\brozsireni|\buzant|\beklenti|\bekstensi\b|\btien ich\b|расширени|розширенн|(?:^| )(?:ال)?[إا]ضافة|拡張機能|扩展|擴充|확장)`

const inTheWay = String.raw`(?:\bblock(?! ?chain)|\bbloqu|\bblok(?! ?chain)|\bblocc|\binterfer|\bprevent|\bconflict|\b(?:ver)?hinder|\bempech|\bimpid|\bimped|\bengell|\bchan\b|\bstor(?:t|er)\b|блокир|блоку|меша|заважа|حظر|(?:^| )[يت]منع|ブロック|妨|阻止|拦截|攔截|屏蔽|차단|방해)`

/**
 * That an extension of the browser is in the way, above all an ad blocker, in English and in the languages of the vocabulary.
 * It is the site that says so: nothing of it was seen.
 */
export const extensionsNamed: readonly RegExp[] = [
  both(adBlocker, away),
  new RegExp(`^(?=.*${itsBrowser})(?=.*${extension})(?=.*${inTheWay})`),
  /\bblocked by (?:an?|the|your) (?:\w+ )?(?:(?:extension|add ?on)s?(?! of\b)|ad ?block\w*)\b|\berr blocked by client\b/,
  /\b(?:disable|turn off|deactivate|switch off)\b(?: \w+){0,3} (?:browser|chrome|firefox)(?:'s)? (?:extensions?|add ?ons?|plug ?ins?)\b/,
]
