/**
 * What says of something that it works once and was used, in all languages, of clauses as `fold` leaves them. The languages
 * themselves count that among what is wrong, from which it is not told apart by topic.
 */
export const alreadyUsed = new RegExp(
  [
    String.raw`\b(?:used|once|single use)\b`,
    String.raw`\b(?:bereits|schon) (?:\w+ )?(?:verwendet|benutzt|genutzt|eingelo)`,
    String.raw`\bdeja (?:ete )?utilise`,
    String.raw`\b(?:ya|ja) (?:\w+ ){0,2}(?:usad|utilizad)`,
    String.raw`\bgia (?:stat[oa] )?(?:usat|utilizzat)`,
    String.raw`\bal (?:\w+ )*gebruikt`,
    String.raw`\bredan anvan(?:t|d)|\ballerede bru[gk]t`,
    String.raw`\b(?:wykorzystan|zuzyt)|\b(?:jiz|uz) (?:byl[ao]? )?pouzit`,
    String.raw`(?:уже|вже) (?:\S+ )?(?:использ|використ)`,
    String.raw`\bkullan[ıi]lm[ıi]s|(?:^| )đa (?:\S+ )?su dung|\bsudah (?:pernah )?(?:digunakan|dipakai)`,
    String.raw`已被?使用|使用済み|이미 사용`,
  ].join('|'),
)
