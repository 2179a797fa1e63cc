/** The person's system, as far as its ways of doing things differ. */
export type System = 'windows' | 'mac' | 'chromeos' | 'linux' | 'other'

/** Browsers whose settings are laid out in ways of their own; `chromium`: any other of that family. */
export type BrowserName = 'chrome' | 'edge' | 'brave' | 'opera' | 'vivaldi' | 'chromium' | 'firefox'

/** What the product runs on: what guides are worded after. */
export interface Device {
  readonly system: System
  /** macOS 14.5: [14, 5]. Absent where the browser keeps it to itself. */
  readonly systemVersion?: readonly number[]
  readonly browserName: BrowserName
  /** Scheme of the browser's own pages, where an extension may open them: `chrome` for `chrome://settings`. */
  readonly ownPages?: string
}
