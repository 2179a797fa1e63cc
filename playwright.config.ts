import { defineConfig } from '@playwright/test'
import type { Engine } from './tests/support/driver'

const firefoxAlone = ['by-hand.spec.ts', 'containers.spec.ts', 'forms-of-firefox.spec.ts', 'panel.spec.ts']

export default defineConfig<object, { engine: Engine }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Each worker has a browser and demo sites of its own, which all of its tests share.
  workers: 2,
  fullyParallel: false,
  // A test that passes at the second try has failed.
  retries: 0,
  forbidOnly: true,
  // Far more than any of it takes: states are waited for, and a busy machine is no fault of the product.
  timeout: 120_000,
  projects: [
    { name: 'chromium', use: { engine: 'chromium' }, testIgnore: firefoxAlone },
    // In the other browser: every situation to its end, and what it has alone. Not all, for CI has 20 minutes.
    {
      name: 'firefox',
      use: { engine: 'firefox' },
      testMatch: ['situations.spec.ts', 'forget-login.spec.ts', 'typed-anew.spec.ts', ...firefoxAlone],
    },
  ],
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'test-results/e2e.json' }],
    ['./tests/support/situation-table.ts', { outputFile: 'test-results/situations.md' }],
    ['./tests/support/click-table.ts', { outputFile: 'test-results/clicks.md' }],
  ],
})
