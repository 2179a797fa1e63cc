import { fileURLToPath } from 'node:url'

/** Where pictures of a test run go. */
export const screenshots = fileURLToPath(new URL('../../test-results/screenshots/', import.meta.url))
