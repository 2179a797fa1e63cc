import { crx } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }

export default defineConfig(({ command }) => ({
  plugins: [crx({ manifest: manifest as never, browser: 'chrome' })],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // The dev server adds a content script for all pages: it must never write where a package is made from.
    outDir: command === 'build' ? 'dist/chrome' : 'dist/dev',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
  },
}))
