/**
 * What pages say that look whether a person with a browser is there: of clauses as `fold` leaves them, in all languages. It
 * asks for no code and no password, so it is told apart from other proofs; "protected by reCAPTCHA" asks for nothing.
 */
export const botChecks: readonly RegExp[] = [
  /\b(?:re ?|h)?captcha\b/,
  // That no script does: with these very words in most languages.
  /^(?=.*\bjava ?script\b)(?=.*\bcookies?\b)(?=.*(?:\bto (?:continue|proceed|go on)\b|\bfortzu(?:fahren|setzen)|\bcontinu(?:er|ar|are)\b|\bdoor te gaan\b|\bfortsatt|\bfortsette|\bkontynuowac|\bpokracov|\bdevam et|\bmelanjutkan|\btiep tuc|продолж|продовж|続行|続ける|继续|繼續|계속|متابعة))/,
  /\bchecking (?:your|the|if your) browser\b|\bchecking (?:if|that|whether) (?:the |your )?(?:site )?connection is secure\b|\bverifying (?:that )?you are (?:human|not a)\b/,
  /\bnot a (?:ro)?bot\b|\b(?:are|you are) (?:a )?human\b(?! (?:resources?|rights|relations|capital|services?)\b)|\bbot (?:check|detected|protection|challenge)\b|\b(?:human|bot) (?:verification|check|challenge)\b.*\b(?:failed|required|needed|pending|incomplete|expired)\b/,
  // "No robot", and "a person".
  /\bkein\w* (?:ro)?bot(?:er)?\b|\bpas un (?:ro)?bot\b|\bno (?:eres|soy|es|sea|seas) un (?:ro)?bot\b|\bnao (?:e|sou|seja) um robo\b|\bnon (?:sei|sono|sia) un (?:ro)?bot\b|\bgeen (?:ro)?bot\b|\b(?:inte|ikke) (?:ar |er )?en (?:ro)?bot\b|\bnie jestes robotem|\bn(?:ejste|ejsem) robot|\brobot olmad|\bbukan robot|\bkhong phai (?:la )?(?:robot|nguoi may)|(?<!\S)не робот|لست روبوت|ロボットではな|不是机器人|不是機器人|로봇이 아/,
  /\bsie ein mensch\b|\betes (?:bien )?(?:un |une )?(?:etre )?humain|\beres (?:un )?(?:ser )?human|\bvoce e (?:um )?(?:ser )?human|\bsei (?:un )?(?:essere )?umano|\b(?:u|je) een mens\b|\bdu ar (?:en )?manniska|\bdu er et menneske|\bjestes czlowiekiem|\bjste clovek|\binsan oldug|\banda (?:adalah )?manusia|\bban la (?:con )?nguoi|(?<!\S)(?:вы человек|ви людина)|أنك إنسان|人間であること|您是真人|是人类|사람인지 확인/,
  // The browser is being looked at.
  /\b(?:browser|verbindung) (?:wird|werden) (?:\w+ )?(?:uebe?rprue?f|ue?berprue?f|geprue?f)|\b(?:ue?berprue?fung|prue?fung) (?:ihres|deines|des) browsers\b|\bverification (?:de votre|du) navigateur|\bverifions (?:que )?votre navigateur|\b(?:comprobando|verificando) (?:o |su |tu |el |seu |o seu )?navegador|\b(?:controllo|verifica) del (?:tuo |suo )?browser|\bbrowser wordt (?:\w+ )?gecontroleerd|\bcontroleren van (?:uw|je|de) browser|\bsprawdza(?:nie|my) (?:\w+ )?przegladark|\b(?:kontrolujeme|overujeme|kontrola) (?:\w+ )?prohlizec|\bkontroller(?:ar|er) (?:din |den )?(?:webblasar|nettleser|browser)|\btarayıcınız (?:\S+ )?(?:kontrol|denetlen|dogrulan)|\bmemeriksa (?:peramban|browser)|\bkiem tra trinh duyet/,
  /(?:проверк[аи]|проверяем|перевірк[аи]|перевіряємо) (?:\S+ )?браузер|التحقق من (?:ال)?متصفح|ブラウザ\S{0,6}(?:確認|チェック)して|(?:检查|检测|檢查|檢測)\S{0,4}(?:浏览器|瀏覽器)|브라우저\S* (?:확인|검사)하/,
]

/** In such a clause it asks for something else as well. */
export const otherProofs = /\b(?:2fa|mfa|otp|totp|sms|passkey|one time|two factor)\b/
