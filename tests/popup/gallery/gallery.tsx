import { render } from 'preact'
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

/** `?state=sure&dir=rtl&long=1`: one state as the popup shows it; without a state: links to all of them. */
const asked = new URLSearchParams(location.search)
const state = states[asked.get('state') ?? '']
document.documentElement.dir = asked.get('dir') ?? 'ltr'
document.documentElement.classList.toggle('is-page', asked.has('page'))
if (state) {
  render(<Popup port={fakePort(state, asked.has('long') ? lengthen(english) : english)} />, document.body)
  if (state.tab)
    requestAnimationFrame(function click() {
      const tab = document.getElementById(`tab-${state.tab}`)
      if (tab) tab.click()
      else requestAnimationFrame(click)
    })
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
