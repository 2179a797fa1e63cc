// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { type FakePort, isQuestion } from './fake-port'
import { open } from './open'
import { diagnosis, incident, record, type State, taken } from './records'

afterEach(cleanup)

const refused = diagnosis([['server-misconfigured', 0.92]])
const shown = (...steps: Parameters<typeof taken>[]): State => ({
  look: { access: 'watched' },
  record: record(incident({ diagnosis: refused, steps: steps.map((step) => taken(...step)) })),
})

/** A click of the mouse at this height, ms after the page began. */
async function click(name: string | RegExp, at: number, { clientY = 300, detail = 1 } = {}): Promise<void> {
  const button = await screen.findByRole('button', { name })
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail, clientX: 80, clientY })
  Object.defineProperty(event, 'timeStamp', { value: at })
  button.dispatchEvent(event)
}

const asked = ({ asked }: FakePort) => asked.filter(({ name }) => !isQuestion(name)).map(({ name }) => name)

it('takes a second click for none that comes as quickly as that of a double click', async () => {
  const port = await open(shown(['contact-site', 'unchecked']))
  await click('Still refused', 1_000)
  port.change(shown(['contact-site', 'no-help', { note: { id: 'step_said_refused' } }]).record)
  // As Firefox tells of it, which counts the clicks of each element; and as Chromium does.
  await click('Again: Ask the site’s people', 1_100)
  await click('Again: Ask the site’s people', 1_300, { detail: 2 })
  expect(asked(port)).toEqual(['say'])
  await click('Again: Ask the site’s people', 2_000)
  expect(asked(port)).toEqual(['say', 'take'])
})

it('hears two quick clicks at two places, and those of a keyboard, which have none', async () => {
  const port = await open(shown(['contact-site', 'unchecked']))
  await click('Still refused', 1_000)
  await click(/^Reload: /, 1_100, { clientY: 200 })
  expect(asked(port)).toEqual(['say', 'take'])
  screen.getByRole('button', { name: 'Still refused' }).click()
  screen.getByRole('button', { name: 'Still refused' }).click()
  expect(asked(port)).toEqual(['say', 'take', 'say', 'say'])
})
