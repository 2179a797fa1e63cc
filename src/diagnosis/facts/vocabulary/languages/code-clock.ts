import { device } from './device-rule'
import { phone } from './push-approval'

const time = String.raw`(?:\b(?:time|clock|date|\w*uhr(?:zeit)?|\w*zeit|heure|horloge|hora|reloj|relogio|ora|orologio|tijd|klok|klocka\w*|tid\w*|klokk\w*|godzina|czas|zegar\w*|cas|saat\w*|waktu|jam|gio)\b|врем|час|الوقت|الساعة|時刻|時計|时间|時間|시간|시계)`

const code = String.raw`(?:\b(?:\w*codes?|codigos?|codic[ei]|kod\w*|otp|totp|ma)\b|код|رمز|コード|代码|验证码|驗證碼|코드)`

const codeClock = new RegExp(`^(?=.*${time})(?=.*(?:${phone}|\\bauthenticator))(?=.*${code})`)

/** True for a clause, folded, of the clock of the phone whose app makes the codes (RFC 6238 5.2): no clock of this browser or of the site. */
export const isOfCodeClock = (plain: string) => codeClock.test(plain)

const ofDevice = new RegExp(
  `^(?=.*${time})(?=.*(?:${phone}|\\b(?:authenticator|smart ?phones|handys|telefons)|${device}))`,
)

/** True for one of the clock of a phone, or of a device that is not named closer. */
export const isOfDeviceClock = (plain: string) => ofDevice.test(plain)

const aCode = new RegExp(`${code}|\\bauthenticator`)

/** True for one of a code, or of the app that makes it. */
export const namesCode = (plain: string) => aCode.test(plain)
