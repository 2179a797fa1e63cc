import { describe, expect, it, vi } from 'vitest'
import { causes } from '../src/contract/causes'
import { remedies } from '../src/contract/remedies'
import { browserGlobals, forbiddenCode, hasLogic, volatileState } from './support/layout/code'
import { type SourceFile, layerOf, nameOf, readSources, readText, readTopLevel } from './support/layout/files'
import { badNames, strangersAtTop, tooLong, unknownLayers } from './support/layout/names'
import { misplacedRules, orphans, strangersToSecrets, testOf, unlisted, untested } from './support/layout/rooms'

// The whole of src is parsed, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000 })

const sources = readSources('src')
const tests = readSources('tests')
const messages = JSON.parse(readText('public/_locales/en/messages.json'))

const file = (path: string, text = ''): SourceFile => ({ path, text })
const lines = (count: number) => 'x\n'.repeat(count)
const below = (folder: string) => sources.filter(({ path }) => path.startsWith(folder) && nameOf(path) !== 'index')

/** Longer than a room should be, and why. */
const longFiles = {
  // One grammar: RFC 9110 11 in one place.
  'src/http/challenge.ts': 190,
  // A table, to be read from top to bottom: what each signal weighs.
  'src/diagnosis/weights.ts': 320,
}

/** Beginning of a path -> the test that proves all of it together. */
const provedTogether = {
  // Thin adapters around the browser's API: a fake would test the fake.
  'src/platform/': 'tests/e2e/situations.spec.ts',
  'src/popup/components/': 'tests/popup/Popup.test.tsx',
  'src/popup/port.ts': 'tests/popup/Popup.test.tsx',
  'src/popup/use-record.ts': 'tests/popup/Popup.test.tsx',
  'src/options/main.tsx': 'tests/options/Options.test.tsx',
  'src/popup/undo-place.ts': 'tests/popup/components/CookiePreview.test.tsx',
  'src/popup/step-notes.ts': 'tests/popup/step-result.test.ts',
  'src/popup/use-clicks.ts': 'tests/popup/Popup.test.tsx',
  'src/cli/': 'tests/cli/explain.test.ts',
  'src/background/bisect/report.ts': 'tests/background/bisect/drive.test.ts',
  'src/background/bisect/switches.ts': 'tests/background/bisect/drive.test.ts',
  'src/store/bisect.ts': 'tests/background/bisect/recover.test.ts',
  'src/store/extension-changes.ts': 'tests/background/bisect/notice.test.ts',
  'src/background/actions/told-steps.ts': 'tests/background/actions/removed-elsewhere.test.ts',
  'src/background/loaded-again.ts': 'tests/background/look.test.ts',
  // The declaration of a rule, and the words that the tests of `wording` look for.
  'src/diagnosis/rule.ts': 'tests/diagnosis/diagnose.test.ts',
  'src/diagnosis/facts/topics.ts': 'tests/diagnosis/facts/wording.test.ts',
  'src/diagnosis/facts/vocabulary/': 'tests/diagnosis/facts/wording.test.ts',
}

/** Tests of a whole room instead of one file. */
const ofWholeRooms = [
  'tests/background/decisive-checks.test.ts',
  'tests/background/led-elsewhere.test.ts',
  'tests/background/shown-address.test.ts',
  'tests/diagnosis/facts/hedged-wording.test.ts',
  'tests/diagnosis/facts/vocabulary/said.test.ts',
  'tests/diagnosis/any-order.test.ts',
  'tests/evidence/canary.test.ts',
  'tests/evidence/random-secrets.test.ts',
  'tests/http/published-challenges.test.ts',
  'tests/incidents/healthy-browsing.test.ts',
  'tests/remedies/fitting-steps.test.ts',
]

/** Modules whose values are still whole secrets -> the files that must handle them on their way to evidence/ or undo. */
const doorsOfSecrets = {
  'platform/web-request': [
    ...['armed', 'capture', 'glances', 'in-order', 'phases', 'watches'].map((name) => `src/background/${name}.ts`),
  ],
  'platform/probe': ['experiment', 'actions/contact', 'actions/new-password', 'actions/reach'].map(
    (name) => `src/background/${name}.ts`,
  ),
  'platform/cookies': [
    ...['apart', 'jar', 'unchanged-jar'].map((name) => `src/background/${name}.ts`),
    'src/background/actions/clear-cookies.ts',
    'src/store/undo.ts',
  ],
}

describe('the top level', () => {
  it('holds what the architecture names', () => expect(strangersAtTop(readTopLevel())).toEqual([]))
  it('would show a stranger', () => expect(strangersAtTop(['src', 'notes.txt'])).toEqual(['notes.txt']))

  it('has no layer that the architecture does not know', () => {
    expect(unknownLayers(sources)).toEqual([])
    expect(unknownLayers([file('src/utils/x.ts')])).toEqual(['utils'])
  })
})

describe('files', () => {
  it('are named after what they are', () => {
    expect(badNames([...sources, ...tests])).toEqual([])
    const bad = ['src/http/parseUrl.ts', 'src/popup/components/step-list.tsx', 'src/text/string-utils.ts']
    expect(badNames(bad.map((path) => file(path)))).toEqual(bad)
  })

  it('are short', () => {
    expect(tooLong(sources, longFiles)).toEqual([])
    expect(tooLong([file('src/a/b.ts', lines(151)), file('src/a/c.ts', lines(150))], {})).toHaveLength(1)
    expect(tooLong([file('src/diagnosis/rules/site/a.ts', lines(81))], {})).toHaveLength(1)
  })

  it('are excused from being short only while they are long', () => {
    const long = tooLong(sources, {}).map((problem) => problem.split(':')[0])
    expect(Object.keys(longFiles).filter((path) => !long.includes(path))).toEqual([])
  })
})

describe('tests', () => {
  it('mirror src', () => {
    expect(untested(sources, tests, Object.keys(provedTogether))).toEqual([])
    expect(orphans(sources, tests, ofWholeRooms)).toEqual([])
    const there = tests.map(({ path }) => path)
    expect(Object.values(provedTogether).filter((proof) => !there.includes(proof))).toEqual([])
  })

  it('would be missed, and would be missed by what they test', () => {
    const logic = file('src/http/a.ts', 'export const double = (n: number) => n * 2')
    expect(untested([logic], [])).toEqual(['src/http/a.ts'])
    expect(untested([logic], [file('tests/http/a.test.ts')])).toEqual([])
    expect(untested([file('src/http/b.ts', 'export interface B { f(): void }')], [])).toEqual([])
    expect(orphans([logic], [file('tests/http/gone.test.ts')])).toEqual(['tests/http/gone.test.ts'])
  })

  it('tell logic from plain data', () => {
    expect(hasLogic(file('a.ts', 'export function f() {}'))).toBe(true)
    expect(hasLogic(file('a.ts', 'export const table = { a: 1 } as const; export type F = () => void'))).toBe(false)
  })
})

describe('rules and remedies', () => {
  const folder = 'src/diagnosis/rules/'
  const rules = below(folder)
  const steps = below('src/remedies/').filter(({ path }) => nameOf(path) in remedies)
  const index = (path: string) => sources.find((source) => source.path === path) ?? file(path)

  it('are listed where one reads them all', () => {
    expect(unlisted(folder, rules, index(`${folder}index.ts`))).toEqual([])
    expect(unlisted('src/remedies/', steps, index('src/remedies/index.ts'))).toEqual([])
    const forgotten = file(`${folder}site/new.ts`)
    expect(unlisted(folder, [forgotten], file(`${folder}index.ts`, "import old from './site/old'"))).toHaveLength(1)
  })

  it('lie under the id and the person of their cause, and have its words', () => {
    expect(misplacedRules(rules, { causes, messages })).toEqual([])
    expect(misplacedRules([file(`${folder}site/session-expired.ts`)], { causes, messages })).toHaveLength(1)
    expect(misplacedRules([file(`${folder}site/mood-swing.ts`)], { causes, messages })).toHaveLength(1)
    expect(misplacedRules([file(`${folder}visitor/session-expired.ts`)], { causes, messages: {} })).toHaveLength(2)
  })

  it('have a test', () => {
    const there = tests.map(({ path }) => path)
    expect(rules.map(({ path }) => testOf(path)).filter((path) => !there.includes(path))).toEqual([])
    const named = tests.filter(({ path }) => path.startsWith('tests/remedies/')).map(({ text }) => text)
    expect(steps.map(({ path }) => nameOf(path)).filter((id) => !named.some((text) => text.includes(id)))).toEqual([])
  })
})

describe('code', () => {
  it('keeps no state in a worker that may die, and waits for nothing before it listens', () => {
    expect(sources.filter(({ path }) => layerOf(path) === 'background').flatMap(volatileState)).toEqual([])
    const bad = 'let count = 0\nconst known = await load()\nasync function fine() { await load() }\nsetInterval(f, 1)'
    expect(volatileState(file('src/background/x.ts', bad))).toHaveLength(3)
  })

  it('touches the browser in platform/ alone', () => {
    expect(sources.flatMap(browserGlobals)).toEqual([])
    expect(browserGlobals(file('src/store/x.ts', 'globalThis.chrome.tabs'))).toHaveLength(1)
    expect(browserGlobals(file('src/store/x.ts', 'void browser.tabs'))).toHaveLength(1)
    expect(browserGlobals(file('src/platform/x.ts', 'void browser.tabs'))).toEqual([])
    expect(browserGlobals(file('src/contract/x.ts', "const where = { browser: 'browser' } // chrome"))).toEqual([])
  })

  it('sends nothing, and makes neither markup nor code of what it reads', () => {
    expect(sources.flatMap(forbiddenCode)).toEqual([])
    expect(forbiddenCode(file('src/a/x.ts', "void fetch('https://collect.example')"))).toHaveLength(1)
    expect(forbiddenCode(file('src/a/x.ts', 'node.innerHTML = realm'))).toHaveLength(1)
    expect(forbiddenCode(file('src/a/x.ts', '// eslint-disable-next-line no-restricted-imports'))).toHaveLength(1)
    expect(forbiddenCode(file('src/a/x.ts', 'const fetched = prefetch'))).toEqual([])
  })

  it('hands whole secrets only to those on the way to evidence/ and undo', () => {
    expect(strangersToSecrets(sources, doorsOfSecrets)).toEqual([])
    const popup = file('src/popup/model.ts', "import { cookiesBelow } from '../platform/cookies'")
    expect(strangersToSecrets([popup], doorsOfSecrets)).toHaveLength(1)
  })
})
