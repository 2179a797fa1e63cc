import { call, event, type Life } from './calls'

/** Another extension of the person's. */
export interface FakeExtension {
  readonly id: string
  readonly name: string
  enabled: boolean
  /** Counts as on, and does not act yet. */
  late?: boolean
  readonly version?: string
  readonly type?: string
  readonly mayDisable?: boolean
  readonly permissions?: readonly string[]
  readonly hostPermissions?: readonly string[]
  readonly icons?: readonly { size: number; url: string }[]
  /** The browser does not switch it on again, or not off. */
  readonly refuses?: 'on' | 'off'
}

interface Told {
  readonly id: string
}

/** `browser.management` of one life; `firefox`: it switches themes alone. */
export function fakeManagement(extensions: Map<string, FakeExtension>, life: Life, firefox = false) {
  const found = (id: string): FakeExtension => {
    const extension = extensions.get(id)
    if (!extension) throw new Error(`Failed to find extension with id ${id}.`)
    return extension
  }
  const events = { onInstalled: event<[Told]>(), onEnabled: event<[Told]>(), onDisabled: event<[Told]>() }
  const onUninstalled = event<[Told]>()
  const told = (extension: FakeExtension) => ({ type: 'extension', mayDisable: true, version: '1', ...extension })
  return {
    ...events,
    onUninstalled,
    getAll: call(life, () => [...extensions.values()].map(told)),
    get: call(life, (id: string) => told(found(id))),
    setEnabled: call(life, (id: string, enabled: boolean) => {
      const extension = found(id)
      if (firefox) throw new Error('setEnabled applies only to theme addons')
      if (extension.refuses === (enabled ? 'on' : 'off')) throw new Error('This extension cannot be changed.')
      extension.enabled = enabled
      extension.late = enabled
      events[enabled ? 'onEnabled' : 'onDisabled'].fire({ id })
    }),
  }
}

/** The events of `browser.runtime` that tell how an extension begins and is renewed. */
export function fakeLifecycle() {
  return { onStartup: event<[]>(), onInstalled: event<[]>(), onUpdateAvailable: event<[]>() }
}
