import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { until } from '../until'

const module = fileURLToPath(new URL('end-with-us.ts', import.meta.url))

/** Starts what stands for a browser (it, and a child of it), guarded or not, prints their numbers, and waits. */
const parent = (guarded: boolean, folder: string) => `
import { spawn } from 'node:child_process'
import { endWithUs } from ${JSON.stringify(module)}
const wait = 'setInterval(() => {}, 1000)'
const script = "const child = require('node:child_process').spawn(process.execPath, ['-e', '" + wait + "']);" +
  "console.log(child.pid);" + wait
const leader = spawn(process.execPath, ['-e', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
leader.stdout.once('data', (pid) => console.log(leader.pid, Number(pid)))
if (${guarded}) endWithUs(leader, ${JSON.stringify(folder)})
`

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Kills who started the group, and answers the numbers of the group and its folder. */
async function orphan(guarded: boolean): Promise<{ pids: number[]; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'why-401-'))
  const tsx = ['--import', 'tsx', '--input-type=module', '-e', parent(guarded, folder)]
  const us = spawn(process.execPath, tsx, { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await new Promise<string>((done) => us.stdout.once('data', (text) => done(String(text))))
  us.kill('SIGKILL')
  return { pids: said.trim().split(' ').map(Number), folder }
}

describe('a browser whose test is killed', () => {
  it('ends with all that it started, and its profile goes', async () => {
    const { pids, folder } = await orphan(true)
    await until(
      'both have ended',
      () => pids.map(isAlive),
      (alive) => !alive.includes(true),
    )
    await until('the profile is gone', () => !existsSync(folder))
  })

  it('would go on else', async () => {
    const { pids } = await orphan(false)
    expect(pids.map(isAlive)).toEqual([true, true])
    for (const pid of pids) process.kill(pid, 'SIGKILL')
  })
})
