import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { until } from '../support/until'

/** A server program that the tests started. */
export interface Program {
  /** What it printed so far, for the failure of a test. */
  output(): string
  /** Ends it, and all that it started, by their id. */
  stop(): Promise<void>
}

export interface Start {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Whether it answers. */
  readonly ready: () => Promise<boolean>
}

/**
 * Starts a program in the foreground and waits until it answers.
 * @throws where it ends or does not answer within 30 s, with what it printed
 */
export async function startProgram({ command, args, cwd, env, ready }: Start): Promise<Program> {
  // A group of its own: its workers go with it.
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true })
  let printed = ''
  let ended: string | undefined
  const hear = (part: Buffer) => (printed += part.toString())
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const end = new Promise<void>((done) => {
    child.once('error', (error) => ((ended = error.message), done()))
    child.once('exit', (code, signal) => ((ended ??= `ended with ${signal ?? code}`), done()))
  })
  const stop = async () => {
    if (ended === undefined && child.pid) process.kill(-child.pid, 'SIGTERM')
    await end
  }
  try {
    await until(`${command} answers`, async () => ended !== undefined || (await ready()), Boolean, 30_000)
    if (ended !== undefined) throw new Error(`${command} ${ended}`)
  } catch (error) {
    await stop()
    throw new Error(`${String(error)}\n${printed}`, { cause: error })
  }
  return { output: () => printed, stop }
}

/** Ports on loopback that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const held = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(held.map((each) => new Promise((done) => each.once('listening', done))))
  const ports = held.map((each) => (each.address() as AddressInfo).port)
  await Promise.all(held.map((each) => new Promise((done) => each.close(done))))
  return ports
}

/** Whether something on loopback answers HTTP, whatever it says. */
export async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )
}

/** The status that a GET of `path` at this host is answered with; `authorization` as the header holds it. */
export function statusOf(port: number, host: string, path: string, authorization: string): Promise<number> {
  return new Promise((done, fail) => {
    const headers = { host: `${host}:${port}`, authorization }
    get({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    }).once('error', fail)
  })
}
