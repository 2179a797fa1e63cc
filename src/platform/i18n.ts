import { browser } from './browser'

/** The browser's own catalogue, in the shape that `text/` takes. */
export const browserCatalogue = {
  locale: browser.i18n.getUILanguage(),
  lookup: (id: string, substitutions: string[]): string => browser.i18n.getMessage(id, substitutions),
}

/** Writing direction of the person's language. */
export function direction(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'
}
