import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Ability } from '../contract/ability'
import type { BrowserName, Device } from '../contract/device'
import type { TabRecord } from '../contract/incident'
import type { RequestName, Requests } from '../contract/protocol'
import type { Catalogue } from '../text/catalogue'

/** All that the popup needs of the world. `main.tsx` makes it from the browser, tests and the gallery from made-up records. */
export interface Port {
  readonly tabId: number
  readonly catalogue: Catalogue
  /** Epoch ms. */
  now(): number
  ask<N extends RequestName>(name: N, ask: Requests[N]['ask']): Promise<Requests[N]['answer']>
  readRecord(): Promise<TabRecord>
  /** Answers the way to stop. */
  watchRecord(listener: (record: TabRecord) => void): () => void
  /** Calls back when there may be other news of a search for extensions; answers the way to stop. */
  watchNews(listener: () => void): () => void
  /** Calls back when a cookie of the site (registrable domain) has changed; answers the way to stop. */
  watchJar(site: string, listener: () => void): () => void
  /** Calls back when what is known of a host (name, and port) has changed, in the ordinary windows; answers the way to stop. */
  watchSite(host: string, listener: () => void): () => void
  /** Calls back when the person gave or took a permission, the access to sites included; answers the way to stop. */
  watchPermissions(listener: () => void): () => void
  /** Only in the handler of a click. May close the popup. */
  requestPermission(permission: 'browsingData' | 'management'): Promise<boolean>
  requestSiteAccess(): Promise<boolean>
  /** The letters of the keyboard as it is set, by key code; undefined where the browser keeps that to itself. */
  keyboardLayout(): Promise<ReadonlyMap<string, string> | undefined>
  /** System and browser, by which guides are worded. */
  device(): Promise<Device>
  /** One of the browser's own pages, which no link of ours could open. */
  openOwnPage(url: string): Promise<void>
  /** What this browser is able to. */
  can(ability: Ability): boolean
  readonly browserName: BrowserName
  /** Our page among the browser's own pages about extensions, one click from their list, where no other way leads there. */
  openExtensions(): Promise<void>
  /** Onto the clipboard; only in the handler of a click. */
  copy(text: string): Promise<void>
}

const PortContext = createContext<Port | undefined>(undefined)

export const PortProvider = PortContext.Provider

export function usePort(): Port {
  const port = useContext(PortContext)
  if (!port) throw new Error('This part of the popup stands outside of its port.')
  return port
}
