import { browser } from './browser'

/**
 * Runs `read` in the tab's top document, or in that of `frameId`, and answers what it returned; undefined where the
 * browser lets nobody in (its own error page, a sign-in window that is open, no access) or the frame is gone. `read` must
 * not use anything outside itself.
 */
export async function readPage<T>(tabId: number, read: () => T, frameId = 0): Promise<T | undefined> {
  try {
    const target = { tabId, frameIds: [frameId] }
    const [frame] = await browser.scripting.executeScript({ target, func: read })
    return frame?.result as T | undefined
  } catch {
    return undefined
  }
}
