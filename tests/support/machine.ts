import type { World } from './choose-browser.mjs'

/** A machine with these programs: path -> what `--version` says. */
export function machine(programs: Record<string, string>, more: Partial<World> = {}): World {
  return {
    env: { PATH: '/usr/bin:/snap/bin' },
    platform: 'linux',
    exists: (file) => file in programs,
    realpath: (file) => file,
    head: () => '\x7fELF',
    version: (file) => ({ text: programs[file] ?? '' }),
    bundled: undefined,
    ...more,
  }
}
