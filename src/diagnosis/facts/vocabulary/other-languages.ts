import { arabic } from './languages/arabic'
import { chinese } from './languages/chinese'
import { czech } from './languages/czech'
import { dutch } from './languages/dutch'
import { french } from './languages/french'
import { german } from './languages/german'
import { indonesian } from './languages/indonesian'
import { italian } from './languages/italian'
import { japanese } from './languages/japanese'
import { korean } from './languages/korean'
import { polish } from './languages/polish'
import { portuguese } from './languages/portuguese'
import { russian } from './languages/russian'
import { scandinavian } from './languages/scandinavian'
import { type Tongue, tongueOf } from './languages/sentences'
import { spanish } from './languages/spanish'
import { turkish } from './languages/turkish'
import { ukrainian } from './languages/ukrainian'
import { vietnamese } from './languages/vietnamese'

const european = [german, dutch, scandinavian, french, spanish, portuguese, italian, polish, czech]

const latin = [...european, turkish, indonesian, vietnamese]
const others = [russian, ukrainian, arabic, japanese, chinese, korean]

/** What refusals say in other languages than English, in Latin letters. */
export const otherLanguages: readonly Tongue[] = latin.map((one) => tongueOf(one))

/** "Later", in each of them. */
export const laterAbroad = [...latin, ...others].flatMap(({ begin, later }) =>
  later ? new RegExp(`${begin}(?:${later})`) : [],
)

/** That a session is not over, in each of them; not that an account is open, be a session named beside it. */
export const deniedAbroad = [...latin, ...others].flatMap(({ begin, session, denial, account }) => {
  if (!session || !denial) return []
  const [over, not] = [`${begin}(?:${session})`, `${begin}(?:${denial})`]
  const on = account ? `(?:(?!${begin}(?:${account})).)*` : '.*'
  return [new RegExp(`${over}${on}${not}|^${on}${not}${on}${over}`)]
})

/** The same in other letters, which tell the language, or nearly so. */
export const otherScripts: readonly Tongue[] = [
  tongueOf(russian, /[\u0400-\u04ff]/),
  tongueOf(ukrainian, /[\u0400-\u04ff]/),
  tongueOf(arabic, /[\u0600-\u06ff]/),
  tongueOf(japanese, /[\u3040-\u30ff]/),
  tongueOf(chinese, /^(?=.*[\u4e00-\u9fff])(?!.*[\u3040-\u30ff])/),
  tongueOf(korean, /[\uac00-\ud7a3]/),
]
