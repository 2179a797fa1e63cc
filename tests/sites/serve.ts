import { startSites } from './start-sites'

/**
 * Starts the demo sites and prints one line of JSON: `{ startPage, port, chromiumArgs }`. Runs until SIGTERM or SIGINT.
 * `WHY401_PORT` fixes the port, `WHY401_SHOW_PORT=1` writes it into every address.
 */
const sites = await startSites({
  port: Number(process.env['WHY401_PORT'] ?? 0),
  showPort: process.env['WHY401_SHOW_PORT'] === '1',
})
console.log(JSON.stringify({ startPage: sites.startPage, port: sites.port, chromiumArgs: sites.chromiumArgs }))
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void sites.close())
