import { useEffect, useState } from 'preact/hooks'
import type { Hand } from '../contract/bisect'
import type { Device } from '../contract/device'
import type { Message } from '../contract/messages'
import type { Permission } from '../platform/permissions'
import { wayTo } from '../remedies/ways'
import type { Counts } from '../store/counts'
import { say } from '../text/say'
import { tame } from '../text/tame'

/** All that the page needs of the world. */
export interface World {
  readonly catalogue: Parameters<typeof say>[1]
  /** The page is shown one click from the browser's list of extensions. */
  readonly beside: boolean
  readDevice(): Promise<Device>
  readHeld(): Promise<readonly Permission[]>
  giveBack(permission: Permission): Promise<void>
  /** These two answer the way to stop. */
  watchPermissions(listener: () => void): () => void
  watchHands(listener: () => void): () => void
  readHands(): Promise<readonly Hand[]>
  countStored(): Promise<Counts>
}

const uses = { browsingData: 'options_uses_browsing_data', management: 'options_uses_management' } as const
const counted = { tabs: 'options_tabs', hosts: 'options_hosts', undoable: 'options_undoable' } as const

/** What is read anew whenever `watch` calls back; undefined before it was read. */
function useRead<T>(read: () => Promise<T>, watch: (listener: () => void) => () => void): T | undefined {
  const [value, setValue] = useState<T>()
  useEffect(() => {
    const again = () => void read().then(setValue, () => undefined)
    again()
    return watch(again)
  }, [read, watch])
  return value
}

/** The page about us among the browser's pages about extensions. */
export function Options(world: World) {
  const { catalogue, beside, giveBack, readHeld, watchPermissions, readHands, watchHands, countStored } = world
  const [device, setDevice] = useState<Device>()
  const held = useRead(readHeld, watchPermissions)
  const hands = useRead(readHands, watchHands) ?? []
  const counts = useRead(countStored, watchPermissions)
  useEffect(() => void world.readDevice().then(setDevice, () => undefined), [])
  const tell = (of: Message) => say(of, catalogue, true)

  return (
    <main>
      <h1>{tell({ id: 'extension_name' })}</h1>
      <p>{tell({ id: 'options_lead' })}</p>
      <section class={hands.length ? 'asked' : undefined}>
        <h2>{tell({ id: 'options_list_title' })}</h2>
        <p>{beside ? tell({ id: 'options_list_beside' }) : device && tell(wayTo('extensions', device).say)}</p>
        {(['off', 'on'] as const).map((to) => {
          const all = hands.filter((each) => each.to === to)
          return (
            all.length > 0 && (
              <div key={to}>
                <p>
                  {tell({ id: to === 'off' ? 'bisect_hand_off' : 'bisect_hand_on', values: [{ count: all.length }] })}
                </p>
                <ul>
                  {all.map(({ id, name, done }) => (
                    <li key={id} data-done={done}>
                      {done ? '✓' : '○'} <b dir="auto">{tame(name, 80)}</b>
                    </li>
                  ))}
                </ul>
              </div>
            )
          )
        })}
      </section>
      <section>
        <h2>{tell({ id: 'options_held_title' })}</h2>
        <p>{tell({ id: 'options_held_always' })}</p>
        {held && (
          <ul>
            {held.map((permission) => (
              <li key={permission} class="held">
                {tell({ id: uses[permission] })}
                <button type="button" onClick={() => void giveBack(permission)}>
                  {tell({ id: 'options_give_back_button' })}
                </button>
              </li>
            ))}
          </ul>
        )}
        {held?.length === 0 && <p class="quiet">{tell({ id: 'options_held_none' })}</p>}
      </section>
      <section>
        <h2>{tell({ id: 'options_stored_title' })}</h2>
        <p>{tell({ id: 'options_stored_lead' })}</p>
        {counts && (
          <ul>
            {(['tabs', 'hosts', 'undoable'] as const).map((what) => (
              <li key={what}>{tell({ id: counted[what], values: [{ count: counts[what] }] })}</li>
            ))}
            {counts.extensions > 0 && (
              <li>{tell({ id: 'options_extensions', values: [{ count: counts.extensions }] })}</li>
            )}
          </ul>
        )}
      </section>
    </main>
  )
}
