import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/servers',
  outputDir: 'test-results/servers',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/servers.json' }]],
})
