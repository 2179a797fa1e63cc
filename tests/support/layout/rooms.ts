import { type SourceFile, nameOf } from './files'
import { hasLogic, importsOf } from './code'

/** Where a source file's test lies: `tests/http/url.test.ts` of `src/http/url.ts`. */
export function testOf(path: string): string {
  return path.replace(/^src\//, 'tests/').replace(/(\.tsx?)$/, '.test$1')
}

/** Source files with logic and without a test. Entry points only wire and are proved end to end. */
export function untested(
  sources: readonly SourceFile[],
  tests: readonly SourceFile[],
  exceptions: readonly string[] = [],
): string[] {
  const there = new Set(tests.map(({ path }) => path.replace(/x$/, '')))
  return sources
    .filter(({ path }) => !/\/(index|main)\.tsx?$/.test(path))
    .filter(({ path }) => !exceptions.some((exception) => path.startsWith(exception)))
    .filter((file) => hasLogic(file) && !there.has(testOf(file.path).replace(/x$/, '')))
    .map(({ path }) => path)
}

/** Tests in a folder that mirrors `src` and beside no source file. */
export function orphans(
  sources: readonly SourceFile[],
  tests: readonly SourceFile[],
  exceptions: readonly string[] = [],
): string[] {
  const layers = new Set(sources.map(({ path }) => path.split('/')[1]))
  const there = new Set(sources.map(({ path }) => testOf(path).replace(/x$/, '')))
  return tests
    .map(({ path }) => path)
    .filter((path) => /\.test\.tsx?$/.test(path) && layers.has(path.split('/')[1]))
    .filter((path) => !there.has(path.replace(/x$/, '')) && !exceptions.includes(path))
}

/** Files of a folder that its `index.ts` does not import. `folder` ends with a slash. */
export function unlisted(folder: string, members: readonly SourceFile[], index: SourceFile): string[] {
  const listed = importsOf(index)
  return members
    .map(({ path }) => path)
    .filter((path) => !listed.includes(path.slice(folder.length).replace(/\.ts$/, '')))
}

export interface RuleHouse {
  /** Cause -> who can mend it: the folder of its rule. */
  readonly causes: Readonly<Record<string, { readonly who: string }>>
  readonly messages: Readonly<Record<string, unknown>>
}

/** Rules that are not under their cause's id and folder, or whose cause has no words. */
export function misplacedRules(rules: readonly SourceFile[], { causes, messages }: RuleHouse): string[] {
  return rules.flatMap(({ path }) => {
    const id = nameOf(path)
    const cause = causes[id]
    if (!cause) return [`${path}: no such cause`]
    const wrong = path.split('/').at(-2) === cause.who ? [] : [`${path}: belongs to ${cause.who}/`]
    const words = ['title', 'lead'].map((part) => `cause_${id.replaceAll('-', '_')}_${part}`)
    return [...wrong, ...words.filter((word) => !(word in messages)).map((word) => `${path}: no message ${word}`)]
  })
}

/** Files that import a module in which secrets are still whole, and are not among those that must. */
export function strangersToSecrets(
  sources: readonly SourceFile[],
  doors: Readonly<Record<string, readonly string[]>>,
): string[] {
  return sources.flatMap((file) =>
    importsOf(file)
      .filter((path) => path in doors && !doors[path]?.includes(file.path))
      .map((path) => `${file.path} imports ${path}`),
  )
}
