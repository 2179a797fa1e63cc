const status = String.raw`[45]\d\d(?!\d)`

/**
 * Codes of errors and of HTTP answers, in all languages: each language hears clauses of the others, and none of these is a
 * code that somebody gets and types. "Error: code …" names one only where a number follows; "code wrong" names none.
 */
export const errorCodes = new RegExp(
  [
    String.raw`\b\w*(?:fehler|fouten|fout|fel|feil|fejl|status|error)(?:code|kod)\w*`,
    String.raw`\b(?:status|chybov\w+|stavov\w+|hata|durum) (?:code|kod)\w*`,
    String.raw`\b(?:error|fehler|fout|erreur|errore|erro|http) (?:codes?|codigo|codice) \S*\d\S*`,
    String.raw`\b(?:codes?|codigos?|codic[ei]|kod\w*) (?:de |d'|di |do |da |del )?(?:l')?(?:erreurs?|error|errore|erro|errores|erros|fallo|etat|estado|stato|stanu|statut|status\w*|http|b[lł]edu|b[lł]edow|chyby|stavu|kesalahan|galat|eror)(?![a-z])`,
    String.raw`\b(?:codes?|codigo|codice|kod\w*|ma) ${status}`,
    String.raw`(?:^| )ma (?:loi|trang thai|http)(?![a-z])`,
    String.raw`код\S* (?:ошибк[аиу]|ошибок|состояния|статус|ответа|помилк[аиу]|помилок|стану|http|${status})\S*`,
    String.raw`(?:رمز|كود) (?:الخطأ|(?:ال)?حالة|${status})`,
    String.raw`(?:エラー|ステータス)コード|コード ?${status}`,
    String.raw`(?:错误|錯誤|状态|狀態)(?:代码|代碼|码|碼)|(?:代码|代碼) ?${status}`,
    String.raw`(?:오류|에러|상태) ?코드|코드 ?${status}`,
  ].join('|'),
  'g',
)
