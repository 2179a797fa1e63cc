import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { StepId } from '../../src/contract/remedies'
import { situations } from '../sites/situations'
import type { Engine } from './driver'

/** More than these would be too many, wherever the fix is ours to do. */
export const mostClicks = 2

/** What a person had to click on from the badge to a working page; or who else mends it, where no step of ours does. */
export type Clicks =
  | { readonly first: StepId; readonly mendedBy: string }
  | {
      readonly first: StepId
      /** Why another step than `by` was recommended first. */
      readonly why?: string
      readonly by: StepId
      /** On the badge and in the popup. */
      readonly ours: number
      /** On the site, and in the browser's own sign-in window. */
      readonly theirs: number
      /** told: the page works, and only the person can tell; works: the page is another one. */
      readonly outcome: 'fixed' | 'told' | 'works'
    }

const head = `# From the badge to a working page, in clicks

Made by \`npm test\` (\`test-results/clicks.md\`), which plays the person in every demo situation that shows a badge, in Chromium,
and once more in Firefox: its column says where anything of it differs there. *Ours* are
the click on the badge and each click in the popup, until the request that was refused is answered well; *the site’s own* are
those on its pages (link to the sign-in form, its button, a form sent again) and on the browser's own sign-in window. What is
typed is no click. *First step* is what the popup recommends; where another one mends it, the table says why. What only another
person can do, or another system, the test does in their place, right before the click that checks it. Where no step of ours
can mend it, the table says who can; there the popup offers a report to send to the site's people.

`

const columns = `| situation | first step | step that mended it | ours | the site’s own | outcome | in Firefox |
| --- | --- | --- | --- | --- | --- | --- |
`

const names = { chromium: 'Chromium', firefox: 'Firefox' } as const

const outcomes = {
  fixed: 'fixed: the same request is answered well',
  told: 'works; the popup then asks whether it helped (one more click)',
  works: 'works at the right address, typed by the person',
} as const

/** What the person met in each browser that was tried. */
export type Played = Readonly<Partial<Record<Engine, Clicks>>>

/** First step, mending step, clicks and outcome, as cells. */
function cellsOf(clicks: Clicks): string {
  if ('mendedBy' in clicks) return `${clicks.first} | – | – | – | not ours: ${clicks.mendedBy}`
  const { first, by, ours, theirs, outcome, why } = clicks
  const step = first === by ? by : `${by} (not first: ${why})`
  return `${first} | ${step} | ${ours} | ${theirs} | ${outcomes[outcome]}`
}

/** The cells that are others in Firefox. */
function compare(chromium: Clicks | undefined, firefox: Clicks | undefined): string {
  if (!chromium || !firefox) return firefox ? 'there alone' : 'not run'
  const [here, there] = [chromium, firefox].map((clicks) => cellsOf(clicks).split(' | '))
  return there?.filter((cell, index) => cell !== here?.[index]).join('; ') || 'the same'
}

function rowOf(id: string, { chromium, firefox }: Played): string {
  const shown = chromium ?? firefox
  return `| ${id} | ${shown ? cellsOf(shown) : ''} | ${compare(chromium, firefox)} |`
}

const count = <T>(all: readonly T[], is: (each: T) => boolean) => all.filter(is).length
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** All rows in one line. */
export function sumUp(all: readonly Clicks[]): string {
  const mended = all.flatMap((clicks) => ('mendedBy' in clicks ? [] : [clicks]))
  const few = count(mended, ({ ours }) => ours <= mostClicks)
  const first = count(mended, ({ first: shown, by }) => shown === by)
  const ours = sum(mended.map((each) => each.ours))
  const theirs = sum(mended.map((each) => each.theirs))
  return [
    `${all.length} situations with a badge: ${mended.length} are mended by a step of ours,`,
    `${few} of them with ${mostClicks} clicks or fewer, ${first} of them by the step that is recommended first`,
    `(${ours} clicks in all, and ${theirs} on the sites); ${all.length - mended.length} are for others to mend.`,
  ].join(' ')
}

/** The table in the order given, with its sums below it. */
export function tableOf(all: ReadonlyMap<string, Played>): string {
  const rows = [...all].map(([id, played]) => rowOf(id, played)).join('\n')
  const sums = (['chromium', 'firefox'] as const).flatMap((engine) => {
    const clicks = [...all.values()].flatMap((played) => played[engine] ?? [])
    return clicks.length ? `${names[engine]}: ${sumUp(clicks)}` : []
  })
  return `${rows}\n\n${sums.join('\n\n')}\n`
}

/** Writes and prints how many clicks each situation took, from what the tests noted. */
export default class ClickTable implements Reporter {
  readonly #outputFile: string
  readonly #noted = new Map<string, Played>()

  constructor({ outputFile }: { outputFile: string }) {
    this.#outputFile = outputFile
  }

  printsToStdio(): boolean {
    return true
  }

  onTestEnd({ title, parent }: TestCase, { annotations }: TestResult): void {
    const noted = annotations.find(({ type }) => type === 'clicks')?.description
    const [id = ''] = title.split(':')
    if (noted)
      this.#noted.set(id, { ...this.#noted.get(id), [`${parent.project()?.name}`]: JSON.parse(noted) as Clicks })
  }

  onEnd(): void {
    const rows = situations.flatMap(({ id }): [string, Played][] => {
      const played = this.#noted.get(id)
      return played ? [[id, played]] : []
    })
    if (!rows.length) return
    const table = tableOf(new Map(rows))
    mkdirSync(dirname(this.#outputFile), { recursive: true })
    writeFileSync(this.#outputFile, head + columns + table)
    console.log(`\nFrom the badge to a working page, in clicks:\n\n${columns}${table}`)
  }
}
