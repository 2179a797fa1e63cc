import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { Expected } from '../sites/site'
import { situations } from '../sites/situations'
import { engines } from './driver'

const head = `# Demo situations, and what the extension showed

Made by \`npm test\` (\`test-results/situations.md\`), in both browsers. Every situation has a healthy twin: the same page without
the fault, which must show no badge. What a browser *showed* is the first cause of the popup and its probability; *Broken*
beside what was expected: what was made to go wrong, and why something else is to be shown first. Firefox opens its sign-in
window for a Digest challenge without a nonce, where Chromium shows the page. What a refused page says itself is
read when the popup opens: a probability may be that of before or after.

| situation | in words | expected | ${engines.join(' showed | ')} showed | badge | twin quiet |
| --- | --- | --- | ${engines.map(() => '---').join(' | ')} | --- | --- |
`

/** The cause that each browser was expected to show, and why that is not what was broken. */
export function wantedOf({ cause, inFirefox, broken }: Expected): string {
  const both = inFirefox ? `${cause} (Firefox: ${inFirefox})` : cause
  return broken ? `${both} (broken: ${broken.cause}; ${broken.why})` : both
}

/** What the popup showed, and whether that was wrong. */
export function verdictOf(shown: string, passed: boolean): string {
  return shown.replace(' | ', ' ') + (passed ? '' : ' (wrong)')
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
        return passed === undefined ? 'not run' : verdictOf(this.#shown.get(key) ?? 'none', passed)
      })
      const badge = expected.badge ? '401' : 'none'
      const twins = engines.map((engine) => this.#passed.get(`${engine}: ${id}, twin: quiet`))
      return [`| ${id} | ${title} | ${wantedOf(expected)} | ${shown.join(' | ')} | ${badge} | ${quietOf(twins)} |`]
    })
    if (!rows.length) return
    mkdirSync(dirname(this.#outputFile), { recursive: true })
    writeFileSync(this.#outputFile, `${head}${rows.join('\n')}\n`)
  }
}
