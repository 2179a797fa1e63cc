import { useEffect } from 'preact/hooks'

/** Quicker than anybody who has seen what came of the first click, ms; and how far from it at most, px. */
const quick = 150
const near = 8

const isNear = (one: MouseEvent, other: MouseEvent) =>
  Math.abs(one.clientX - other.clientX) <= near && Math.abs(one.clientY - other.clientY) <= near

/**
 * Who clicks twice out of habit means one click: by the second one, another button may stand in the place of the first.
 * Clicks of a keyboard have no place (`detail` 0, UI Events 5.3.1): there the focus does not pass to what comes next.
 */
export function useSingleClicks(): void {
  useEffect(() => {
    let last: MouseEvent | undefined
    const hear = (event: MouseEvent) => {
      if (!event.detail || !(event.target as Element).closest('button, a')) return
      // Firefox counts anew where another element took the place of the first.
      const again = event.detail > 1 || (last && event.timeStamp - last.timeStamp < quick && isNear(event, last))
      if (again) {
        event.preventDefault()
        event.stopPropagation()
      }
      last = event
    }
    document.addEventListener('click', hear, true)
    return () => document.removeEventListener('click', hear, true)
  }, [])
}
