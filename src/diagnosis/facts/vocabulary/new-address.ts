const newAddress =
  /\b(?:new|neue[nrs]?|nieuwe|nya|nye|novou|novy|nowy|nouvelle|nueva|nuovo|novo) (?:e ?mail|e ?post|mail|phone|telefon|mobile)/

/** What is shut until then. */
const atStake =
  /\b(?:before|until|unless|or else|otherwise|to (?:sign|log|continue|use|access|activate)|locked|suspended|disabled|bevor|gesperrt)\b/

/** True for a clause, folded, that asks to confirm what takes the place of an address: the account is open by the old one. */
export const isOfNewAddress = (plain: string) => newAddress.test(plain) && !atStake.test(plain)
