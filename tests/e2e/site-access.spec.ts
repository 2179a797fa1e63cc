import { expect, type Extension, startExtension, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { stepIn } from '../support/steps'

type Access = 'ON_CLICK' | 'ON_ALL_SITES'
interface Chrome {
  chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } }
}

/** What the person chooses under "Site access" on the browser's own page about the extension. */
async function choose({ context, id }: Extension, hostAccess: Access): Promise<void> {
  const settings = await context.newPage()
  await settings.goto(`chrome://extensions/?id=${id}`)
  await settings.evaluate(
    (change) => (globalThis as unknown as Chrome).chrome.developerPrivate.updateExtensionConfiguration(change),
    { extensionId: id, hostAccess },
  )
  await settings.close()
}

const step = 'clear-site-data'

test('access that is taken away and given back while the popup is open: it follows both', async ({ serve }) => {
  // A browser of its own: the others need their access.
  const extension = await startExtension({ args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] })
  const server = await serve('access.test', (_, res) => void res.writeHead(401).end('Session expired'))
  await extension.context.addCookies([{ name: 'sid', value: 'dead', url: server.origin }])
  const popup = await popupOver(extension, await extension.openTab(), `${server.origin}/page`)
  const gone = popup.locator('[data-news="no-access"]')
  const preview = stepIn(popup, step).locator('.preview')
  await expect(preview).toContainText('Which one (1 cookie)')
  await expect(gone).toHaveCount(0)

  await choose(extension, 'ON_CLICK')
  await expect(gone).toContainText('keeps us away from this site')
  await expect(preview).toContainText('cannot be seen')
  await expect(preview).not.toContainText('no cookie')
  await expect(stepIn(popup, step).getByRole('button', { name: 'Remove' })).toBeDisabled()
  const reload = stepIn(popup, 'reload-fresh').getByRole('button')
  await expect(reload).toBeDisabled()
  await extension.screenshot(popup, 'access-gone')

  await choose(extension, 'ON_ALL_SITES')
  await expect(gone).toHaveCount(0)
  await expect(preview).toContainText('Which one (1 cookie)')
  await expect(reload).toBeEnabled()
  await expect(stepIn(popup, step).getByRole('button', { name: 'Remove' })).toBeEnabled()
  await extension.close()
})
