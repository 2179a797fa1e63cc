import { crx } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }

/**
 * The polyfill as a module of its own. What bundlers put around CommonJS looks at every property of what it exports, and
 * Chromium then makes each namespace as the permissions are at that moment: `management` would stay without what is
 * granted later until the worker dies (seen in 156 with the real prompt).
 */
const polyfillUntouched = {
  name: 'polyfill-untouched',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (!/webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/.test(id)) return undefined
    return `const module = { exports: {} };\nconst exports = module.exports;\n${code}\nexport default module.exports;\n`
  },
} as const

/** `vite build` makes Chromium's, `vite build --mode firefox` that for Firefox, of the same sources and manifest. */
export default defineConfig(({ command, mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  return {
    // Of the background's two forms, each browser is handed its own.
    plugins: [polyfillUntouched, crx({ manifest: manifest as never, browser })],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      // The dev server adds a content script for all pages: it must never write where a package is made from.
      outDir: command === 'build' ? `dist/${browser}` : 'dist/dev',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
    },
  }
})
