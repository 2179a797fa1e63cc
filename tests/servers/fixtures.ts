import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import type { Driver, Tab } from '../support/driver'
import { startExtension } from '../support/extension'
import type { Room, Running } from './room'
import { ofWorker } from '../support/worker-fixture'

type Servers = <R extends Running>(room: Room<R>) => Promise<R>

/** `serverOf` starts a room's server at its first test; it lives as long as the Playwright worker. */
export const test = base.extend<{ tab: Tab }, { driver: Driver; serverOf: Servers }>({
  serverOf: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
    async ({}, use) => {
      const running = new Map<string, { folder: string; server: Promise<Running> }>()
      const start = (room: Room) => {
        const folder = mkdtempSync(join(tmpdir(), `why-401-${room.name}-`))
        // Servers that are started by root read their files as somebody else.
        chmodSync(folder, 0o755)
        const started = { folder, server: room.start(folder) }
        running.set(room.name, started)
        return started
      }
      await use((room) => (running.get(room.name) ?? start(room)).server as never)
      for (const { folder, server } of running.values()) {
        await (await server).stop()
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  driver: ofWorker(() => startExtension({ args: ['--host-resolver-rules=MAP *.test 127.0.0.1', '--no-proxy-server'] })),
  tab: async ({ driver }, use) => {
    const tab = await driver.openTab()
    await use(tab)
    await driver.tidy()
  },
})
