import { isAtWorkIn } from '../../contract/at-work'
import type { TabRecord } from '../../contract/incident'
import { tabRecord } from '../../store/incidents'

/**
 * Answers once no step of the tab is being carried out. A worker that dies over one never answers, which the browser
 * tells whoever waits for it.
 */
export function workEnds({ tabId }: { readonly tabId: number }): Promise<null> {
  const record = tabRecord(tabId)
  return new Promise((done) => {
    const see = (now: TabRecord) => {
      if (isAtWorkIn(now)) return
      stop()
      done(null)
    }
    const stop = record.watch(see)
    void record.get().then(see)
  })
}
