import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `--no-sandbox` where Chromium cannot start with it: as root it refuses to, and in some containers, and on Ubuntu for a
 * browser that was only downloaded, the kernel forbids what the sandbox is made of. Tried, because no file tells.
 */
export function sandboxArgs(program: string): readonly string[] {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const profile = mkdtempSync(join(tmpdir(), 'why-401-'))
  const args = ['--headless', '--dump-dom', `--user-data-dir=${profile}`, 'about:blank']
  const { status } = spawnSync(program, args, { timeout: 30_000, stdio: 'ignore' })
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return status === 0 ? [] : ['--no-sandbox']
}
