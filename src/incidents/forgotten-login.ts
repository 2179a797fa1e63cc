import type { PromptFacts, RequestFacts } from '../contract/evidence'
import type { Incident, SiteRecord } from '../contract/incident'
import { windowsOf } from './windows'

/** Since when, epoch ms, no earlier refusal tells of the login that a request carries: our step has another one asked for. */
export function askedAnewAt({ steps }: Incident): number | undefined {
  return steps.find((one) => one.step === 'forget-http-login')?.check?.since
}

/**
 * True where the browser had no login of its own to add: it forgets one as it is refused, and nothing of the host has
 * opened since, for which another may have been typed.
 */
function hadNone(incident: Incident, { fineAt = -Infinity }: SiteRecord): boolean {
  const since = askedAnewAt(incident)
  return since !== undefined && incident.exchange.startedAt >= since && fineAt < incident.firstAt
}

/**
 * The request, and the browser's own sign-in window. Once the browser has no login to add, the one that makes it ask for
 * the first time came without: a login that was typed since, and refused, has it ask again.
 */
export function withoutLogin(
  incident: Incident,
  site: SiteRecord,
): { readonly request?: RequestFacts; readonly prompts?: PromptFacts } {
  const { request } = incident.exchange
  const prompts = windowsOf(incident)
  const bare = request && prompts?.asked === 1 && hadNone(incident, site)
  const seen = bare ? ({ ...request, complete: 'all' } as const) : request
  return { ...(seen && { request: seen }), ...(prompts && { prompts }) }
}
