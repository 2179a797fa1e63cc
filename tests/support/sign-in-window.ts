import type { CDPSession, Page } from '@playwright/test'

export interface HttpLogin {
  readonly user: string
  readonly password: string
}

/** A page that is left takes its requests along. */
const gone = () => undefined

/**
 * What the person does with the browser's own sign-in window, whenever it asks: types what `answer` returns, or closes it.
 * A browser without a display has no window that could be clicked; asked by the debugging protocol, it takes the same ways.
 */
export async function answerSignInWindow(page: Page, answer: () => HttpLogin | undefined): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  session.on(
    'Fetch.requestPaused',
    ({ requestId }) => void session.send('Fetch.continueRequest', { requestId }).catch(gone),
  )
  session.on('Fetch.authRequired', ({ requestId }) => {
    const login = answer()
    const authChallengeResponse = login
      ? ({ response: 'ProvideCredentials', username: login.user, password: login.password } as const)
      : ({ response: 'CancelAuth' } as const)
    void session.send('Fetch.continueWithAuth', { requestId, authChallengeResponse }).catch(gone)
  })
  await session.send('Fetch.enable', { handleAuthRequests: true })
  return session
}

/** Opens `url` and closes the browser's own sign-in window as soon as it asks. */
export async function closeSignInWindow(page: Page, url: string): Promise<void> {
  const session = await answerSignInWindow(page, () => undefined)
  // Chromium calls the visit failed and shows the refusal all the same.
  await page.goto(url).catch((error: Error) => {
    if (!/ERR_(INVALID_AUTH_CREDENTIALS|HTTP_RESPONSE_CODE_FAILURE)/.test(error.message)) throw error
  })
  await session.detach()
}
