import { render } from 'preact'
import type { StepId } from '../../../src/contract/remedies'
import english from '../../../public/_locales/en/messages.json'
import { Popup } from '../../../src/popup/Popup'
import type { MessagesFile } from '../../../src/text/from-file'
import { fakePort } from '../fake-port'
import { states } from '../records'

/** Every text half as long again, as German or Finnish may be. */
function lengthen(file: MessagesFile): MessagesFile {
  return Object.fromEntries(
    Object.entries(file).map(([id, { message }]) => {
      const words = message.split(' ')
      return [id, { message: [...words, ...words.slice(0, Math.ceil(words.length / 2))].join(' ') }]
    }),
  )
}

function whenThere(selector: string, act: (element: HTMLElement) => void): void {
  const found = document.querySelector<HTMLElement>(selector)
  if (found) act(found)
  else requestAnimationFrame(() => whenThere(selector, act))
}

/** Only this step, unfolded. */
function showAlone(id: StepId): void {
  const [remedy, part] = id.split('/')
  const all = [...document.querySelectorAll<HTMLElement>('.step, .prevent')]
  const step = all.find(({ dataset }) => dataset['remedy'] === remedy && dataset['part'] === part)
  if (!step) return console.error(`${id} is not offered in ${asked.get('state')}`)
  for (const details of [step, ...step.querySelectorAll('details')])
    if (details instanceof HTMLDetailsElement) details.open = true
  for (const other of all) if (other !== step && other.matches('.step')) other.style.display = 'none'
}

/** `?state=sure&dir=rtl&long=1`: one state as the popup shows it; without a state: links to all of them. */
const asked = new URLSearchParams(location.search)
const state = states[asked.get('state') ?? '']
document.documentElement.dir = asked.get('dir') ?? 'ltr'
document.documentElement.classList.toggle('is-page', asked.has('page'))
if (state) {
  render(<Popup port={fakePort(state, asked.has('long') ? lengthen(english) : english)} />, document.body)
  const { tab, alone } = state
  if (tab) whenThere(`#tab-${tab}`, (element) => element.click())
  if (alone) whenThere('.step', () => showAlone(alone))
} else
  render(
    <ul>
      {Object.keys(states).map((name) => (
        <li>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    document.body,
  )
