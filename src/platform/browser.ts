/** The one import of the browser's API: promises and one name in every browser. */
export { default as browser } from 'webextension-polyfill'
