import { useEffect, useState } from 'preact/hooks'
import { firstLetters } from '../keyboard'
import { usePort } from '../port'
import { Say } from './Say'

/** Caps Lock as it is now, and which letters the keyboard writes. Nothing that is typed is kept, or even read. */
export function KeyboardPanel() {
  const { keyboardLayout } = usePort()
  const [caps, setCaps] = useState<boolean>()
  const [letters, setLetters] = useState<string>()

  useEffect(() => {
    const note = (event: KeyboardEvent | MouseEvent) => setCaps(event.getModifierState('CapsLock'))
    const kinds = ['keydown', 'keyup', 'mousemove', 'mousedown'] as const
    for (const kind of kinds) document.addEventListener(kind, note)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, note)
    }
  }, [])

  useEffect(() => {
    void keyboardLayout().then((layout) => setLetters(layout && firstLetters(layout)))
  }, [keyboardLayout])

  return (
    <div class="keyboard">
      <p class={caps ? 'warning' : undefined} role="status">
        <Say
          of={{ id: caps === undefined ? 'keyboard_caps_unknown' : caps ? 'keyboard_caps_on' : 'keyboard_caps_off' }}
        />
      </p>
      {letters && (
        <p>
          <Say of={{ id: 'keyboard_layout', values: [{ code: letters }] }} />
        </p>
      )}
    </div>
  )
}
