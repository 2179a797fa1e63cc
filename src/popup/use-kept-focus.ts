import { useEffect } from 'preact/hooks'

const focusable = '[tabindex], a, button:not([disabled]), summary, input'

/** Where the focus may stand, from the element outwards. */
function lineFrom(element: Element | null | undefined): HTMLElement[] {
  const at = element?.closest<HTMLElement>(focusable)
  return at ? [at, ...lineFrom(at.parentElement)] : []
}

/**
 * Many a button goes once it is clicked, and the browser drops the focus with it: whoever is at it by keyboard or screen
 * reader stays where it stood, at its step, else at what the page says by now.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let line: HTMLElement[] = []
    // Who clicks beside the buttons lays the focus down: then there is none to keep.
    const follow = ({ target }: Event) => {
      line = lineFrom(target as Element | null)
    }
    const mind = () => {
      const at = document.activeElement
      if ((at && at !== document.body && !at.matches('[disabled]')) || !line.length) return
      const left = line.find((element) => element.isConnected && element.matches(focusable))
      // What had the focus is there still: the person has left it.
      if (left === line[0]) return
      ;(left ?? document.querySelector('main'))?.focus()
    }
    const changes = new MutationObserver(mind)
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('pointerdown', follow)
    document.addEventListener('focusin', follow)
    return () => {
      changes.disconnect()
      document.removeEventListener('pointerdown', follow)
      document.removeEventListener('focusin', follow)
    }
  }, [])
}
