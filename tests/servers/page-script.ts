/** A script of a page's own that asks for a path, and reads the answer: else the page never comes to rest. */
export function callOf(path: string, headers: Readonly<Record<string, string>> = {}): string {
  const init = JSON.stringify({ cache: 'no-store', headers })
  return `<script>fetch('${path}', ${init}).then((answer) => answer.text())</script>`
}
