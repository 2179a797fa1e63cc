import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Red, green, blue: 0 to 255. */
export type Colour = readonly [number, number, number]

/** A screen of a test's own, on which the browser's windows are typed into as a person does. */
export interface Screen {
  /** As X names it: `:99`. */
  readonly display: string
  /** Presses keys by their X names, one after the other, in the window that has the focus. */
  press(...keys: readonly string[]): void
  click(x: number, y: number): void
  /** What is drawn now: the colour of each point, counted from the upper left of the screen. */
  look(): (x: number, y: number) => Colour
  close(): void
}

/** What is missing for a screen, by Debian's names; empty where there can be one. */
export function missingForScreen(): string[] {
  const missing = ['Xvfb', 'xdotool'].filter((name) => spawnSync('which', [name]).status !== 0)
  return missing.map((name) => name.toLowerCase())
}

export const width = 1280

export async function openScreen(): Promise<Screen> {
  const folder = mkdtempSync(join(tmpdir(), 'why-401-screen-'))
  // It picks a display that is free, and tells it on that file descriptor.
  const args = ['-displayfd', '3', '-screen', '0', `${width}x900x24`, '-nolisten', 'tcp', '-fbdir', folder]
  const server = spawn('Xvfb', args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [told] = (await once(server.stdio[3]!, 'data')) as [Buffer]
  const display = `:${told.toString().trim()}`
  const env = { ...process.env, DISPLAY: display }
  return {
    display,
    press: (...keys) => void spawnSync('xdotool', ['key', '--delay', '100', ...keys], { env }),
    click: (x, y) => void spawnSync('xdotool', ['mousemove', `${x}`, `${y}`, 'click', '1'], { env }),
    // XWD file format (XWDFile.h): a header that begins with its own length, 12 bytes a colour, then four bytes a point.
    look() {
      const drawn = readFileSync(join(folder, 'Xvfb_screen0'))
      const points = drawn.readUInt32BE(0) + drawn.readUInt32BE(76) * 12
      return (x, y) => {
        const value = drawn.readUInt32LE(points + 4 * (y * width + x))
        return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
      }
    },
    close() {
      server.kill()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
