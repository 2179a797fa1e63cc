import { useEffect, useState } from 'preact/hooks'
import { viewWithoutAccess } from './access-view'
import { AccessGone } from './components/AccessGone'
import { BrowserPage } from './components/BrowserPage'
import { Calm } from './components/Calm'
import { CalmPage } from './components/CalmPage'
import { Cure } from './components/Cure'
import { Errand, ErrandNote } from './components/Errand'
import { IncidentList } from './components/IncidentList'
import { IncidentPage } from './components/IncidentPage'
import { Missed } from './components/Missed'
import { News } from './components/News'
import { NoAccess } from './components/NoAccess'
import { Say } from './components/Say'
import { type Tab, Tabs } from './components/Tabs'
import { When } from './components/When'
import { isUnderWay } from './incident-view'
import type { Words } from './instead-words'
import { type Chosen, viewOf } from './model'
import { cedeNext } from './next-step'
import { viewOffline } from './offline-view'
import { type Port, PortProvider } from './port'
import { isOver } from './step-result'
import { useClicks } from './use-clicks'
import { useKeptFocus } from './use-kept-focus'
import { useOnline } from './use-online'
import { useNews, useRecord } from './use-record'
import { useSingleClicks } from './use-single-clicks'
import { useWorkEnds } from './use-work-ends'
import { tame } from '../text/tame'

const looking: Words = { headline: { id: 'looking_title' }, lead: [{ id: 'looking_lead' }] }

const badPort: Words = { headline: { id: 'bad_port_title' }, lead: [{ id: 'bad_port_lead' }] }

/** The whole popup. It writes no state but its own: each click is one request, and what comes of it is read back. */
export function Popup({ port }: { port: Port }) {
  const { record, look, lookAgain } = useRecord(port)
  const news = useNews(port, record?.page?.at)
  const [chosen, choose] = useState<Chosen>()
  const [tab, chooseTab] = useState<Tab>('fix')
  // What became of it stands in the step once that has changed.
  const { failed, run } = useClicks(record, lookAgain)
  useWorkEnds(port, record, lookAgain)
  useKeptFocus()
  useSingleClicks()
  const view = viewOf(record, look, port.now(), chosen)
  const { screen, entries, quiet } = view
  const online = useOnline()
  const away = look?.access === 'no-access'
  const reached = view.shown && !online ? viewOffline(view.shown) : view.shown
  const shown = reached && away ? viewWithoutAccess(reached) : reached
  // What is under way already, or has been, says more than what has helped elsewhere.
  const cure =
    shown?.state === 'open' && !shown.steps.some(isUnderWay)
      ? look?.cures?.find(({ incident }) => incident === shown.incident.id)
      : undefined
  // A sign-out elsewhere, say, is the end of it: also one that came between the look's answer and this.
  const curedHost = cure && shown?.incident.exchange.address.host
  useEffect(() => {
    if (curedHost === undefined) return undefined
    const stop = port.watchSite(curedHost, lookAgain)
    lookAgain()
    return stop
  }, [port, curedHost, lookAgain])
  // What the person looks at stays where it is, whatever else heals or fails meanwhile.
  if (shown && chosen?.id !== shown.incident.id) choose({ id: shown.incident.id, byHand: false })
  const chooseByHand = (id: string) => choose({ id, byHand: true })

  return (
    <PortProvider value={port}>
      <header>
        <bdi class="host">{view.host && tame(view.host, 253)}</bdi>
        {shown && !shown.incident.instead && <When incident={shown.incident} />}
      </header>
      {news && <News news={news} run={run} />}
      {look?.errand && screen !== 'errand' && <ErrandNote errand={look.errand} run={run} />}
      {shown && cure && <Cure cure={cure} incident={shown.incident} run={run} />}
      {shown && away && <AccessGone run={run} />}
      <main
        tabIndex={-1}
        data-cause={shown?.cause ?? 'none'}
        data-confidence={shown?.confidence ?? 0}
        data-state={shown?.state ?? 'open'}
        aria-labelledby="headline"
        aria-busy={screen === 'loading'}
      >
        {(screen === 'missed' || screen === 'unseen' || screen === 'worker') && (
          <Missed what={screen} run={run} lookAgain={lookAgain} />
        )}
        {screen === 'no-access' && <NoAccess host={view.host} lookAgain={lookAgain} />}
        {screen === 'browser-page' && <BrowserPage />}
        {screen === 'errand' && look?.errand && <Errand errand={look.errand} run={run} />}
        {screen === 'calm' && <CalmPage record={record} look={look} />}
        {screen === 'bad-port' && <Calm words={badPort} />}
        {screen === 'looking' && <Calm words={looking} />}
        {shown && (
          <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
            <IncidentPage
              view={cure ? cedeNext(shown, cure) : shown}
              tab={tab}
              run={run}
              showOwner={() => chooseTab('owner')}
            />
          </div>
        )}
        <p class="failed" role="alert">
          {failed && <Say of={{ id: 'popup_failed' }} />}
        </p>
        {entries.length > (shown ? 1 : 0) && (
          <IncidentList
            title={entries.some(({ incident }) => isOver(incident)) ? 'list_was_title' : 'list_title'}
            entries={entries}
            choose={chooseByHand}
          />
        )}
        {view.earlier.length > 0 && (
          <IncidentList title="list_earlier_title" entries={view.earlier} choose={chooseByHand} />
        )}
        {quiet.length > 0 && <IncidentList title="list_quiet_title" entries={quiet} choose={chooseByHand} />}
        {view.spilled > 0 && (
          <p class="quiet">
            <Say of={{ id: 'list_spilled', values: [{ count: view.spilled }] }} />
          </p>
        )}
      </main>
      {shown && <Tabs tab={tab} choose={chooseTab} />}
    </PortProvider>
  )
}
