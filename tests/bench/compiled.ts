import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import type * as Rooms from './compiled/rooms'

/**
 * The rooms as the extension has them. What runs TypeScript as it is gives every function its name at run time, which
 * costs a third of a diagnosis.
 */
export async function compileRooms(): Promise<typeof Rooms> {
  const outDir = mkdtempSync(join(tmpdir(), 'why-401-rooms-'))
  const entry = fileURLToPath(new URL('compiled/rooms.ts', import.meta.url))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        rollupOptions: { output: { entryFileNames: 'rooms.mjs' } },
      },
    })
    return (await import(pathToFileURL(join(outDir, 'rooms.mjs')).href)) as typeof Rooms
  } finally {
    rmSync(outDir, { recursive: true })
  }
}
