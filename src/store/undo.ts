import { cookiesBelow, cookiesBelowOnce, identityOf, type RawCookie, restoreCookie } from '../platform/cookies'
import { item, keysWith } from '../platform/storage'
import type { Lost, Restored } from './restored'

/** For how long removed cookies can be put back, ms. */
export const undoTime = 10 * 60_000

/**
 * Cookies that a step removed, raw: the one place where secrets are kept (decision 1), in session storage, which only
 * the extension's own contexts can read and which the browser forgets when it closes.
 */
interface Removed {
  readonly until: number
  readonly https: boolean
  readonly cookies: readonly RawCookie[]
}

const prefix = 'undo:'
const removed = (id: string) => item<Removed | null>('session', prefix + id, null)
const idsOf = async (kind = '') => (await keysWith('session', prefix + kind)).map((key) => key.slice(prefix.length))

/**
 * Keeps cookies before they are removed; answers how many are kept under `id` now. What an earlier try of the step left
 * there stays as it was first, and its time begins anew. `https`: the site was met on https.
 */
export async function keepForUndo(
  id: string,
  cookies: readonly RawCookie[],
  https: boolean,
  now: number,
): Promise<number> {
  const kept = await removed(id).update((before) => {
    const earlier = before && before.until > now ? before.cookies : []
    const known = new Set(earlier.map(identityOf))
    const added = cookies.filter((cookie) => !known.has(identityOf(cookie)))
    return { until: now + undoTime, https: https || before?.https === true, cookies: [...earlier, ...added] }
  })
  return kept?.cookies.length ?? 0
}

/**
 * Puts them back, in the order in which the browser listed them; undefined where the time is over. `keepNewer`: what the
 * site has set since is worth more, as that of a new sign-in; else it gives way to what was there before. They stay
 * kept until `keepOnly`: a worker that dies over it must be able to begin again.
 */
export async function restore(id: string, now: number, keepNewer: boolean): Promise<Restored | undefined> {
  const kept = await removed(id).get()
  if (!kept || kept.until <= now) return undefined
  const lost: { name: string; why: Lost }[] = []
  const left: string[] = []
  const domains = new Set<string>()
  for (const cookie of kept.cookies) {
    const fate = await fateOf(cookie, now, keepNewer)
    if (fate === 'expired' || fate === 'newer') lost.push({ name: cookie.name, why: fate })
    else
      await restoreCookie(cookie, kept.https).then(
        () => cookie.hostOnly || domains.add(cookie.domain),
        () => {
          lost.push({ name: cookie.name, why: 'refused' })
          left.push(identityOf(cookie))
        },
      )
  }
  return { total: kept.cookies.length, lost, left, domains: [...domains] }
}

/** Forgets of what is kept under `id` whatever is in the jar as it was: a removal that was stopped never took it. */
export async function keepOnlyGone(id: string, now: number): Promise<void> {
  const { fates = [] } = (await foresee(id, now, false)) ?? {}
  await removed(id).update(
    (kept) => kept && { ...kept, cookies: kept.cookies.filter((_, index) => fates[index] !== 'there') },
  )
}

/** Forgets what is kept under `id` but for these, whose time goes on. */
export async function keepOnly(id: string, identities: readonly string[]): Promise<void> {
  if (!identities.length) return removed(id).remove()
  await removed(id).update(
    (kept) => kept && { ...kept, cookies: kept.cookies.filter((cookie) => identities.includes(identityOf(cookie))) },
  )
}

/** What becomes of a kept cookie by `restore`. there: it comes back, but the site has set its value again already. */
type Fate = 'back' | 'there' | Exclude<Lost, 'refused'>

/** The same without doing it, what the browser may refuse aside; `next`: when that changes by itself, epoch ms. */
export async function foresee(id: string, now: number, keepNewer: boolean) {
  const kept = await removed(id).get()
  if (!kept || kept.until <= now) return undefined
  const below = cookiesBelowOnce()
  const fates = await Promise.all(kept.cookies.map((cookie) => fateOf(cookie, now, keepNewer, below)))
  const ends = kept.cookies.map(({ expirationDate = Infinity }) => expirationDate * 1000).filter((end) => end > now)
  return { fates, next: Math.min(kept.until, ...ends) }
}

async function fateOf(cookie: RawCookie, now: number, keepNewer: boolean, below = cookiesBelow): Promise<Fate> {
  if (cookie.expirationDate !== undefined && cookie.expirationDate * 1000 <= now) return 'expired'
  const others = await below(cookie.domain.replace(/^\./, ''), cookie.storeId)
  const other = others.find((one) => identityOf(one) === identityOf(cookie))
  if (other?.value === cookie.value) return 'there'
  return other && keepNewer ? 'newer' : 'back'
}

/** A site's jar, raw, as it was before a request of our own that may change it. */
export interface HeldJar {
  readonly until: number
  /** When the request began, epoch ms. */
  readonly begun: number
  readonly cookies: readonly RawCookie[]
  /** Identities of those that went along with the request. */
  readonly sent: readonly string[]
  /** Registrable domain, and the host of the refused page. */
  readonly site: string
  readonly host: string
  readonly https: boolean
}

const jars = 'jar:'
const jar = (id: string) => item<HeldJar | null>('session', prefix + id, null)

/** Holds it, at most as long as what is removed for its undo; answers its id, which `made` is told before. */
export async function holdJar(held: Omit<HeldJar, 'until'>, made: (id: string) => void): Promise<string> {
  const id = jars + crypto.randomUUID()
  made(id)
  await jar(id).update(() => ({ ...held, until: held.begun + undoTime }))
  return id
}

/** The jars that are held, each with its id; to be let go by `dropRemoved`. */
export async function heldJars(): Promise<readonly (readonly [id: string, held: HeldJar])[]> {
  const all = await Promise.all((await idsOf(jars)).map(async (id) => [id, await jar(id).get()] as const))
  return all.flatMap(([id, held]) => (held && held.until > Date.now() ? [[id, held] as const] : []))
}

/** Nobody can ask for them any more: they need not be held. */
export const dropRemoved = (id: string): Promise<void> => removed(id).remove()

/** Forgets what can no longer be undone; answers when the next is due, epoch ms. */
export async function forgetOld(now: number): Promise<number | undefined> {
  const dues = await Promise.all(
    (await idsOf()).map(async (id) => {
      const kept = await removed(id).get()
      if (kept && kept.until > now) return [kept.until]
      await removed(id).remove()
      return []
    }),
  )
  const next = Math.min(...dues.flat())
  return Number.isFinite(next) ? next : undefined
}
