import type { Hand } from '../../contract/bisect'
import { tame } from '../../text/tame'
import { usePort } from '../port'
import { longestName } from './Extensions'
import { Say } from './Say'

const asked = [
  ['off', 'bisect_hand_off'],
  ['on', 'bisect_hand_on'],
] as const

/** What the person is to switch, off and on, each with a tick once it is done. */
export function Hands({ of }: { readonly of: readonly Hand[] }) {
  return (
    <>
      {asked.map(([to, title]) => {
        const all = of.filter((each) => each.to === to)
        return (
          all.length > 0 && (
            <div key={to} class="hands" data-to={to}>
              <p>
                <Say of={{ id: title, values: [{ count: all.length }] }} />
              </p>
              <ul class="extensions">
                {all.map(({ id, name, icon, done }) => (
                  <li key={id} data-done={done}>
                    <span class="tick" aria-hidden="true">
                      {done ? '✓' : '○'}
                    </span>
                    {icon && <img src={icon} alt="" width="20" height="20" />}
                    <span>
                      <b dir="auto">{tame(name, longestName)}</b>
                      {done && (
                        <small>
                          <Say of={{ id: 'bisect_hand_done' }} />
                        </small>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </>
  )
}

interface Props {
  readonly run: (doing: Promise<unknown>) => void
  readonly main?: boolean
}

/** The button that leads next to the browser's list of extensions, and the click that is left from there. */
export function WayToList({ run, main }: Props) {
  const { openExtensions } = usePort()
  return (
    <>
      <button type="button" class={main ? 'primary' : undefined} onClick={() => run(openExtensions())}>
        <Say of={{ id: 'bisect_hand_list_button' }} />
      </button>
      <p class="way">
        <Say of={{ id: 'bisect_hand_list_way' }} />
      </p>
    </>
  )
}
