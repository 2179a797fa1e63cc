import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { type Engine, engines } from '../support/driver'
import { describeNotRun, notRunOf } from './packages'
import type { RealSituation, Room } from './room'
import { chosen } from './rooms'

/** What the popup showed of a situation: its causes, likeliest first, and whether our step then led to a page that works. */
export interface Shown {
  readonly ranked: readonly string[]
  readonly fixed: boolean
}

/** One situation in one browser. */
export interface Result {
  readonly shown?: Shown
  readonly passed: boolean
  /** Of its healthy twin. */
  readonly quiet?: boolean
}

export type Results = Readonly<Partial<Record<Engine, Result>>>

interface Row {
  readonly room: string
  readonly situation: Pick<RealSituation, 'id' | 'done' | 'cause' | 'accept' | 'fixedBy'>
  readonly results: Results
}

const head = `# Real servers, and what the extension showed

Made by \`npm run test:servers\` (\`test-results/servers.md\`). Each server is the real program, started with a small configuration
of this project's own on loopback; what is told under *what was done* was really done, in a real browser. *Expected*: the cause,
and after it others that a fair expert could name first from what a browser sees. *Fixed by* is the step of ours after which the
same request was answered well. The twin is the same without the fault: it must show no badge.

`

const columns = `| server | what was done | expected | ${engines.join(' | ')} | fixed by | twin quiet |
| --- | --- | --- | ${engines.map(() => '---').join(' | ')} | --- | --- |
`

/** What stood first, and whether that was expected. */
function firstOf(result: Result | undefined): string {
  if (!result) return 'not run'
  const first = result.shown ? (result.shown.ranked[0] ?? 'no badge') : 'nothing'
  return result.passed ? first : `${first} (failed)`
}

/** Whether the twins stayed quiet in each browser that ran them. */
function quietOf(results: readonly Result[]): string {
  const ran = results.flatMap(({ quiet }) => quiet ?? [])
  if (!ran.length) return 'not run'
  return ran.every(Boolean) ? 'yes' : 'no'
}

function rowOf({ room, situation: { done, cause, accept, fixedBy }, results }: Row): string {
  const all = Object.values(results)
  const wanted = [cause === 'none' ? 'no badge' : cause, ...(accept?.length ? [`(${accept.join(', ')})`] : [])]
  const fixed = fixedBy ? (all.every(({ shown }) => shown?.fixed) ? fixedBy : `${fixedBy} (failed)`) : '–'
  return `| ${[room, done, wanted.join(' '), ...engines.map((engine) => firstOf(results[engine])), fixed, quietOf(all)].join(' | ')} |`
}

const count = <T>(all: readonly T[], is: (each: T) => boolean) => all.filter(is).length

/** One line of sums for a browser; empty where nothing was run in it. */
export function sumUp(engine: Engine, rows: readonly Row[]): string {
  const ran = rows.flatMap(({ room, situation, results }) => {
    const result = results[engine]
    return result ? [{ room, situation, result }] : []
  })
  if (!ran.length) return ''
  const due = ran.filter(({ situation }) => situation.cause !== 'none')
  const ours = due.filter(({ situation }) => situation.fixedBy)
  const among = (most: number) =>
    count(due, ({ situation: { cause, accept = [] }, result }) =>
      (result.shown?.ranked ?? []).slice(0, most).some((shown) => [cause, ...accept].some((good) => good === shown)),
    )
  const exact = count(due, ({ situation, result }) => result.shown?.ranked[0] === situation.cause)
  const alarms = count(
    ran,
    ({ situation, result }) => result.quiet === false || (situation.cause === 'none' && !result.passed),
  )
  return [
    `${engine}: ${ran.length} situations over ${new Set(ran.map(({ room }) => room)).size} servers;`,
    `cause first ${among(1)} of ${due.length} (${exact} without the accepted others), among three ${among(3)};`,
    `fixed by our step ${count(ours, ({ result }) => Boolean(result.shown?.fixed))} of ${ours.length};`,
    `false badges ${alarms}.`,
  ].join(' ')
}

/** The whole page, as text of Markdown. */
export function pageOf(
  rows: readonly Row[],
  versions: readonly string[],
  notRun: readonly string[],
  hours: readonly string[] = [],
): string {
  const sums = engines.flatMap((engine) => sumUp(engine, rows) || [])
  const parts = [columns + rows.map(rowOf).join('\n'), ...sums, ...hours, `Servers: ${versions.join(', ')}.`, ...notRun]
  return `${head}${parts.join('\n\n')}\n`
}

/** Writes the table of all situations from what the tests noted, and prints its sums. */
export default class ServerTable implements Reporter {
  readonly #outputFile: string
  readonly #hours: string[] = []
  readonly #results = new Map<string, { -readonly [Name in Engine]?: Result }>()

  constructor({ outputFile }: { outputFile: string }) {
    this.#outputFile = outputFile
  }

  printsToStdio(): boolean {
    return false
  }

  onTestEnd({ title, parent }: TestCase, { status, annotations }: TestResult): void {
    if (status === 'skipped') return
    const engine = parent.project()?.name as Engine
    const passed = status === 'passed'
    const twin = /^(.*), twin: quiet$/.exec(title)
    const key = twin?.[1] ?? title.replace(/: [^:]*$/, '')
    const hour = annotations.findLast(({ type }) => type === 'hour')?.description
    if (hour !== undefined) return void this.#hours.push(`${engine}: ${hour}`)
    const noted = annotations.findLast(({ type }) => type === 'shown')?.description
    const before = this.#results.get(key) ?? {}
    const result = before[engine] ?? { passed: false }
    const shown = noted === undefined ? {} : { shown: JSON.parse(noted) as Shown }
    this.#results.set(key, {
      ...before,
      [engine]: twin ? { ...result, quiet: passed } : { ...result, ...shown, passed },
    })
  }

  #rows(rooms: readonly Room[]): Row[] {
    return rooms.flatMap((room) =>
      room.situations.flatMap((situation) => {
        const results = this.#results.get(`${room.name}, ${situation.id}`)
        return results ? [{ room: room.name, situation, results }] : []
      }),
    )
  }

  onEnd(): void {
    const rooms = chosen()
    const rows = this.#rows(rooms)
    if (!rows.length && !this.#hours.length) return
    const ran = rooms.filter(({ name }) => rows.some(({ room }) => room === name))
    const notRun = notRunOf(rooms).map(describeNotRun)
    mkdirSync(dirname(this.#outputFile), { recursive: true })
    const versions = ran.map((room) => `${room.name} ${room.version()}`)
    writeFileSync(this.#outputFile, pageOf(rows, versions, notRun, this.#hours))
    for (const line of [...engines.flatMap((engine) => sumUp(engine, rows) || []), ...this.#hours, ...notRun])
      console.log(line)
  }
}
