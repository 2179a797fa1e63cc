import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Where browsers take the person's Kerberos tickets from, and learn whom to ask for them (krb5.conf(5), kerberos(7)). */
export interface Tickets {
  readonly config: string
  readonly cache: string
  /** The environment of every program that is to find them. */
  readonly env: Readonly<Record<'KRB5_CONFIG' | 'KRB5CCNAME', string>>
}

/** Both are read when a page first asks for a ticket: the browser may be there before its realm is. */
export function ticketsIn(folder: string): Tickets {
  const [config, cache] = [join(folder, 'krb5.conf'), join(folder, 'tickets')]
  return { config, cache, env: { KRB5_CONFIG: config, KRB5CCNAME: `FILE:${cache}` } }
}

const folder = mkdtempSync(join(tmpdir(), 'why-401-tickets-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Those of the browser and the servers of this process. */
export const tickets = ticketsIn(folder)

/** The hosts that a browser sends a ticket to: an administrator names them, as no other site is to be told who one is. */
export const trusted = 'signed-negotiate.test,denied-negotiate.test'
