import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'
const form = '<form method="post"><input type="password" name="p"><button>Sign in</button></form>'
const long = `<main>${'Reports of today. '.repeat(30)}</main>`

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)!.incidents[0]!

/** The page is refused, the popup asks why, a step loads it again, and it opens. */
async function opens(html: string, refused = '<p>Your session has expired.</p>'): Promise<void> {
  await visit(extension, url, 401, { html: refused })
  await extension.ask('look', { tabId: 1 })
  await extension.ask('take', { tabId: 1, incident: incident().id, step: 'reload-fresh' })
  await visit(extension, url, 200, { html })
}

describe('a page that a step seems to have mended', () => {
  it('is left to the person to judge where it is little but a form to sign in with', async () => {
    await opens(`<h1>Welcome</h1>${form}`)
    expect(incident()).toMatchObject({
      state: 'open',
      steps: [{ state: 'unchecked', note: { id: 'step_opened_asks' } }],
    })
    expect(incident()).not.toHaveProperty('fixed')
    await visit(extension, url, 200, { html: long })
    expect(incident()).toMatchObject({ state: 'healed' })
  })

  it.each([
    ['without a form', '<h1>Welcome</h1>'],
    ['with a small form beside what it is about', form + long],
    ['with a small form in its head', `<header>${form}</header><p>Nothing new</p>`],
    ['to choose a new password', form.replace('<button>', '<input type="password" name="again"><button>')],
  ])('is fixed where it is one %s', async (_, html) => {
    await opens(html)
    expect(incident()).toMatchObject({ state: 'healed', steps: [{ state: 'fixed' }] })
  })

  it('is left to the person to judge where its own words still turn away', async () => {
    await opens('<h1>401 Unauthorized</h1><p>You are not authorized to view this page.</p>')
    expect(incident()).toMatchObject({
      state: 'open',
      steps: [{ state: 'unchecked', note: { id: 'step_opened_refuses' } }],
    })
  })

  it('is fixed where the refused page had such a form, too', async () => {
    await opens(`${form}<p>Nothing new</p>`, `${form}<p>Refused</p>`)
    expect(incident()).toMatchObject({ state: 'healed', steps: [{ state: 'fixed' }] })
  })
})
