import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { BisectNews } from '../contract/bisect'
import type { TabRecord } from '../contract/incident'
import type { Look } from '../contract/protocol'
import type { Port } from './port'

/** The tab's record as it changes, and what the background says of the tab. A record that came by watching is newer. */
export function useRecord(port: Port): { record?: TabRecord; look?: Look; lookAgain: () => void } {
  const [record, setRecord] = useState<TabRecord>()
  const [look, setLook] = useState<Look>()
  const [asked, setAsked] = useState(0)
  const watched = useRef(false)

  useEffect(() => {
    const stop = port.watchRecord((now) => {
      watched.current = true
      setRecord(now)
    })
    void port.readRecord().then((now) => {
      if (!watched.current) setRecord(now)
    })
    return stop
  }, [port])

  const lookAgain = useCallback(() => setAsked((times) => times + 1), [])
  useEffect(() => port.watchPermissions(lookAgain), [port, lookAgain])

  const visit = record?.page?.at
  useEffect(() => {
    let gone = false
    void port.ask('look', { tabId: port.tabId }).then(
      (now) => {
        if (!gone) setLook(now)
      },
      // The worker may be starting: the record alone still says what was refused.
      () => setLook((known) => known ?? { access: 'watched' }),
    )
    return () => {
      gone = true
    }
  }, [port, visit, asked])

  return { ...(record && { record }), ...(look && { look }), lookAgain }
}

/** What is to be told of a search that this tab does not show: it may be of any tab, and change at any time. */
export function useNews(port: Port, visit: number | undefined): BisectNews | undefined {
  const [news, setNews] = useState<BisectNews | null>()
  const [changes, setChanges] = useState(0)
  useEffect(() => port.watchNews(() => setChanges((count) => count + 1)), [port])
  useEffect(() => {
    let gone = false
    const tell = (now: BisectNews | null) => {
      if (!gone) setNews(now)
    }
    // Without an answer, what was told last stands.
    void port.ask('news', { tabId: port.tabId }).then(tell, () => undefined)
    return () => {
      gone = true
    }
  }, [port, visit, changes])
  return news ?? undefined
}

/** The time, told anew every `ms` while `running`. */
export function useNow(port: Port, ms: number, running: boolean): number {
  const [now, setNow] = useState(port.now())
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(port.now()), ms)
    return () => clearInterval(timer)
  }, [port, ms, running])
  return now
}
