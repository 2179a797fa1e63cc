import { type Extension, startExtension } from './extension'
import type { LaunchOptions } from './launch'

/**
 * Does `act` in a browser of its own. Where the browser itself crashes over it, that is said, and done once more in
 * another one: Chromium 156 does so now and then (twice in some fifty runs) as an extension's popup is opened over its
 * button by the debugging protocol, and tells nothing of the extension. A second crash, and whatever else fails, is thrown.
 */
export async function unlessItCrashes(
  options: LaunchOptions,
  act: (extension: Extension) => Promise<void>,
): Promise<void> {
  if (await didCrash(options, act)) {
    console.log('CHROMIUM CRASHED by itself: once more in another one.')
    if (await didCrash(options, act)) throw new Error('Chromium crashed twice at the same place: that is no accident.')
  }
}

/** True where the browser was gone before anybody closed it. */
async function didCrash(options: LaunchOptions, act: (extension: Extension) => Promise<void>): Promise<boolean> {
  const extension = await startExtension(options)
  const browser = { gone: false }
  extension.context.once('close', () => (browser.gone = true))
  try {
    await act(extension)
    return false
  } catch (error) {
    if (!browser.gone) throw error
    return true
  } finally {
    if (!browser.gone) await extension.close()
  }
}
