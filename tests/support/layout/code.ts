import ts from 'typescript'
import { type SourceFile, layerOf } from './files'

const parsed = new WeakMap<SourceFile, ts.SourceFile>()

function parse(file: SourceFile): ts.SourceFile {
  const known = parsed.get(file)
  if (known) return known
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const fresh = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind)
  parsed.set(file, fresh)
  return fresh
}

function find(node: ts.Node, good: (node: ts.Node) => boolean): boolean {
  return good(node) || !!ts.forEachChild(node, (child) => find(child, good))
}

const isFunction = (node: ts.Node) => ts.isFunctionLike(node) && 'body' in node && !!node.body

/** Whether a file does anything; types, ids and tables of plain data do not. */
export function hasLogic(file: SourceFile): boolean {
  return find(parse(file), isFunction)
}

/** State that dies with the worker (`let` at module level), and waiting before the listeners are registered. */
export function volatileState(file: SourceFile): string[] {
  const source = parse(file)
  const problems = source.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .filter(({ declarationList }) => !(declarationList.flags & ts.NodeFlags.Const))
    .map(({ declarationList }) => `${file.path}: ${declarationList.getText(source)}`)
  const waits = (node: ts.Node): boolean =>
    !isFunction(node) && (ts.isAwaitExpression(node) || !!ts.forEachChild(node, waits))
  if (/\bsetInterval\s*\(/.test(file.text)) problems.push(`${file.path}: a keep-alive`)
  return waits(source) ? [...problems, `${file.path}: top-level await`] : problems
}

/** Names of the browser's API, also by way of the global object, that are not a property, an import or a comment. */
export function browserGlobals(file: SourceFile): string[] {
  if (layerOf(file.path) === 'platform') return []
  const source = parse(file)
  const globals = ['globalThis', 'self', 'window']
  const used = find(source, (node) => {
    if (!ts.isIdentifier(node) || !['chrome', 'browser'].includes(node.text)) return false
    const { parent } = node
    if (ts.isPropertyAccessExpression(parent) && parent.name === node)
      return globals.includes(parent.expression.getText())
    const isName = 'name' in parent && parent.name === node
    return !isName && !(ts.isLiteralTypeNode(parent) || ts.isTypeReferenceNode(parent))
  })
  return used ? [file.path] : []
}

/** Paths that a file imports, without leading dots: `platform/cookies`. Dynamic imports are listed as `import()`. */
export function importsOf(file: SourceFile): string[] {
  const source = parse(file)
  const paths = source.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text.replace(/^(\.\.?\/)+/, '')]
      : [],
  )
  const dynamic = find(
    source,
    (node) => ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword,
  )
  return dynamic ? [...paths, 'import()'] : paths
}

const forbidden = [
  [/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b\s*\(/, 'sends something'],
  [/\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/, 'takes text for markup'],
  [/\beval\s*\(|new Function\b/, 'takes text for code'],
  // Control characters are what parsers of the wire must name.
  [/eslint-disable(?!(-next-line)? no-control-regex)|@ts-(ignore|expect-error|nocheck)/, 'steps over a wall'],
] as const

/** The one file that sends requests: those of `run-checks` and its like, to the site itself, on a click. */
const sender = 'src/platform/probe.ts'

/** What no file of the extension does: nothing leaves the machine, and nothing from the wire becomes markup or code. */
export function forbiddenCode(file: SourceFile): string[] {
  return forbidden.flatMap(([pattern, why]) =>
    pattern.test(file.text) && !(why === 'sends something' && file.path === sender) ? [`${file.path} ${why}`] : [],
  )
}
