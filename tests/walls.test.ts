import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

/** Rules that the code breaks when it stands in this file. */
async function broken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return result?.messages.map(({ ruleId }) => ruleId) ?? []
}

const importing = (path: string) => `import { x } from '${path}'\nexport const y = x\n`

describe('the walls', () => {
  it.each([
    ['src/contract/x.ts', '../http/url'],
    ['src/http/x.ts', '../platform/tabs'],
    ['src/evidence/deep/x.ts', '../../store/incidents'],
    ['src/diagnosis/rules/visitor/x.ts', '../../../evidence/redact'],
    ['src/popup/components/X.tsx', '../../evidence/redact'],
    ['src/popup/x.ts', '../store/undo'],
    ['src/store/x.ts', 'webextension-polyfill'],
    ['src/diagnosis/x.ts', 'node:fs'],
    ['src/background/x.ts', 'preact'],
  ])('keep %s from %s', async (file, path) => {
    expect(await broken(file, importing(path))).toEqual(['no-restricted-imports'])
  })

  it.each([
    ['src/evidence/x.ts', '../http/url'],
    ['src/background/x.ts', '../store/undo'],
    ['src/popup/x.ts', '../store/incidents'],
    ['src/platform/x.ts', 'webextension-polyfill'],
    ['src/cli/x.ts', 'node:fs'],
    ['src/popup/components/X.tsx', 'preact'],
  ])('let %s use %s', async (file, path) => {
    expect(await broken(file, importing(path))).toEqual([])
  })

  it('keep the browser, lasting state and early waits out', async () => {
    expect(await broken('src/store/x.ts', 'export const y = chrome.tabs\n')).toEqual(['no-restricted-globals'])
    expect(await broken('src/background/x.ts', 'let y = 1\nexport const z = () => y++\n')).toEqual([
      'no-restricted-syntax',
    ])
    expect(await broken('src/background/x.ts', 'export let y = 1\nexport const z = () => y++\n')).toEqual([
      'no-restricted-syntax',
    ])
    expect(await broken('src/background/x.ts', 'export const y = await Promise.resolve(1)\n')).toEqual([
      'no-restricted-syntax',
    ])
    expect(await broken('src/background/x.ts', 'export const y = 1\n')).toEqual([])
  })
})
