import type { Page } from '@playwright/test'

/**
 * Opens `url` and closes the browser's own sign-in window as soon as it asks. A browser without a display has no window
 * that could be clicked; asked by the debugging protocol, it takes the same way out.
 */
export async function closeSignInWindow(page: Page, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  session.on('Fetch.requestPaused', ({ requestId }) => void session.send('Fetch.continueRequest', { requestId }))
  session.on('Fetch.authRequired', ({ requestId }) => {
    const authChallengeResponse = { response: 'CancelAuth' } as const
    void session.send('Fetch.continueWithAuth', { requestId, authChallengeResponse })
  })
  await session.send('Fetch.enable', { handleAuthRequests: true })
  // Chromium calls the visit failed and shows the refusal all the same.
  await page.goto(url).catch((error: Error) => {
    if (!error.message.includes('ERR_INVALID_AUTH_CREDENTIALS')) throw error
  })
  await session.detach()
}
