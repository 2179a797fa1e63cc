import { until } from '../until'
import type { LaunchedFirefox } from './launch'

export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Clicks on our button in the toolbar, for the tab in front, and answers how large the panel becomes once it shows what
 * it has to say: Firefox sets width and height together. Closes it again.
 */
export async function sizeOfPanel({ inChrome }: Pick<LaunchedFirefox, 'inChrome'>, id: string): Promise<Size> {
  const button = `#nav-bar [data-extensionid="${id}"] .unified-extensions-item-action-button`
  const panel = `document.querySelector('.webextension-popup-browser')`
  await inChrome(`document.querySelector(${JSON.stringify(button)}).click()`)
  const measure = `(() => { const at = ${panel}?.getBoundingClientRect(); return JSON.stringify([at?.width ?? 0, at?.height ?? 0]) })()`
  const read = async () => JSON.parse(await inChrome<string>(measure)) as [number, number]
  const [width, height] = await until('a panel with a refusal in it', read, ([, tall]) => tall > 400)
  await inChrome(`${panel}.closest('panel').hidePopup()`)
  return { width, height }
}
