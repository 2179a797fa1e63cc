import { defineConfig } from '@playwright/test'
import type { Engine } from './tests/support/driver'

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
  projects: [
    { name: 'chromium', use: { engine: 'chromium' } },
    { name: 'firefox', use: { engine: 'firefox' } },
  ],
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'test-results/servers.json' }],
    ['./tests/servers/table.ts', { outputFile: 'test-results/servers.md' }],
  ],
})
