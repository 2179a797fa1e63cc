import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

/** A screen of a test's own, on which the browser's windows are typed into as a person does. */
export interface Screen {
  /** As X names it: `:99`. */
  readonly display: string
  /** Presses keys by their X names, one after the other, in the window that has the focus. */
  press(...keys: readonly string[]): void
  close(): void
}

/** What is missing for a screen, by Debian's names; empty where there can be one. */
export function missingForScreen(): string[] {
  const missing = ['Xvfb', 'xdotool'].filter((name) => spawnSync('which', [name]).status !== 0)
  return missing.map((name) => name.toLowerCase())
}

export async function openScreen(): Promise<Screen> {
  // It picks a display that is free, and tells it on that file descriptor.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [told] = (await once(server.stdio[3]!, 'data')) as [Buffer]
  const display = `:${told.toString().trim()}`
  const env = { ...process.env, DISPLAY: display }
  return {
    display,
    press: (...keys) => void spawnSync('xdotool', ['key', '--delay', '100', ...keys], { env }),
    close: () => void server.kill(),
  }
}
