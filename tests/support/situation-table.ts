import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { Expected } from '../sites/site'
import { situations } from '../sites/situations'

const head = `# Demo situations, and what the extension showed

Made by \`npm test\` (\`test-results/situations.md\`). Every situation has a healthy twin: the same page without the fault, which
must show no badge. *Shown* is the first cause of the popup and its probability; *accepted* beside it: not the cause that we
wanted, but one that is true as well, or cannot be told from it from outside.

| situation | in words | expected | shown | badge | twin quiet |
| --- | --- | --- | --- | --- | --- |
`

/** What the popup showed, and what to think of it where that is not the cause that was expected. */
export function verdictOf({ cause: wanted }: Expected, shown: string, passed: boolean): string {
  const [cause = 'none', probability = ''] = shown.split(' | ')
  const verdict = !passed ? ' (wrong)' : cause === wanted ? '' : ' (accepted)'
  return `${cause} ${probability}`.trim() + verdict
}

/** Writes a table of all situations with the cause that each showed, from what the tests noted. */
export default class SituationTable implements Reporter {
  readonly #outputFile: string
  readonly #shown = new Map<string, string>()
  readonly #passed = new Map<string, boolean>()

  constructor({ outputFile }: { outputFile: string }) {
    this.#outputFile = outputFile
  }

  onTestEnd({ title }: TestCase, { status, annotations }: TestResult): void {
    this.#passed.set(title, status === 'passed')
    const shown = annotations.find(({ type }) => type === 'shown')?.description
    if (shown) this.#shown.set(title, shown)
  }

  onEnd(): void {
    const rows = situations.flatMap(({ id, title, expected }) => {
      const test = `${id}: ${expected.badge ? expected.cause : 'quiet'}`
      if (!this.#passed.has(test)) return []
      const shown = verdictOf(expected, this.#shown.get(test) ?? 'none', this.#passed.get(test) ?? false)
      const badge = expected.badge ? '401' : 'none'
      const twin = this.#passed.get(`${id}, twin: quiet`) ? 'yes' : 'no'
      return [`| ${id} | ${title} | ${expected.cause} | ${shown} | ${badge} | ${twin} |`]
    })
    if (!rows.length) return
    mkdirSync(dirname(this.#outputFile), { recursive: true })
    writeFileSync(this.#outputFile, `${head}${rows.join('\n')}\n`)
  }
}
