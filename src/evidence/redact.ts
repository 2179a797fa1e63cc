/** What may leave this room as text. */
export { isPlainName, redactName } from './redact-name'
export { redactPath } from './redact-path'
export { isPlainHost, redactUrl } from './redact-url'
export { scrub } from './scrub'
