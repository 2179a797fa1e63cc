// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { open } from '../open'
import { tests } from '../states/tests'

afterEach(cleanup)

/** What stands in the popup of each question that was asked, by the question's id. */
async function told(state: string): Promise<Record<string, string | null>> {
  await open(tests[state]!)
  const items = [...document.querySelectorAll<HTMLElement>('[data-remedy="run-checks"] [data-experiment]')]
  return Object.fromEntries(items.map((item) => [item.dataset['experiment'], item.textContent]))
}

describe('Checks', () => {
  it('says what will be asked, and nothing of what it would tell', async () => {
    const said = await told('tests-before')
    expect(said['without-cookies']).toBe('This page without cookies')
    expect(Object.values(said).join()).not.toMatch(/refused|sends the page/)
  })

  const sentences = {
    'tests-same': [
      'no old copy is to blame',
      'removing them would not be enough',
      'in front: no answer. This tells nothing',
      'At www.acme.test it is refused as well',
      'is right to within 1 second',
    ],
    'tests-changed': [
      'As a page of its own it opens',
      'Without cookies the page opens',
      'With https:// in front the page opens',
      'At www.acme.test the page opens',
      'is 10 minutes ahead of the site’s',
    ],
    'tests-blind': [
      'one of its cookies was left out: your browser keeps it even from us. This tells nothing',
      'the name and password that your browser adds were left out, too. This tells nothing',
      'leads on to another page, and the browser keeps from us which. This tells nothing',
      'at www.acme.test: answered with another error',
      'did not say what time it has. This tells nothing',
    ],
  }

  it.each(Object.entries(sentences))('says what each told: %s', async (state, expected) => {
    expect(Object.values(await told(state))).toEqual(expected.map((part) => expect.stringContaining(part)))
  })
})
