/**
 * What is said of a password, key or session in the words beside it, so that any other word there is taken for the thing
 * itself. Latin letters without accents; what stands in other letters is no word of these.
 */

/** Whole words: of sentences, in the languages that the vocabulary of the diagnosis has. */
const whole = new Set(
  [
    'a an the this that these those it its is isn was wasn were are aren has hasn have haven had be been being do does doesn did didn don s t d l j n ll re qu',
    'must can cannot could couldn should shall will won would wouldn may might not no nor or and but if when while where wherever as at by for from in into of off on',
    'out over past to under until up via with within without you your yours we our us they their he his she her i my me here there then than so too very only already again',
    'also still yet now soon instead first last next before after because since due per each any all some same other another once never always how what which who why whether',
    'seems needs need left reached found sent set get got use used user see try key keys pin otp totp url uri web app api id ids jwt jws jwe mac csrf xsrf mfa sms tan oauth oidc saml sso http https',
    'html json xml ip br open wait mode new old bad good raw long short weak page form field link part data type time age days hours minutes seconds times hash salt size rule rules store vault',
    'test demo dev prod true false null none nil undefined exp nbf iat aud iss sub kid alg jti jwk jwks scope realm basic digest bearer ntlm negotiate kerberos hmac',
    // German, Dutch, Scandinavian
    'ist sind war wird wurde wurden werden hat haben hatte kann konnte muss soll darf nicht kein keine nur noch nie schon zu zum zur im am an auf aus bei bis durch fur mit nach ohne uber um unter von vor',
    'wegen der die das den dem des ein eine einen einem einer ihr ihre ihrer sie es wir ich du dein deine oder und aber als wie wenn falls stimmt passt fehlt lauft lief gilt steht neu erneut bitte hier jetzt sich',
    'niet geen een het van voor met te en of uw je jouw moet kan werd worden zijn er ar har ej inte ikke ma skal og och eller att det den din ditt fel feil gatt ut mot',
    // French, Spanish, Portuguese, Italian
    'est sont ont ete ne pas plus non de du le la les un une votre vos ton ce cette et ou au aux par pour sur sans avec dans doit peut api',
    'es son esta estan fue ha han del el los las su tu y o e con sin se ya debe para por en nao foi sao um uma seu sua do da dos das em com sem deve ao para di il lo gli per senza sono deve della dello nel si stato stata suo tua',
    'uso rede',
    // Polish, Czech, Turkish, Indonesian, Vietnamese
    'jest nie ma byl byla bylo zostal zostala musi i lub w na z do jej je neni ani pro ve jiz uz s od suresi doldu yok var ve veya ile icin degil gecmis hatali gerekli hicbir tipi kara listeye tidak salah sudah telah harus dan atau yang ini anda',
    'belum oleh untuk akan dari khong dung sai da het han phai la cua bi can chua thieu hop le nay hien tai khau phien nhap dang ky',
  ]
    .join(' ')
    .split(' '),
)

/** How words begin, of which no more than an ending follows. */
const beginnings = [
  'expir valid invalid incorrect correct wrong missing requir revok revoc mismatch match malform corrupt unknown recogni provid suppl suppli issu submit enter includ contain verif fail reject refus',
  'accept deni denied block lock unlock disab enab activ inactiv deactiv avail unavail attempt reset chang updat renew refresh rotat generat creat delet remov stor sav load pass format length string',
  'signature sign login logout logged logon access auth authenti authenticat authentifi authori authoriza authorisa unauthori audience algorithm claim introspect exchange endpoint respon request server service provider client session cookie token secret password passphrase',
  'credential header param value name combin variable fingerprint verifier origin librar control recover theft reus replay binding bound bucket quota limit count exceed timeout timed terminat end closed clos detect indicat continu exception unexpect',
  'status state error description code policy strength polic manag security storage setting prefix segment payload body grant flow lifetime window version belong appear seem match decod decrypt encod encrypt pars process',
  'empty absent blank present specif configur support unsupport allow permit prohibit confirm check compromis leak stale outdat exist registered found miss loss lost invit activat purpose system default current previous',
  'temporar permanent automatic immediate successful email mail account user phone device browser support contact admin public private shared signing subscription licen download application consumer',
  'below above please click press type using about tried trying longer needed given attach transmit receiv return empty',
  'abgelauf ablauf ungultig gultig falsch fehler fehlend unbekannt vergess erforder notwend benotigt vorhand gefund gesperrt widerruf zuruck bereit bereitgestell ubermittel ubergeb akzept verwend benutz eingeg eingeb angeg angeb ander geander anforder',
  'erneuer bestatig uberpruf inkorrekt abgelehnt mussen mussten konnten wurden beendet existier',
  'verlop ongeldig onjuist verkeerd vereist ontbreek ontbrek verplicht vergeten wijzig beschikbaar aanwezig gevonden ingetrok ugyldig ogiltig felaktig utlop utlob utgang mangler saknas glomt glemt forkert feilaktig kraves obligatorisk',
  'acces manqu requis fourni invalide incorrect errone oubli perime introuv refuse utilis obligatoire connexion verification securite confirmation revoqu depass',
  'caduc vencid vencio expirad expiro invalid incorrect erroneo errone requerid necesari falta proporcion olvidad acceso usuario sesion seguridad verificacion incorret inval obrigator ausente acesso usuario sessao verificacao esqueci fornecid nuevamente',
  'scadut errat mancant obbligator richiest utente sicurezza accesso disponibil trovat dimentic non',
  'logowan wygas nieprawidlow niepoprawn bledn wymagan brak niewazn vyprs neplatn spatn chybi vyzadov nutn nespravn zapomen',
  'gecersiz yanlis gerekiyor bulunama dolmus acmaniz kedaluwarsa kadaluarsa diperluk wajib berakhir valid',
].flatMap((line) => line.split(' '))
const begins = new RegExp(`^(?:${beginnings.join('|')})[a-z]{0,5}$`)

/** Latin letters without accents, lower case. */
export const withoutAccents = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłıđæ]/g, (letter) => plainLetters[letter] ?? letter)
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i', đ: 'd', æ: 'ae' }

/** True for a word that belongs to a sentence about a secret, without accents and in lower case. */
export const isTalk = (word: string) => whole.has(word) || begins.test(word)
