import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserPath } from '../../support/launch'
import { sandboxArgs } from '../../support/sandbox'

export interface BenchBrowser {
  /** Processor time of all of its processes up to now, in ms (ticks of 10 ms); nothing where the system does not say. */
  cpu(): number | undefined
  close(): Promise<void>
}

/** Starts Chromium headless with the extension and no debugger, with a profile that goes when it is closed. */
export async function startBrowser(extension: string): Promise<BenchBrowser> {
  const program = await browserPath()
  const profile = mkdtempSync(join(tmpdir(), 'why-401-'))
  const child = spawn(
    program,
    [
      '--headless=new',
      ...sandboxArgs(program),
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--host-resolver-rules=MAP *.test 127.0.0.1',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    { stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    cpu: () => cpuOf(child),
    async close() {
      child.kill()
      await ended
      // Its other processes write for a moment longer.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

// proc(5): after the name in parentheses come state, ppid (4), …, utime (14), stime (15).
function cpuOf({ pid }: ChildProcess): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = statOf(name)
      return fields
        ? [{ id: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
        : []
    })
  const family = new Set([pid])
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id)
  }
  return 10 * processes.reduce((sum, { id, ticks }) => sum + (family.has(id) ? ticks : 0), 0)
}

function statOf(id: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined // ended in between
  }
}
