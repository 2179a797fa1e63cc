import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // A skipped or an only-run test is a failure: the run says all or nothing.
    allowOnly: false,
    // Only what hangs may fail by time: a busy machine takes ten times as long for the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Else one core is left idle: of two, that is half of them.
    maxWorkers: '100%',
  },
})
