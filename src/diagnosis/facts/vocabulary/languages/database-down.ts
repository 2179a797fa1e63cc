/** What a site keeps everything in, in clauses as `fold` leaves them. */
const database = String.raw`(?:\b(?:databas\w*|db|my ?sql|postgre\w*|redis|datenbank\w*|base de (?:donnees|datos|dados)|banco de dados|baz\w+ danych|databaz\w+|veri ?taban\S*|basis data|co so du lieu)|баз\S+ (?:данных|даних)|قاعدة (?:ال)?بيانات|データベース|数据库|資料庫|데이터베이스)`

const connection = String.raw`(?:\bconnect\w*|verbindung|\bconnexion|\bcone(?:xion|ctar)|\bconnession|\bconnettersi|\bconexao|\bverbinding|\bpo[lł][aą]cz|\bspojeni|\bpripoj|\bbaglant|\bkoneksi|\bterhubung|\bket noi|\banslut|\bforbindelse|\btilkobling|соединени|подключ|з'єднан|підключ|(?:^| )(?:ال)?اتصال|接続|连接|連線|連接|연결)`

const fault = String.raw`(?:\berrors?\b|\bfail\w*|\bunable\b|\b(?:can|could) not\b|\brefused\b|\bfehler\b|\bfehlgeschlagen|\bnicht\b|\bkeine\b|\berreur\b|\bimpossible\b|\bechec|\bechoue|\berrore\b|\bimpossibile\b|\bfallo\b|\bno se pud|\berro\b|\bfalha|\bnao foi\b|\bfout\b|\bmislukt|\bgeen\b|\bb[lł][aą]d|\bnie (?:mozna|uda)|\bchyba|\bnelze\b|\bnepodarilo|\bhata|\bkurulam|\bgagal\b|\bkesalahan\b|\bloi\b|\bkhong the\b|\bfel\b|\bfeil\b|\bfejl\b|\bkun(?:de|ne) (?:inte|ikke)|ошибк|не удалось|помилк|не вдалося|(?:^| )(?:خطأ|فشل|تعذر)|エラー|失敗|できません|出错|错误|錯誤|失败|无法|無法|오류|실패|없습니다)`

/** That the site does not reach its own store of data, in English and in the languages of the vocabulary. */
export const databaseDown = new RegExp(`^(?=.*${database})(?=.*${connection})(?=.*${fault})`)
