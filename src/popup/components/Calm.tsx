import type { Words } from '../instead-words'
import { Say } from './Say'

/** Nothing to explain, or not yet. */
export function Calm({ words: { headline, lead } }: { words: Words }) {
  return (
    <div class="calm">
      <h1 id="headline">
        <Say of={headline} />
      </h1>
      {lead.map((sentence) => (
        <p class="lead">
          <Say of={sentence} />
        </p>
      ))}
    </div>
  )
}
