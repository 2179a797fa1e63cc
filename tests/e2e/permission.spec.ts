import { expect, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/**
 * The browser's own prompt closes the popup, and no event tells of a refusal. Here it is drawn nowhere, and goes with the
 * popup that asked; that its own button is pressed is shown by `tests/support/try-real-prompt.ts`.
 */
test('a step whose permission is not given says so in the next popup, and turns into what can be done by hand', async ({
  extension,
  page,
  serve,
}) => {
  const html = { 'content-type': 'text/html' }
  let mended = false
  const server = await serve('not-given.test', (_, res) =>
    mended
      ? res.writeHead(200, html).end('<p>Board</p>')
      : res.writeHead(401, html).end('<p>Cookies are disabled. Please enable cookies in your browser.</p>'),
  )
  const step = 'rule-out-extensions'
  const popup = await popupOver(extension, page, `${server.origin}/board`)
  await expect(stepIn(popup, step)).not.toContainText('Manage extensions')
  await takeStep(popup, step)
  const waits = async () => (await extension.recordOf(page))?.incidents[0]?.steps[0]?.asking
  await expect.poll(waits).toBe(true)
  await popup.close()

  const again = await extension.openPopup(page)
  await expectStep(again, step, 'unavailable')
  await expect(stepIn(again, step)).toContainText('did not give us the permission')
  await expect(stepIn(again, step)).toContainText('Manage extensions')
  expect(await waits()).toBe(false)
  // Nothing was switched off, so it is refused as before.
  await takeStep(again, step)
  await expectStep(again, step, 'no-help')
  mended = true
  await takeStep(again, step)
  await expectFixed(again, step)
})
