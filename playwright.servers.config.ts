import { defineConfig } from '@playwright/test'
import { type Engine, engines } from './tests/support/driver'
import { noFirefox } from './tests/support/setup.mjs'

export default defineConfig<object, { engine: Engine }>({
  testDir: 'tests/servers',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/servers',
  globalSetup: './tests/servers/set-up.ts',
  // Each worker has a browser and servers of its own.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  projects: engines
    .filter((engine) => engine !== 'firefox' || process.env['WHY401_FIREFOX'] !== noFirefox)
    .map((engine) => ({ name: engine, use: { engine } })),
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'test-results/servers.json' }],
    ['./tests/servers/table.ts', { outputFile: 'test-results/servers.md' }],
  ],
})
