/** Id of an undo -> what this life of the worker removes or puts back under it. */
const working = new Map<string, Promise<unknown>>()

/** Removes or puts back what is kept under `id`: how much that will be is told only once it is done. */
export async function workOn<T>(id: string, doing: () => Promise<T>): Promise<T> {
  const work = doing()
  working.set(id, work)
  try {
    return await work
  } finally {
    // What came after it under the same id has its own end.
    if (working.get(id) === work) working.delete(id)
  }
}

export const isWorkedOn = (id: string): boolean => working.has(id)

/** Waits for what is being done under `id`, whether it goes well or not. */
export async function workDone(id: string): Promise<void> {
  await working.get(id)?.catch(() => undefined)
}
