/** Site -> the end of the last one in line. */
const turns = new Map<string, Promise<unknown>>()

/** Site -> how the tests there are stopped. */
const tests = new Map<string, Set<() => void>>()

/** Whoever reads or changes the jar of a site (registrable domain) waits for those who were there before. */
export function inTurnAt<T>(site: string, doing: () => Promise<T>): Promise<T> {
  const turn = (turns.get(site) ?? Promise.resolve()).then(doing)
  const end = turn.then(
    () => undefined,
    () => undefined,
  )
  turns.set(site, end)
  void end.then(() => turns.get(site) === end && turns.delete(site))
  return turn
}

/** The tests of a site give way to what the person does to its jar meanwhile; answers what is to be called at their end. */
export function givesWay(site: string, stop: () => void): () => void {
  const here = tests.get(site) ?? new Set()
  tests.set(site, here.add(stop))
  return () => {
    here.delete(stop)
    if (!here.size && tests.get(site) === here) tests.delete(site)
  }
}

/** Stops the tests of the site, and does it once those have put back what they changed. */
export function takeJarOver<T>(site: string, doing: () => Promise<T>): Promise<T> {
  for (const stop of tests.get(site) ?? []) stop()
  return inTurnAt(site, doing)
}
