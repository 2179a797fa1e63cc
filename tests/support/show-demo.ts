import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSites } from '../sites/start-sites'
import { builtExtension } from './launch'
import { sandboxArgs } from './sandbox'
import { idOfUnpacked } from './unpacked-id'

/** A fresh profile with the extension's button in the toolbar, where its badge shows. */
function createProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'why-401-demo-'))
  const preferences = { extensions: { pinned_extensions: [idOfUnpacked(builtExtension)] } }
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  return profile
}

/**
 * Opens Chromium with the extension and the start page, until its last window is closed or Ctrl+C is pressed.
 * Answers what went wrong, where the browser ended by itself with an error.
 */
export async function showDemo(program: string, say: (line: string) => void): Promise<string | undefined> {
  const sites = await startSites()
  const profile = createProfile()
  const args = [
    ...sandboxArgs(program),
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    `--load-extension=${builtExtension}`,
    ...(process.env['DISPLAY'] ? [] : ['--ozone-platform-hint=auto']),
    ...sites.chromiumArgs,
    sites.startPage,
  ]
  const browser = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  browser.stderr.on('data', (bytes: Buffer) => (complaint = (complaint + bytes.toString()).slice(-2000)))
  let asked = false
  const stop = () => {
    asked = true
    browser.kill()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  say(`\nThe browser shows ${sites.startPage}: choose a situation, look at the badge, open the popup.`)
  say('Close the browser or press Ctrl+C to end.')
  const status = await new Promise<number | null>((ended) => {
    browser.once('error', (error) => {
      complaint = error.message
      ended(1)
    })
    browser.once('close', ended)
  })
  process.off('SIGINT', stop).off('SIGTERM', stop)
  await sites.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  say('\nThe demo has ended.')
  return asked || status === 0 ? undefined : `${program} ended with exit status ${status}:\n${complaint.trim()}`
}
