/** A step, or a page, removes or brings several cookies at once: within this time they are one change, ms. */
const ofOneChange = 150
/** A site may set cookies all the time: what is shown is never older than this, ms. */
const mostLag = 1_000

/**
 * Makes one call of `then` of changes that come close together: once they rest, and where they do not, every second all
 * the same. Answers what to call at each change, and the way to give up what is due.
 */
export function gatherChanges(then: () => void): [changed: () => void, giveUp: () => void] {
  let due: { readonly at: number; readonly timer: ReturnType<typeof setTimeout> } | undefined
  const giveUp = () => {
    clearTimeout(due?.timer)
    due = undefined
  }
  const changed = () => {
    const now = performance.now()
    const at = due?.at ?? now + mostLag
    giveUp()
    const call = () => {
      giveUp()
      then()
    }
    due = { at, timer: setTimeout(call, Math.min(ofOneChange, Math.max(0, at - now))) }
  }
  return [changed, giveUp]
}
