/** What the person may choose; kept in `storage.local`. Options come with their own issue. */
export interface Settings {
  readonly version: 1
}

export const defaultSettings: Settings = { version: 1 }
