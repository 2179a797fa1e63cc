import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { Expected } from '../sites/site'
import { situations } from '../sites/situations'
import { engines } from './driver'

const head = `# Demo situations, and what the extension showed

Made by \`npm test\` (\`test-results/situations.md\`), in both browsers. Every situation has a healthy twin: the same page without
the fault, which must show no badge. What a browser *showed* is the first cause of the popup and its probability; *accepted*
beside it: not the cause that we wanted, but one that is true as well, or cannot be told from it from outside. Firefox opens
its sign-in window for a Digest challenge without a nonce, where Chromium shows the page. What a refused page says itself is
read when the popup opens: a probability may be that of before or after.

| situation | in words | expected | ${engines.join(' showed | ')} showed | badge | twin quiet |
| --- | --- | --- | ${engines.map(() => '---').join(' | ')} | --- | --- |
`

/** What the popup showed, and what to think of it where that is not the cause that was expected. */
export function verdictOf({ cause: wanted }: Expected, shown: string, passed: boolean): string {
  const [cause = 'none', probability = ''] = shown.split(' | ')
  const verdict = !passed ? ' (wrong)' : cause === wanted ? '' : ' (accepted)'
  return `${cause} ${probability}`.trim() + verdict
}

/** Whether the healthy twin stayed quiet in each browser that ran it. */
export function quietOf(twins: readonly (boolean | undefined)[]): string {
  const ran = twins.filter((quiet) => quiet !== undefined)
  if (!ran.length) return 'not run'
  return ran.every(Boolean) ? 'yes' : 'no'
}

/** Writes a table of all situations with the cause that each showed, from what the tests noted. */
export default class SituationTable implements Reporter {
  readonly #outputFile: string
  readonly #shown = new Map<string, string>()
  readonly #passed = new Map<string, boolean>()

  constructor({ outputFile }: { outputFile: string }) {
    this.#outputFile = outputFile
  }

  onTestEnd(test: TestCase, { status, annotations }: TestResult): void {
    const key = `${test.parent.project()?.name}: ${test.title}`
    this.#passed.set(key, status === 'passed')
    if (status === 'skipped') this.#passed.delete(key)
    const shown = annotations.find(({ type }) => type === 'shown')?.description
    if (shown) this.#shown.set(key, shown)
  }

  onEnd(): void {
    const rows = situations.flatMap(({ id, title, expected }) => {
      const test = `${id}: ${expected.badge ? expected.cause : 'quiet'}`
      const keys = engines.map((engine) => `${engine}: ${test}`)
      if (!keys.some((key) => this.#passed.has(key))) return []
      const shown = keys.map((key) => {
        const passed = this.#passed.get(key)
        return passed === undefined ? 'not run' : verdictOf(expected, this.#shown.get(key) ?? 'none', passed)
      })
      const badge = expected.badge ? '401' : 'none'
      const twins = engines.map((engine) => this.#passed.get(`${engine}: ${id}, twin: quiet`))
      return [`| ${id} | ${title} | ${expected.cause} | ${shown.join(' | ')} | ${badge} | ${quietOf(twins)} |`]
    })
    if (!rows.length) return
    mkdirSync(dirname(this.#outputFile), { recursive: true })
    writeFileSync(this.#outputFile, `${head}${rows.join('\n')}\n`)
  }
}
