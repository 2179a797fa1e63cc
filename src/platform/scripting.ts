import { browser } from './browser'

/**
 * Runs `read` in the tab's top document and answers what it returned; undefined where the browser lets nobody in
 * (its own error page, a sign-in window that is open, no access). `read` must not use anything outside itself.
 */
export async function readPage<T>(tabId: number, read: () => T): Promise<T | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: read })
    return frame?.result as T | undefined
  } catch {
    return undefined
  }
}
