import { browser } from './browser'

/** How long a page may take to come whole before it is read as far as it came, ms: some never end. */
const patience = 2_000

/**
 * Runs `read` in the tab's top document, or in that of `frameId`, and answers what it returned; undefined where the
 * browser lets nobody in (its own error page, a sign-in window that is open, no access) or the frame is gone. `read` must
 * not use anything outside itself.
 */
export async function readPage<T>(tabId: number, read: () => T, frameId = 0): Promise<T | undefined> {
  const target = { tabId, frameIds: [frameId] }
  // The browser waits with it until the document has come whole.
  const whole = browser.scripting.executeScript({ target, func: read })
  const late = after(patience)
  const ran = Promise.race([
    whole,
    late.then(() => browser.scripting.executeScript({ target, func: read, injectImmediately: true })),
  ])
  try {
    const [frame] = await ran
    return frame?.result as T | undefined
  } catch {
    return undefined
  } finally {
    late.cancel()
    // Once it has come whole, nobody asks any more.
    whole.catch(() => undefined)
  }
}

/** A wait that can be given up: then it never ends. */
function after(ms: number): Promise<void> & { cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = new Promise<void>((done) => (timer = setTimeout(done, ms)))
  return Object.assign(wait, { cancel: () => clearTimeout(timer) })
}
