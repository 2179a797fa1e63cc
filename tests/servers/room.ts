import type { CauseId } from '../../src/contract/causes'
import type { StepId } from '../../src/contract/remedies'
import type { Login } from '../sites/site'
import type { Driver, Tab } from '../support/driver'

/** A server that runs: on one loopback port, its sites told apart by Host, or on several. */
export interface Running {
  readonly port: number
  /** What it printed or logged, for the failure of a test. */
  output(): string
  stop(): Promise<void>
}

/** Where a situation happens. */
export interface Scene<R extends Running = Running> {
  readonly driver: Driver
  readonly tab: Tab
  readonly server: R
  /** Absolute address: of the situation's own path and host where others are not given. */
  at(path?: string, host?: string): string
}

/** What was really done with a real server, and what is to come of it. */
export interface RealSituation<R extends Running = Running> {
  readonly id: string
  /** Ends in `.test`, and is this situation's own: browsers remember logins by host, and the extension answers. */
  readonly host: string
  readonly path: string
  /** One line: what was done. */
  readonly done: string
  /** `none`: not even a badge. */
  readonly cause: CauseId | 'none'
  /** Other first answers that a fair expert could give from what a browser sees. */
  readonly accept?: readonly CauseId[]
  /** The step that mends it, or after which it works; absent: whoever mends it, the page is then loaded again by hand. */
  readonly fixedBy?: StepId
  /** Leads to the refused page; absent: a plain visit. */
  enter?(scene: Scene<R>): Promise<void>
  /** What changes outside of the browser before the step is taken. */
  mend?(scene: Scene<R>): Promise<void>
  /** What the person types into the browser's own window that the step opens. */
  readonly login?: Login
  /** What the person does in the tab that the step opens. */
  act?(scene: Scene<R>, opened: Tab): Promise<void>
  /** What the person does in the refused tab itself, which the step brings to the front. */
  actHere?(scene: Scene<R>): Promise<void>
  /** The same without the fault: leads to a page that works. */
  twin(scene: Scene<R>): Promise<void>
}

/** One kind of server, and the situations that really happen with it. */
export interface Room<R extends Running = Running> {
  readonly name: string
  /** Debian's packages, and a program (`nginx`) or file (`/usr/lib/…`) that each of them brings. */
  readonly packages: Readonly<Record<string, string>>
  /** It is of npm's and among those of `npm/package.json`. */
  readonly npm?: true
  /** `1.22.1`; of several parts, what is to be told of them. */
  version(): string
  /** `folder` is empty and is its own. */
  start(folder: string): Promise<R>
  readonly situations: readonly RealSituation<R>[]
}
