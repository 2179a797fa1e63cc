/** "An error has occurred", "something went wrong": no more than that, in clauses as `fold` leaves them, in all languages. */
export const wentWrong = new RegExp(
  [
    String.raw`\b(?:an?|some) (?:(?:unknown|unexpected|unidentified|general|temporary|internal|technical|server|system) )*(?:error|problem) (?:has |have |was |is )?(?:just )?(?:occurr?ed|happened|arisen|encountered)\b|\b(?:something|things) (?:went|has gone|have gone) wrong\b`,
    String.raw`\b(?:fehler|problem) (?:ist )?aufgetreten\b|\betwas (?:ist )?schief ?(?:gelaufen|gegangen)|\b(?:ging|lief) etwas schief\b|\bist ein (?:\w+ )?fehler (?:aufgetreten|passiert)`,
    String.raw`\b(?:fout|probleem) opgetreden\b|\ber (?:is|ging) iets (?:mis|fout)\b|\bett (?:\w+ )?fel (?:har |)(?:intraffa|uppsto)|\bnagot gick fel\b|\bder opstod en (?:\w+ )?fejl\b|\bder er (?:sket|opstaet) en fejl\b|\bnoget gik galt\b|\b(?:det oppstod en (?:\w+ )?feil|det har oppstatt en feil|noe gikk galt)\b`,
    String.raw`\berreur (?:\w+ )?(?:est survenue|s'est produite)|\bprobleme (?:\w+ )?(?:est survenu|s'est produit)|\bquelque chose s'est mal passe|\b(?:producido|produjo|ocurrido|ocurrio|hubo) un (?:error|problema)\b|\balgo (?:salio|ha salido|fue|ha ido) mal\b|\b(?:ocorreu|aconteceu|houve) um (?:erro|problema)\b|\balgo (?:correu|deu|saiu) (?:mal|errado)\b|\bverificato un (?:errore|problema)\b|\bqualcosa e andato storto\b`,
    String.raw`\bwystapi[lł]\w* (?:\w+ )?b[lł]ad\b|\bcos posz[lł]o nie tak\b|\bdoslo k (?:\w+ )?chybe\b|\b(?:nastala|vyskytla se) (?:\w+ )?chyba\b|\bneco se (?:pokazilo|nepovedlo)\b|\b(?:hata|sorun) olustu\b|\bters gitti\b|\bterjadi (?:kesalahan|masalah)\b|(?:^| )(?:đa xay ra|đa co) (?:loi|su co)(?: |$)`,
    '(?:произошла|возникла) (?:\\S+ )?ошибка|что то пошло не так|(?:сталася|виникла) (?:\\S+ )?помилка|щось пішло не так|(?:حدث|وقع) خطأ',
    '(?:エラー|問題)が(?:発生|起き)|(?:发生|發生|出现|出現)(?:了)?\\S{0,4}(?:错误|錯誤)|出错了|出了点问题|(?:오류|문제)가 (?:발생|생)',
  ].join('|'),
)
