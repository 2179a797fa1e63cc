import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import type { Driver, Engine, Tab } from '../support/driver'
import { startExtension } from '../support/extension'
import { startFirefox } from '../support/firefox/driver'
import { printRecord } from '../support/print-record'
import { missingForScreen, openScreen } from '../support/screen'
import { typeIntoWindows } from '../support/typed-window'
import { ofWorker } from '../support/worker-fixture'
import { startGround } from './ground'
import type { Room, Running } from './room'
import { tickets, trusted } from './tickets'

type Started = Awaited<ReturnType<typeof startGround>>
type Servers = <R extends Running>(room: Room<R>) => Promise<R>

/** Every host is this machine, and nothing goes past it. */
const chromiumArgs = [
  '--host-resolver-rules=MAP *.test 127.0.0.1',
  '--no-proxy-server',
  `--auth-server-allowlist=${trusted}`,
]

const firefoxOptions = { env: tickets.env, preferences: { 'network.negotiate-auth.trusted-uris': trusted } }

/** A profile whose browser does not offer to save what is typed: that bubble would lie over its sign-in window. */
function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'why-401-profile-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ credentials_enable_service: false }))
  return profile
}

/** On a screen of its own where there can be one: its sign-in windows are typed into then. */
async function startChromium(): Promise<Driver> {
  if (missingForScreen().length) return startExtension({ args: chromiumArgs, env: tickets.env })
  const screen = await openScreen()
  const profile = makeProfile()
  const extension = await startExtension({ args: chromiumArgs, env: tickets.env, display: screen.display, profile })
  const driver = typeIntoWindows(extension, screen)
  return {
    ...driver,
    async close() {
      await driver.close()
      screen.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

interface OfWorker {
  readonly engine: Engine
  /** True of tests that share no browser with those of which it is not. */
  readonly alone: boolean
  readonly ground: Started
  readonly driver: Driver
  readonly serverOf: Servers
}

/** `serverOf` starts a room's server at its first test; it lives as long as the Playwright worker. */
export const test = base.extend<{ tab: Tab }, OfWorker>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  alone: [false, { option: true, scope: 'worker' }],
  serverOf: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
    async ({}, use) => {
      const running = new Map<string, { folder: string; server: Promise<Running> }>()
      const start = (room: Room) => {
        const folder = mkdtempSync(join(tmpdir(), `why-401-${room.name.toLowerCase()}-`))
        // Servers that are started by root read their files as somebody else.
        chmodSync(folder, 0o755)
        const started = { folder, server: room.start(folder) }
        running.set(room.name, started)
        return started
      }
      await use((room) => (running.get(room.name) ?? start(room)).server as never)
      for (const { folder, server } of running.values()) {
        await server.then((started) => started.stop()).catch(() => undefined)
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  ground: ofWorker(startGround),
  driver: [
    async ({ engine, ground }, use) => {
      const driver = await (engine === 'firefox' ? startFirefox(ground, firefoxOptions) : startChromium())
      await use(driver)
      await driver.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ driver }, use, info) => {
    const tab = await driver.openTab()
    await use(tab)
    await printRecord(info, driver, tab)
    await driver.tidy()
  },
})
