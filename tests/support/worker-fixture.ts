type WorkerFixture<T> = [
  (others: object, use: (value: T) => Promise<void>) => Promise<void>,
  { scope: 'worker'; timeout: number },
]

/** A fixture that is started once for a Playwright worker, whose tests share it, and closed at its end. */
export function ofWorker<T extends { close(): unknown }>(start: () => Promise<T>): WorkerFixture<T> {
  return [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
    async ({}, use) => {
      const started = await start()
      await use(started)
      await started.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ]
}
