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

/**
 * Preact without its way to put markup into a page from text, which we never use: what a server sends cannot become
 * markup here by any mistake of ours, and addons.mozilla.org's linter has nothing to warn of.
 */
const preactWithoutMarkup = {
  name: 'preact-without-markup',
  transform(code: string, id: string) {
    if (!/preact[\\/]dist[\\/]preact\.m?js$/.test(id)) return undefined
    const assignments = code.match(/\.innerHTML\s*=(?!=)/g) ?? []
    if (assignments.length !== 1) throw new Error(`${id} sets innerHTML ${assignments.length} times, once is known.`)
    return { code: code.replace(/\.innerHTML(\s*=)(?!=)/, '.textContent$1'), map: null }
  },
} as const

/** `vite build` makes Chromium's, `vite build --mode firefox` that for Firefox, of the same sources and manifest. */
export default defineConfig(({ command, mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  return {
    // Of the background's two forms, each browser is handed its own.
    plugins: [polyfillUntouched, preactWithoutMarkup, crx({ manifest: manifest as never, browser })],
    // Files are named in what is built: by where they are in the project, wherever node_modules really lies.
    resolve: { preserveSymlinks: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      // The dev server adds a content script for all pages: it must never write where a package is made from.
      outDir: command === 'build' ? `dist/${browser}` : 'dist/dev',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      // Whoever wants to know what runs in their browser can read it, with what stands above each function; reviewers too.
      minify: false,
    },
  }
})
