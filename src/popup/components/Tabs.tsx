import type { MessageId } from '../../contract/messages'
import { Say, useSay } from './Say'

export const tabs = ['fix', 'owner', 'details'] as const
export type Tab = (typeof tabs)[number]

const names: Readonly<Record<Tab, MessageId>> = { fix: 'tab_fix', owner: 'tab_owner', details: 'tab_details' }

/** Keys as in the ARIA tabs pattern: arrows along the reading direction, Home and End. */
function nextOf(tab: Tab, key: string, rtl: boolean): Tab | undefined {
  const at = tabs.indexOf(tab)
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight'
  const back = rtl ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward) return tabs[(at + 1) % tabs.length]
  if (key === back) return tabs[(at + tabs.length - 1) % tabs.length]
  if (key === 'Home') return tabs[0]
  return key === 'End' ? tabs.at(-1) : undefined
}

export function Tabs({ tab, choose }: { tab: Tab; choose: (tab: Tab) => void }) {
  const say = useSay()
  function move(event: KeyboardEvent) {
    const next = nextOf(tab, event.key, document.documentElement.dir === 'rtl')
    if (!next) return
    event.preventDefault()
    choose(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={say({ id: 'tabs_label' })} onKeyDown={move}>
      {tabs.map((each) => (
        <button
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === tab}
          aria-controls="panel"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => choose(each)}
        >
          <Say of={{ id: names[each] }} />
        </button>
      ))}
    </div>
  )
}
