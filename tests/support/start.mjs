import { prepare } from './setup.mjs'
import { Stop, explain, npm, say, step } from './run.mjs'

/** @returns {boolean} whether a window could be shown here */
function hasDisplay() {
  return process.platform !== 'linux' || !!(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

try {
  const browser = await prepare()
  // What follows searches again: it must come to the same browser.
  process.env['WHY401_CHROMIUM'] = browser.path
  await step('Building the extension', () => npm(['run', '-s', 'build']))
  const { register } = await import('tsx/esm/api')
  register()
  const headless = process.argv.includes('--headless')
  if (headless || !hasDisplay()) {
    say(`\n${headless ? 'As asked' : 'There is no display here'}: the demo runs without a window.`)
    const { walkDemo } = await import('./walk-demo')
    await walkDemo(say)
  } else {
    const { showDemo } = await import('./show-demo')
    const trouble = await showDemo(browser.path, say)
    if (trouble) throw new Stop(trouble)
  }
} catch (error) {
  explain(error)
}
