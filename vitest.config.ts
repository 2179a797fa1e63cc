import { configDefaults, defineConfig } from 'vitest/config'

/** Of rooms that know no browser and keep nothing (the walls in eslint.config.js): no test can leave anything behind. */
const withoutState = [
  'tests/{contract,http,evidence,diagnosis,remedies,text}/**/*.test.ts',
  'tests/incidents/**/!(healthy-browsing).test.ts',
]

/** Each life of the worker loads anew what can hold state (tests/support/fake/forget-modules.ts): files need no more. */
const ofWorkers = ['tests/background/**/*.test.ts', 'tests/incidents/healthy-browsing.test.ts']
const exclude = [...configDefaults.exclude, 'tests/e2e/**']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A skipped or an only-run test is a failure: the run says all or nothing.
    allowOnly: false,
    // Only what hangs may fail by time: a busy machine takes ten times as long for the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Else one core is left idle: of two, that is half of them.
    maxWorkers: '100%',
    projects: [
      // A process for each of these files would cost more than what is tested in it.
      { extends: true, test: { name: 'without state', include: withoutState, exclude, isolate: false } },
      { extends: true, test: { name: 'workers', include: ofWorkers, exclude, isolate: false } },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...exclude, ...withoutState, ...ofWorkers],
        },
      },
    ],
  },
})
