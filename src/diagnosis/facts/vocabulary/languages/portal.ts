/** A network that one is a guest of, in clauses as `fold` leaves them. */
const network = String.raw`(?:\b(?:wi ?fi|wlan|hot ?spot|captive portal)\b|\b(?:guest|wireless|public|this|our) network\b|\b(?:gast|funk)netz\w*|\breseau (?:sans fil|public|invite)|\bred (?:inalambrica|publica)|\brede sem fio|\brete (?:wireless|pubblica|ospiti)|\bdraadlo\w+ netwerk|\b(?:gast|gaste|gaeste|gjeste)nat\w*|\btradlos\w*|\bsie\w* bezprzewod\w+|\bbezdratov\w+|\bkablosuz|\bmang khong day|вай ?фай|беспроводн|бездротов|(?:^| )(?:واي ?فاي|الشبكة اللاسلكية)|無線lan|公衆無線|无线网|無線網|와이파이|무선)`

/** What it leads to. */
const internet = String.raw`(?:\binternet\w*|\bthe web\b|интернет|інтернет|[إا]نترنت|インターネット|互联网|網際網路|网络|上网|上網|인터넷)`

/** What it wants first. */
const first = String.raw`(?:\b(?:log|sign)(?:ged)? ?(?:in|on)\b|\b(?:accept|agree|authenticat|register|connect|voucher|anmeld|einlog|akzeptier|zustimm|nutzungsbeding|verbind|registrier|connecte|identifi|inscri|inici|acept|aceit|conect|entr[ae]|registr|acced|accett|connett|aanmeld|inlog|akkoord|logga|logg |godkann|godta|godkend|anslut|tilslut|koble|zalog|zaakcept|po[lł][aą]cz|zarejestr|prihlas|souhlas|pripoj|giris|oturum|kabul|baglan|masuk|setuju|terima|sambung|hubung|daftar|chap nhan|ket noi)\w*|\blog ind\b|(?<!\S)đang nhap|войд|вход|авториз|примит|подключ|регистр|увійд|увійт|вхід|прийм|підключ|реєстр|سجل|تسجيل|وافق|الموافقة|اتصل|الاتصال|ログイン|サインイン|同意|接続|登録|登录|登入|登錄|接受|连接|連接|认证|認證|로그인|동의|접속|연결|인증)`

/** Words of the page by which a network asks its guests to sign in or agree before they may go on (RFC 8952), in all languages. */
export const portals: readonly RegExp[] = [
  new RegExp(`^(?=.*${network})(?=.*${internet})(?=.*${first})`),
  /\bcaptive portal\b|\bhot ?spot (?:log ?in|sign ?in|portal|access|gateway)\b/,
]
