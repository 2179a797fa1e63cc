/** What is allotted, in clauses as `fold` leaves them. A limit that is reached is told by `attempts`. */
const quota = String.raw`(?:\b\w*kontingent\w*|\bquot[ae]s?\b|\bcuotas?\b|\bcotas?\b|\bkvot\w*|\bkwot\w*|\bku?ota\w*|\bhan (?:muc|ngach)\b|квот|(?<!\S)(?:ال)?حصت?[ةك]|クォータ|クオータ|利用枠|割り当て|配额|配額|额度|額度|할당량|쿼터)`

/** What was bought beforehand; the credit that is given with trust, or the money of a transfer, is named in other words. */
const credit = String.raw`(?:\b\w*guthaben\b|\bcredits?\b|\bcreditos?\b|\bcrediti?\b|\btegoed\b|\bkredit(?:er|erna|ter|y|u)?\b|\bkredyt\w*|\bkredi\w*|\bkredit\b|\bso du\b|\btin dung\b|кредит\S*|(?<!\S)رصيد\S*|クレジット|ポイント残高|额度余额|额度餘額|余额|餘額|点数|點數|크레딧)`

/** Nothing is left of it. */
const usedUp = String.raw`(?<!(?:^| )(?:nicht|pas|niet|inte|ikke|nie|no|nao|non|belum|tidak|не|لم)(?: \S+)? )(?:\b(?:aufgebraucht|erschoe?pft|ausgeschoe?pft|verbraucht)\b|\bepuise\w*|\batteint\w*|\bagota\w*|\besgot\w*|\besaurit\w*|\b(?:opgebruikt|verbruikt)\b|\b(?:ar|er) (?:slut|brugt op|brukt opp|opbrugt|oppbrukt|forbrukad|forbrugt)\b|\b(?:forbrukad|opbrugt|oppbrukt)\b|\bwyczerpa\w*|\bvycerpa\w*|\btuken(?!me)\w*|\bbitti\b|\bdoldu\b|\bhabis\b|(?<!\S)đa (?:het(?! han\b)|can|dung het)\b|исчерпа|израсходова|закончил|вичерпа|закінчи|(?<!\S)(?:نفد|نفذ|استنفد|استنفذ|انتهى|انتهت)\S*|使い切|使い果た|枯渇|なくなりました|用尽|用盡|用完|耗尽|耗盡|不足|소진|모두 사용|부족)`

/** What runs out in the same words: a session, or a card that is paid by. */
const another = String.raw`(?:\b(?:session|sitzung|sesion|sessao|sessione|sessie|sesj|relac[ei]|oturum|sesi\b|phien\b)|сесси|сеанс|сесі|(?<!\S)(?:ال)?جلس|セッション|会话|會話|세션|\b(?:cartes? |tarjetas? |cartao |cartoes |carta |carte di |kredi kart|kredit(?:karte|kort)|creditcard|kart[ay] (?:kredyt|kredit)|kartu kredit|the tin dung)|кредитн\S* карт|(?<!\S)(?:ال)?بطاق|クレジットカード|信用卡|신용카드)`

/** What is counted by the day or so is there again by itself. */
export const byItself = String.raw`(?:\btaglich\w*|\btages|\bmonat\w*|\bwoche\w*|\bstund\w*|\bheute\b|\bmorgen\b|\b(?:quotidien|journalier|mensuel|hebdomadaire)\w*|\bpar (?:jour|mois|heure)\b|\bdemain\b|\baujourd'hui\b|\bdiari[oa]\b|\bmensual\b|\bmensal\b|\bhoy\b|\bhoje\b|\bmanana\b|\bamanha\b|\bpor (?:dia|mes|hora)\b|\bgiornalier\w*|\bmensil\w*|\boggi\b|\bdomani\b|\bdagelijks\w*|\bmaandelijks\w*|\bdag\w*|\bmaand\w*|\bvandaag\b|\bmanad\w*|\bmaned\w*|\bi (?:dag|morgon|morgen)\b|\bdzienn\w*|\bmiesiec\w*|\bjutro\b|\bdenni\b|\bmesic\w*|\bzitra\b|\bgunluk\b|\baylik\b|\byarin\b|\bharian\b|\bbulanan\b|\bbesok\b|\b(?:hang|trong) (?:ngay|thang)\b|\bngay mai\b|дневн|суточн|месяч|завтра|денн|добов|місячн|يومي|شهري|غدا|日次|1日|月間|今月|本日|明日|每日|每月|当日|今日|今天|本月|明天|일일|하루|월간|이번 달|오늘|내일)`

/** That a quota is used up; in English it stands with the other limits. */
export const quotaOver = new RegExp(`^(?=.*${quota})(?=.*${usedUp})(?!.*${another})`)

/** That what was bought to be used is used up: money brings it back, and no wait. */
export const creditOver = new RegExp(`^(?=.*${credit})(?=.*${usedUp})(?!.*${another})`)
