import { type ChildProcess, spawn } from 'node:child_process'

/** Waits until nobody holds its input any more, whatever we died of; then ends the group and removes the folder. */
const watchman = `
const { spawnSync } = require('node:child_process')
const { rmSync } = require('node:fs')
const [pid, folder] = process.argv.slice(1)
const windows = process.platform === 'win32'
const isThere = () => {
  try {
    return process.kill(windows ? Number(pid) : -Number(pid), 0)
  } catch {
    return false
  }
}
process.stdin.resume().on('close', () => {
  if (windows) spawnSync('taskkill', ['/pid', pid, '/T', '/F'])
  else if (isThere()) process.kill(-Number(pid), 'SIGKILL')
  const beat = setInterval(() => {
    if (isThere()) return
    clearInterval(beat)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }, 20)
})`

/**
 * Has a process that leads a group of its own, and all that it started, end when we do, and its folder go: a browser that
 * is left behind would run for ever, and who is killed can no longer end it. Answers the way to end it now.
 */
export function endWithUs({ pid }: Pick<ChildProcess, 'pid'>, folder: string): () => Promise<void> {
  const args = ['-e', watchman, String(pid), folder]
  // A group of its own: what ends us may end ours.
  const guard = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'], detached: true })
  const gone = new Promise<void>((done) => guard.once('exit', () => done()))
  guard.unref()
  return async () => {
    guard.ref()
    guard.stdin.end()
    await gone
  }
}
