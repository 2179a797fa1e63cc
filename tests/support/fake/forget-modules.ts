import type { EvaluatedModules } from 'vite/module-runner'
import { vi } from 'vitest'

/**
 * Rooms that know no browser (the walls in eslint.config.js). What two facts of diagnosis keep is the reading of the last
 * answer, by the identity of that answer: a new life of the worker, which reads its own, finds nothing of it. Loading is
 * most of what a life costs.
 */
const keptRooms = /\/src\/(contract|http|evidence|incidents|diagnosis|remedies|text)\//

declare global {
  /** Vitest's own, and no promise of it: where it is gone, all is loaded anew, as slowly as before. */
  var __vitest_worker__: { readonly evaluatedModules?: EvaluatedModules } | undefined
}

/** Has every module that can hold state loaded anew at its next import. */
export function forgetModules(): void {
  const loaded = [...(globalThis.__vitest_worker__?.evaluatedModules?.idToModuleMap.values() ?? [])]
  const kept = loaded
    .filter(({ id, evaluated }) => evaluated && keptRooms.test(id))
    .map((node) => ({ node, was: { promise: node.promise, exports: node.exports, evaluated: true } }))
  vi.resetModules()
  for (const { node, was } of kept) Object.assign(node, was)
}
