import type { BisectView } from '../../contract/bisect'
import { Say } from './Say'

/** How far the search for the extension that breaks a page has come. */
export function Rounds({ round, most }: Pick<BisectView, 'round' | 'most'>) {
  return (
    <>
      <p>
        <Say of={{ id: 'bisect_round', values: [round, most] }} />
      </p>
      <progress value={round - 1} max={most} aria-hidden="true" />
    </>
  )
}
