import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const manifest = {
  manifest_version: 3,
  name: 'Listeners bench',
  version: '1.0',
  background: { service_worker: 'worker.js', type: 'module' },
  permissions: ['webRequest'],
  host_permissions: ['<all_urls>'],
}

export interface BenchExtension {
  readonly folder: string
  remove(): void
}

/**
 * Writes the throw-away extension whose listeners can be switched; they are registered by the product's own code.
 * `bench` is the origin that its page takes orders from.
 */
export async function writeExtension(bench: string): Promise<BenchExtension> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'why-401-bench-')))
  const entry = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: { worker: entry('worker'), driver: entry('driver') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(
    join(folder, 'driver.html'),
    `<!doctype html><html data-bench="${bench}"><script type="module" src="driver.js"></script>`,
  )
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
